import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Tx } from '#lib/db/database.server.ts';
import { lintFramework } from '#lib/frameworks/lint.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { receiveStory } from '#lib/stories/receive.server.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import { studyFor, type Staff } from '#lib/studies/authorise.server.ts';
import { isKebab } from '#lib/studies/kebab.ts';
import { createStudy } from '#lib/studies/service.server.ts';
import { deleteUnusedVersion, insertPoint, insertRow, insertRun } from './import.store.server.ts';
import type { Mapping } from './mapping.ts';
import type { ImportFormat, ImportReport } from './model.ts';
import { takeNotes } from './notes.ts';
import { dropOldOriginals } from './originals.server.ts';
import { planStories, type Planned } from './plan.server.ts';
import { formatOf, readSource } from './read-source.ts';
import { reportOf } from './report.server.ts';
import type { Source } from './source.ts';
import { importPointCode, questionsAsked, targetOf, type Target } from './target.server.ts';

export type ImportActor = Staff | 'cli';

export type Import = {
	slug: string;
	fileName: string;
	bytes: Uint8Array;
	format?: ImportFormat;
	definition?: Uint8Array;
	mapping?: Mapping;
	/** Consent level of stories that come without one; 1 (researchers read) when nothing is said. */
	level?: ConsentLevel;
	newIds?: boolean;
	dryRun?: boolean;
	/** Read in what can be read, also when some rows are refused. */
	partial?: boolean;
};

/** What of an import is kept beside its rows, to know what it made. */
export type Made = {
	header: readonly string[];
	mapping: Mapping | null;
	points: readonly string[];
	/** The framework version that was published for it; null when it was there. */
	versionId: string | null;
};

/**
 * Reads a file into a study; a new slug makes the study, with the questions of the file. All or nothing:
 * when a row is refused nothing is stored, unless `partial`. A file that was read before makes nothing
 * twice. `importId` is null when nothing was stored.
 */
export async function importFile(
	db: Database,
	actor: ImportActor,
	wanted: Import,
	now: Date
): Promise<{ report: ImportReport; importId: string | null }> {
	const { slug } = wanted;
	if (actor !== 'cli') studyFor(db.read, actor, slug, 'managePoints');
	if (!isKebab(slug)) throw new AppError('invalid', `${slug} cannot be the address of a study.`);
	const notes = takeNotes();
	const format = formatOf(wanted);
	const { source, mapping } = readSource(wanted, questionsAsked(db.read, slug), notes);
	const target = targetOf(db.read, slug, format, source, now);
	const lint = lintOf(target);
	if (lint > 0) notes.warn('lint', '', undefined, lint);
	const { level = 1, newIds = false } = wanted;
	const choices = { format, level, newIds, now };
	const { planned, known } = planStories(db.read, source, target, choices, notes);
	const isStopped = wanted.dryRun || planned.length === 0;
	const isRefused = notes.refusals().length > 0 && !wanted.partial;
	const made = isRefused && !wanted.dryRun ? 0 : planned.length;
	const counts = { read: source.read, made, known, isDryRun: wanted.dryRun ?? false };
	const report = reportOf(counts, notes);
	if (isStopped || isRefused) return { report, importId: null };
	const importId = newId();
	const by = actor === 'cli' ? 'cli' : actor.userId;
	if (target.publish) {
		const { structure, translations } = target.publish;
		await publishFramework(db, structure, translations, now);
	}
	try {
		await db.write((tx) => {
			dropOldOriginals(tx, now);
			const points = makeRoom(tx, source, target, planned, wanted.fileName, now);
			const kept: Made = {
				header: source.header,
				mapping,
				points: [...points.values()],
				versionId: target.publish && target.versionId
			};
			insertRun(tx, {
				id: importId,
				studyId: target.studyId,
				actor: by,
				fileName: wanted.fileName,
				format,
				fileHash: sha256(wanted.bytes),
				original: Buffer.from(wanted.bytes),
				mapping: kept,
				report,
				madeStudy: target.study === null,
				importedAt: now
			});
			for (const one of planned) store(tx, one, importId, points);
			const object = `import:${importId} format:${format} stories:${planned.length}`;
			recordAudit(tx, { actor: by, action: 'imported', studyId: target.studyId, object }, now);
			if (target.publish && lint > 0) {
				const reason = `framework:${target.versionId} findings:${lint} reason:import`;
				const action = 'framework-lint-overridden';
				recordAudit(tx, { actor: by, action, studyId: target.studyId, object: reason }, now);
			}
		});
	} catch (error) {
		if (target.publish) await db.write((tx) => deleteUnusedVersion(tx, target.versionId));
		throw error;
	}
	return { report, importId };
}

/** Makes the study and the points the stories need; gives the points that were made, by code. */
function makeRoom(
	tx: Tx,
	{ study }: Source,
	target: Target,
	planned: readonly Planned[],
	fileName: string,
	now: Date
): Map<string, string> {
	const { slug, studyId, newPoints } = target;
	const languages = [target.structure.sourceLanguage];
	const closed = { opensOn: null, closesOn: null, closedAt: now };
	const points = newPoints.map((point) => ({ ...point, ...closed }));
	const code = importPointCode(slug);
	const name = wordsFor('nl', 'exchange')['point.name'] ?? 'Ingelezen';
	if (!target.points.has(code) && planned.some(({ point }) => point === code)) {
		const shape = { channel: 'online', form: 'long', languages } as const;
		points.push({ id: newId(), code, name, ...shape, ...closed });
	}
	if (target.study) {
		for (const point of points) insertPoint(tx, { ...point, studyId });
	} else {
		const purpose = study.purpose ?? `${name}: ${fileName}`;
		const { helpNumber, distressText, invented } = study;
		const { versionId: frameworkVersionId } = target;
		const row = { slug, purpose, helpNumber, distressText, invented, frameworkVersionId };
		const made = { ...row, id: studyId, name: study.name || slug, createdAt: now };
		createStudy(tx, { study: made, areas: study.areas, points });
	}
	return new Map(points.map((point) => [point.code, point.id]));
}

function store(tx: Tx, one: Planned, importId: string, points: ReadonlyMap<string, string>): void {
	const { checked, proof, row, point } = one;
	const pointId = checked.arrival.pointId || points.get(point);
	if (!pointId) throw new Error(`There is no point ${point}.`);
	const arrival = { ...checked.arrival, pointId };
	const received = receiveStory(tx, { ...checked, arrival }, proof);
	// Somebody read in or withdrew the same story since the plan was made: nothing of this file stays.
	if (received.kind !== 'stored') throw new AppError('conflict', 'The study changed meanwhile.');
	insertRow(tx, { storyId: checked.body.id, importId, raw: row });
}

/** How many rules of good questions the framework of the file breaks; it is published all the same. */
function lintOf({ publish }: Target): number {
	const [source] = publish?.translations ?? [];
	if (!publish || !source) return 0;
	const found = lintFramework(publish.structure, source.texts, source.language);
	return found.filter(({ level }) => level === 'error').length;
}
