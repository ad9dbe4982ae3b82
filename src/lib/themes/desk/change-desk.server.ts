import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import { publish } from '#lib/live/topics.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudy, type Study } from '#lib/studies/service.server.ts';
import { seesThemes } from '../access.ts';
import { textsOf } from '../texts.server.ts';
import { insertEdit } from './edits.store.server.ts';
import type { EditPayload, EditText, TextKind } from './model.ts';

/** The live topic on which a study says that something changed on one of its desks. */
export function themesTopic(studyId: string): string {
	return `themes:${studyId}`;
}

/** The study for who sees its themes. Throws `notFound` for anybody else, as if it did not exist. */
export function studyToSee(read: Read, actor: Actor, slug: string): Study {
	const study = readStudy(read, slug);
	if (!study || !seesThemes(actor, study.id)) {
		throw new AppError('notFound', 'There is no such study.');
	}
	return study;
}

/** The study for who reads its texts. Throws `forbidden` for who only sees how many there are. */
export function studyToRead(
	read: Read,
	actor: Actor,
	slug: string,
	kind: TextKind
): { study: Study; staff: Staff } {
	const study = studyToSee(read, actor, slug);
	if (actor.kind !== 'staff' || !textsOf(kind).mayRead(actor, study.id)) {
		throw new AppError('forbidden');
	}
	return { study, staff: actor };
}

/** Whose change it is, on which desk, and when. */
export type DeskChange = { studyId: string; kind: TextKind; staff: Staff; now: Date };

export type Change = { tx: Tx; record: (action: string, object: string) => void };

/** Makes a change with its audit in one transaction, and tells who watches the study. */
export async function changeDesk<T>(
	db: Database,
	{ studyId, staff, now }: DeskChange,
	change: (change: Change) => T
): Promise<T> {
	const result = await db.write((tx) => {
		const record = (action: string, object: string) =>
			recordAudit(tx, { actor: staff.userId, action, studyId, object }, now);
		return change({ tx, record });
	});
	publish(themesTopic(studyId));
	return result;
}

/** Adds an edit to the log of its desk, in the transaction of a change; gives its id. */
export function addEdit(
	{ tx, record }: Change,
	{ studyId, kind, staff, now }: DeskChange,
	payload: EditPayload,
	texts: readonly EditText[] = []
): string {
	const id = newId();
	insertEdit(tx, { id, studyId, textKind: kind, actorId: staff.userId, payload, at: now }, texts);
	record('theme-edited', `theme-edit:${id} kind:${payload.kind}`);
	return id;
}
