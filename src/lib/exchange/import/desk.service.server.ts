import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { studyFor, type Staff } from '#lib/studies/authorise.server.ts';
import type { Study } from '#lib/studies/service.server.ts';
import { readTable } from './csv-table.ts';
import type { ColumnView, DraftView, ImportView } from './desk.ts';
import { dropDraft, findDraft, keepDraft, type Draft } from './drafts.server.ts';
import { guessColumns } from './guess-mapping.ts';
import { importFile } from './import.service.server.ts';
import { listRuns } from './import.store.server.ts';
import { prepareQuestion } from './mapped-question.ts';
import { questionsIn, readTarget, type Mapping } from './mapping.ts';
import type { ImportReport } from './model.ts';
import { takeNotes } from './notes.ts';
import { formatOf } from './read-source.ts';
import { holdOn } from './take-back.service.server.ts';
import { questionsAsked } from './target.server.ts';

/** The largest file that is taken, in bytes. */
export const mostFileBytes = 20 * 1024 * 1024;

export type Upload = { fileName: string; bytes: Uint8Array; definition?: Uint8Array };
export type DraftChoices = Pick<Draft, 'level' | 'newIds' | 'partial'> & {
	/** What each column means, by its place in the file. */
	targets: readonly string[];
};

/** What was read into a study, the newest first. */
export function readImports(read: Read, actor: Staff, slug: string): ImportView[] {
	const { id: studyId } = studyFor(read, actor, slug, 'managePoints');
	return listRuns(read, studyId).map((run) => {
		const { id, fileName, format, importedAt, report, madeStudy } = run;
		return { id, fileName, format, importedAt, report, madeStudy, hold: holdOn(read, run) };
	});
}

/** Takes a file in, to be looked at first. Throws `tooLarge`. */
export function startDraft(
	read: Read,
	actor: Staff,
	slug: string,
	{ fileName, bytes, definition }: Upload,
	now: Date
): string {
	const study = studyFor(read, actor, slug, 'managePoints');
	if (bytes.length + (definition?.length ?? 0) > mostFileBytes) throw new AppError('tooLarge');
	const format = formatOf({ bytes, definition });
	const draft: Draft = {
		userId: actor.userId,
		slug,
		fileName,
		bytes,
		format,
		definition,
		level: 1,
		newIds: false,
		partial: false
	};
	const mapping = format === 'csv' ? firstMapping(read, study, draft) : undefined;
	return keepDraft({ ...draft, mapping }, now);
}

/** A draft with what reading it in would do. Throws `notFound` when it is gone. */
export async function readDraft(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	now: Date
): Promise<DraftView> {
	const draft = draftOf(db.read, actor, slug, id, now);
	const questions = questionsAsked(db.read, slug) ?? [];
	const { fileName, format, level, newIds, partial } = draft;
	const outcome = await tried(() =>
		importFile(db, actor, { ...draft, dryRun: true }, now).then(({ report }) => report)
	);
	const { mapping } = draft;
	const table = mapping ? tableOf(draft) : null;
	return {
		id,
		fileName,
		format,
		columns: mapping && table ? columnsOf(table, mapping) : null,
		questions: mapping ? questions : [],
		scales:
			!mapping || !table
				? []
				: questionsIn(mapping).flatMap((columns) => {
						if (columns.kind === 'choice') return [];
						const { label, scale } = prepareQuestion(columns, {}, table, questions);
						const isPlace = columns.columns.some(({ part }) => part === 'x');
						return [{ label, scale: isPlace ? scale.place : scale.shares }];
					}),
		level,
		newIds,
		partial,
		...outcome
	};
}

/** Changes what columns mean and how the file is read in. */
export function changeDraft(
	read: Read,
	actor: Staff,
	slug: string,
	id: string,
	{ targets, ...choices }: DraftChoices,
	now: Date
): void {
	const draft = draftOf(read, actor, slug, id, now);
	const columns =
		draft.mapping &&
		Object.fromEntries(
			tableOf(draft)?.header.flatMap((name, at) => {
				const target = targets[at] ?? '';
				return readTarget(target) ? [[name, target]] : [];
			}) ?? []
		);
	const mapping = draft.mapping && columns && { ...draft.mapping, columns };
	keepDraft({ ...draft, ...choices, mapping }, now, id);
}

/** Reads a draft in. Nothing is stored when rows are refused and the whole file was asked for. */
export async function finishDraft(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	now: Date
): Promise<{ report: ImportReport; importId: string | null }> {
	const draft = draftOf(db.read, actor, slug, id, now);
	const done = await importFile(db, actor, draft, now);
	if (done.importId) dropDraft(id);
	return done;
}

function draftOf(read: Read, actor: Staff, slug: string, id: string, now: Date): Draft {
	studyFor(read, actor, slug, 'managePoints');
	const draft = findDraft(id, actor.userId, slug, now);
	if (!draft) throw new AppError('notFound');
	return draft;
}

async function tried(
	run: () => Promise<ImportReport>
): Promise<{ report: ImportReport | null; problem: string | null }> {
	try {
		return { report: await run(), problem: null };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return { report: null, problem: error.issues[0]?.code ?? 'unreadable' };
	}
}

/** The mapping of an earlier import with the same columns, else a first idea. */
function firstMapping(read: Read, study: Study, draft: Draft): Mapping {
	const header = tableOf(draft)?.header ?? [];
	const earlier = listRuns(read, study.id).flatMap(({ mapping }) => {
		const columns = mappedColumns(mapping, header);
		return columns ? [columns] : [];
	});
	const columns = earlier[0] ?? guessColumns(header, questionsAsked(read, study.slug) ?? []);
	return { columns, questions: {}, language: 'nl' };
}

/** What the columns meant in an import with this same header; undefined for any other. */
function mappedColumns(
	kept: unknown,
	header: readonly string[]
): Record<string, string> | undefined {
	if (typeof kept !== 'object' || kept === null || !('header' in kept) || !('mapping' in kept)) {
		return undefined;
	}
	const { mapping } = kept;
	if (JSON.stringify(kept.header) !== JSON.stringify(header)) return undefined;
	if (typeof mapping !== 'object' || mapping === null || !('columns' in mapping)) return undefined;
	const columns = Object.entries(mapping.columns ?? {});
	return Object.fromEntries(columns.map(([name, target]) => [name, String(target)]));
}

function tableOf({ bytes }: Draft): ReturnType<typeof readTable> | null {
	try {
		return readTable(bytes, takeNotes());
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

const mostSigns = 60;

function columnsOf({ header, rows }: ReturnType<typeof readTable>, mapping: Mapping): ColumnView[] {
	return header.map((name) => ({
		name,
		samples: rows.slice(0, 5).map((row) => {
			const text = (row.get(name) ?? '').replace(/\s+/g, ' ').trim();
			return text.length > mostSigns ? `${text.slice(0, mostSigns)}…` : text;
		}),
		target: mapping.columns[name] ?? ''
	}));
}
