import { and, eq, max } from 'drizzle-orm';
import { user } from '#lib/accounts/schema.server.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { themeEdit, themeEditText } from '../schema.server.ts';
import type { EditPayload, EditText, TextKind, ThemeEdit } from './model.ts';

export type EditRow = typeof themeEdit.$inferSelect;

/** Every edit of a desk in its order, with the texts that are still there. */
export function listEdits(read: Read | Tx, studyId: string, kind: TextKind): ThemeEdit[] {
	const ofDesk = and(eq(themeEdit.studyId, studyId), eq(themeEdit.textKind, kind));
	const texts = Map.groupBy(
		read
			.select({
				editId: themeEditText.editId,
				textId: themeEditText.textId,
				value: themeEditText.value
			})
			.from(themeEditText)
			.innerJoin(themeEdit, eq(themeEdit.id, themeEditText.editId))
			.where(ofDesk)
			.orderBy(themeEditText.textId)
			.all(),
		({ editId }) => editId
	);
	return read
		.select()
		.from(themeEdit)
		.where(ofDesk)
		.orderBy(themeEdit.seq)
		.all()
		.map(({ id, seq, actorId, at, payload, undoneAt }) => ({
			...{ id, seq, actorId, payload },
			at: at.getTime(),
			texts: (texts.get(id) ?? []).map(({ textId, value }) => ({ textId, value })),
			isUndone: undoneAt !== null
		}));
}

export function findEdit(read: Read | Tx, studyId: string, id: string): EditRow | undefined {
	return read
		.select()
		.from(themeEdit)
		.where(and(eq(themeEdit.studyId, studyId), eq(themeEdit.id, id)))
		.get();
}

/** Names of the people who edited in a study, by their id. */
export function listEditors(read: Read, studyId: string): Map<string, string> {
	const rows = read
		.selectDistinct({ id: user.id, name: user.name })
		.from(themeEdit)
		.innerJoin(user, eq(user.id, themeEdit.actorId))
		.where(eq(themeEdit.studyId, studyId))
		.all();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

export type NewEdit = {
	id: string;
	studyId: string;
	textKind: TextKind;
	actorId: string;
	payload: EditPayload;
	at: Date;
};

/** Adds an edit at the end of the log of its desk. */
export function insertEdit(tx: Tx, edit: NewEdit, texts: readonly EditText[]): void {
	const last = tx
		.select({ seq: max(themeEdit.seq) })
		.from(themeEdit)
		.where(and(eq(themeEdit.studyId, edit.studyId), eq(themeEdit.textKind, edit.textKind)))
		.get();
	const seq = (last?.seq ?? 0) + 1;
	tx.insert(themeEdit)
		.values({ ...edit, seq, kind: edit.payload.kind })
		.run();
	for (let from = 0; from < texts.length; from += rowsAtOnce) {
		const part = texts.slice(from, from + rowsAtOnce);
		tx.insert(themeEditText)
			.values(part.map(({ textId, value }) => ({ editId: edit.id, textId, value })))
			.run();
	}
}

const rowsAtOnce = 500;

/** Takes an edit back, or (with nulls) lets it count again. */
export function setUndone(
	tx: Tx,
	id: string,
	by: { undoneAt: Date; undoneBy: string } | { undoneAt: null; undoneBy: null }
): void {
	tx.update(themeEdit).set(by).where(eq(themeEdit.id, id)).run();
}
