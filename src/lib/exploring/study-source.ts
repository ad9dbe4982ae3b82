import type { Opened } from './opened-stories.server.ts';
import { openSegments, type Columns } from './columns-segment.ts';
import type { Manifest } from './snapshot-manifest.ts';

/** The columns of a study at one moment. `key` names that moment: rows mean nothing without it. */
export type Snapshot = {
	key: string;
	columns: Columns;
	segments: ReadonlyMap<string, ArrayBuffer>;
};

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

const attempts = 3;

/**
 * The newest snapshot of a study; `known` itself when nothing changed. Segments that are known are not
 * asked for again. Throws when the server cannot be reached or refuses.
 */
export async function fetchSnapshot(
	fetch: Fetch,
	slug: string,
	known?: Snapshot
): Promise<Snapshot> {
	for (let attempt = 1; attempt <= attempts; attempt++) {
		const answer = await fetch(columnsPath(slug));
		if (!answer.ok) throw new Error(`The columns of ${slug}: ${answer.status}`);
		const { layout, segments: parts } = (await answer.json()) as Manifest;
		const hashes = parts.map(({ hash }) => hash);
		const key = hashes.join(',');
		if (known?.key === key) return known;
		const buffers = await Promise.all(
			hashes.map((hash) => known?.segments.get(hash) ?? fetchSegment(fetch, slug, hash))
		);
		const found = buffers.filter((buffer) => buffer !== undefined);
		if (found.length < buffers.length) continue;
		const segments = new Map(hashes.map((hash, at) => [hash, found[at]!]));
		return { key, columns: openSegments(layout, found), segments };
	}
	throw new Error(`The columns of ${slug} changed ${attempts} times while they were read`);
}

/** The stories behind rows of a snapshot; undefined when stories came or went since. */
export async function fetchStories(
	fetch: Fetch,
	slug: string,
	key: string,
	rows: readonly number[]
): Promise<Opened[] | undefined> {
	const asked = new URLSearchParams({ snapshot: key, rows: rows.join(',') });
	const answer = await fetch(`/api/v1/studies/${slug}/stories?${asked}`);
	if (answer.status === 409) return undefined;
	if (!answer.ok) throw new Error(`Stories of ${slug}: ${answer.status}`);
	return ((await answer.json()) as { stories: Opened[] }).stories;
}

/** Where the manifest of a study is; its segments are below it. */
export function columnsPath(slug: string): string {
	return `/api/v1/studies/${slug}/columns`;
}

/** Undefined when this segment is no longer in the snapshot: a story came or went in between. */
async function fetchSegment(
	fetch: Fetch,
	slug: string,
	hash: string
): Promise<ArrayBuffer | undefined> {
	const answer = await fetch(`${columnsPath(slug)}/${hash}`);
	if (answer.status === 404) return undefined;
	if (!answer.ok) throw new Error(`A segment of ${slug}: ${answer.status}`);
	return answer.arrayBuffer();
}
