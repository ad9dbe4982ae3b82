import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#lib/db/database.server.ts';
import {
	codingSample,
	codingText,
	coding,
	themeEdit,
	themeEditText,
	themeRun,
	themeRunText
} from './schema.server.ts';
import type { TextKind } from './desk/model.ts';

// Text ids of other kinds are none of a story's business: each is looked up beside its kind.

export function deleteRunText(tx: Tx, kind: TextKind, textId: string): void {
	const runs = tx.select({ id: themeRun.id }).from(themeRun).where(eq(themeRun.textKind, kind));
	tx.delete(themeRunText)
		.where(and(eq(themeRunText.textId, textId), inArray(themeRunText.runId, runs)))
		.run();
}

export function deleteEditText(tx: Tx, kind: TextKind, textId: string): void {
	const edits = tx.select({ id: themeEdit.id }).from(themeEdit).where(eq(themeEdit.textKind, kind));
	tx.delete(themeEditText)
		.where(and(eq(themeEditText.textId, textId), inArray(themeEditText.editId, edits)))
		.run();
}

export function deleteCodingText(tx: Tx, kind: TextKind, textId: string): void {
	tx.delete(codingText)
		.where(and(eq(codingText.textId, textId), inArray(codingText.sampleId, samplesOf(tx, kind))))
		.run();
}

export function deleteCoding(tx: Tx, kind: TextKind, textId: string): void {
	tx.delete(coding)
		.where(and(eq(coding.textId, textId), inArray(coding.sampleId, samplesOf(tx, kind))))
		.run();
}

function samplesOf(tx: Tx, kind: TextKind) {
	return tx
		.select({ id: codingSample.id })
		.from(codingSample)
		.where(eq(codingSample.textKind, kind));
}
