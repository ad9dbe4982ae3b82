import { AppError } from '#lib/base/errors.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { seesCounts } from './access.ts';
import {
	layoutOf,
	listColumnRows,
	listFacts,
	writeStamp,
	type Facts
} from './column-store.server.ts';
import type { Layout } from './columns.ts';
import {
	encodeSegment,
	openSegments,
	type ColumnRow,
	type Columns,
	type KnownRow
} from './columns-segment.ts';
import type { Manifest } from './snapshot-manifest.ts';
import { studyThemes } from './themes/study-themes.server.ts';

/** Rows in a full segment. */
const segmentRows = 65_536;

export type Segment = { hash: string; rows: number; buffer: ArrayBuffer };

/** The columns of a study as they were at one moment of the database. */
export type Snapshot = {
	frameworkVersion: string;
	layout: Layout;
	rows: number;
	/** Story ids by row, over all segments. They stay on the server. */
	ids: readonly string[];
	segments: readonly Segment[];
};

type Kept = { writes: string; content: string; facts: readonly Facts[]; snapshot: Snapshot };
const kept = new WeakMap<Read, Map<string, Kept>>();

/**
 * The snapshot of a study, the same one until a story came, left, was judged otherwise or went to
 * another theme: then its segment is made anew, under another name. Throws `notFound` for an unknown
 * study. Call it in a transaction to have other queries see the same moment.
 */
export function snapshotOf(read: Read, studyId: string): Snapshot {
	return read.transaction(() => {
		const studies = kept.get(read) ?? new Map<string, Kept>();
		kept.set(read, studies);
		const writes = writeStamp(read);
		const known = studies.get(studyId);
		if (known?.writes === writes) return known.snapshot;
		const made = takeSnapshot(read, studyId, writes, known);
		studies.set(studyId, made);
		return made.snapshot;
	});
}

function takeSnapshot(read: Read, studyId: string, writes: string, known: Kept | undefined): Kept {
	const themes = studyThemes(read, studyId);
	const { frameworkVersion, layout } = layoutOf(read, studyId, themes.ids);
	const facts = listFacts(read, studyId, themes.ofStories);
	const content = sha256(JSON.stringify([frameworkVersion, layout, facts]));
	if (known?.content === content) return { ...known, writes };
	const before = known && isSame(known.snapshot.layout, layout) ? known : undefined;
	const rows = newAndKnownRows(read, studyId, facts, before);
	const columns = before && columnsOf(before.snapshot);
	// The same bytes mean something else in another layout, so it is part of the name.
	const named = sha256(JSON.stringify(layout));
	const segments: Segment[] = [];
	for (let from = 0; from < rows.length; from += segmentRows) {
		const part = rows.slice(from, from + segmentRows);
		const buffer = encodeSegment(layout, part, columns);
		segments.push({
			hash: sha256(named + sha256(new Uint8Array(buffer))),
			rows: part.length,
			buffer
		});
	}
	const ids = facts.map(([id]) => id);
	return {
		writes,
		content,
		facts,
		snapshot: { frameworkVersion, layout, rows: rows.length, ids, segments }
	};
}

/** Reads the answers of the stories that came or changed; the others keep their codes. */
function newAndKnownRows(
	read: Read,
	studyId: string,
	facts: readonly Facts[],
	before: Kept | undefined
): (ColumnRow | KnownRow)[] {
	const places = new Map(before?.facts.map((fact, place) => [fact[0], place]));
	const rows = facts.map((fact) => {
		const place = places.get(fact[0]);
		return place !== undefined && isSame(before!.facts[place], fact) ? place : fact;
	});
	const fresh = rows.filter((row) => typeof row !== 'number');
	const encoded = listColumnRows(read, studyId, fresh).values();
	return rows.map((row) => (typeof row === 'number' ? row : encoded.next().value!));
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** All segments of a snapshot, ready to be counted. */
export function columnsOf({ layout, segments }: Snapshot): Columns {
	return openSegments(
		layout,
		segments.map(({ buffer }) => buffer)
	);
}

/** What the explorer asks for first. Throws `notFound` when the actor may not see counts here. */
export function readManifest(read: Read, actor: Actor, slug: string): Manifest {
	const { frameworkVersion, layout, rows, segments } = snapshotFor(read, actor, slug);
	return {
		frameworkVersion,
		rows,
		segments: segments.map(({ hash, rows: count }) => ({ hash, rows: count })),
		layout
	};
}

/**
 * The bytes of one segment. Throws `notFound` when the actor may not see counts here, and for a hash
 * that is no longer in the snapshot: then the manifest is asked for again.
 */
export function readSegment(read: Read, actor: Actor, slug: string, hash: string): ArrayBuffer {
	const found = snapshotFor(read, actor, slug).segments.find((segment) => segment.hash === hash);
	if (!found) throw new AppError('notFound', 'There is no such segment now.');
	return found.buffer;
}

function snapshotFor(read: Read, actor: Actor, slug: string): Snapshot {
	const study = readStudy(read, slug);
	if (!study || !seesCounts(actor, study.id)) {
		throw new AppError('notFound', 'There is no such study.');
	}
	return snapshotOf(read, study.id);
}
