import { and, desc, eq } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { themeRun, themeRunText } from '../schema.server.ts';
import type { TextKind } from './model.ts';

export type RunRow = typeof themeRun.$inferSelect;
export type RunTextRow = typeof themeRunText.$inferSelect;
/** A run without what it found. */
export type RunFacts = Omit<RunRow, 'result'>;

const facts = {
	id: themeRun.id,
	studyId: themeRun.studyId,
	textKind: themeRun.textKind,
	actorId: themeRun.actorId,
	seed: themeRun.seed,
	asked: themeRun.asked,
	seconds: themeRun.seconds,
	madeAt: themeRun.madeAt
};

/** Newest first. */
export function listRunFacts(read: Read | Tx, studyId: string, kind: TextKind): RunFacts[] {
	return read
		.select(facts)
		.from(themeRun)
		.where(and(eq(themeRun.studyId, studyId), eq(themeRun.textKind, kind)))
		.orderBy(desc(themeRun.madeAt), desc(themeRun.id))
		.all();
}

export function findRun(read: Read | Tx, studyId: string, id: string): RunRow | undefined {
	return read
		.select()
		.from(themeRun)
		.where(and(eq(themeRun.studyId, studyId), eq(themeRun.id, id)))
		.get();
}

export function listRunTexts(read: Read | Tx, runId: string): RunTextRow[] {
	return read
		.select()
		.from(themeRunText)
		.where(eq(themeRunText.runId, runId))
		.orderBy(themeRunText.textId)
		.all();
}

export function insertRun(tx: Tx, row: RunRow): void {
	tx.insert(themeRun).values(row).run();
}

/** A text that is there already stays as it is. */
export function insertRunTexts(tx: Tx, rows: readonly RunTextRow[]): void {
	for (let from = 0; from < rows.length; from += rowsAtOnce) {
		const part = rows.slice(from, from + rowsAtOnce);
		tx.insert(themeRunText).values(part).onConflictDoNothing().run();
	}
}

/** Eight values a row stay below the number of values SQLite takes. */
const rowsAtOnce = 500;
