import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { broken, type Outcome } from '#lib/studies/manage.service.server.ts';
import { changeMeaning, ownOf, studyToWrite, type Change } from './change-meaning.server.ts';
import { readingSchema } from './meaning-form.ts';
import { standing } from './observations.service.server.ts';
import { isSameReading, mayBeInReport } from './report-rule.ts';
import {
	findReading,
	insertReading,
	listReadingTexts,
	updateObservation,
	updateReading
} from './store.server.ts';

/** Adds a way to read an observation, one's own or a colleague's; the same words twice are refused. */
export async function addReading(
	db: Database,
	actor: Staff,
	slug: string,
	observationId: string,
	given: unknown,
	now: Date
): Promise<Outcome<{ id: string }>> {
	studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(readingSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const { reading: text } = parsed.output;
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		if (!standing(tx, studyId, observationId)) throw new AppError('notFound');
		if (isThere(tx, observationId, text)) return broken('reading', 'sameReading');
		const id = newId();
		insertReading(tx, { id, observationId, authorId: actor.userId, text, createdAt: now });
		record('reading-added', `reading:${id} observation:${observationId}`);
		return { state: 'done', id };
	});
}

/** Changes the words of one's own reading. */
export async function changeReading(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	given: unknown,
	now: Date
): Promise<Outcome> {
	studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(readingSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const { reading: text } = parsed.output;
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const { observationId, removedAt } = ownOf(findReading(tx, studyId, id), actor);
		if (removedAt !== null) throw new AppError('notFound');
		if (isThere(tx, observationId, text, id)) return broken('reading', 'sameReading');
		updateReading(tx, id, { text });
		record('reading-changed', `reading:${id}`);
		return { state: 'done' };
	});
}

/**
 * Takes one's own reading away. An observation that has fewer than two left is no longer in the report;
 * bringing the reading back does not put it there again: a person does.
 */
export async function removeReading(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	now: Date
): Promise<{ leftReport: boolean }> {
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const { observationId } = ownOf(findReading(tx, studyId, id), actor);
		updateReading(tx, id, { removedAt: now });
		record('reading-removed', `reading:${id}`);
		const isLeft = !mayBeInReport(listReadingTexts(tx, observationId).length);
		const leftReport = isLeft && standing(tx, studyId, observationId)?.inReport === true;
		if (leftReport) {
			updateObservation(tx, observationId, { inReport: false });
			record('observation-out-of-report', `observation:${observationId}`);
		}
		return { leftReport };
	});
}

/** Brings one's own reading back, unless somebody wrote the same in the meantime. */
export async function restoreReading(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	now: Date
): Promise<Outcome> {
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const { observationId, text } = ownOf(findReading(tx, studyId, id), actor);
		if (isThere(tx, observationId, text, id)) return broken('reading', 'sameReading');
		updateReading(tx, id, { removedAt: null });
		record('reading-restored', `reading:${id}`);
		return { state: 'done' };
	});
}

function isThere(tx: Change['tx'], observationId: string, text: string, except?: string): boolean {
	return listReadingTexts(tx, observationId).some(
		(one) => one.id !== except && isSameReading(one.text, text)
	);
}
