import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { broken, type Outcome } from '#lib/studies/manage.service.server.ts';
import { changeMeaning, ownOf, studyToWrite, type Change } from './change-meaning.server.ts';
import { changedObservationSchema, newObservationSchema } from './meaning-form.ts';
import { mayBeInReport } from './report-rule.ts';
import { sightOf } from './seen.server.ts';
import {
	findObservation,
	insertObservation,
	insertReading,
	listReadingTexts,
	updateObservation
} from './store.server.ts';

/**
 * Writes down what was seen at an address (`chart` and a lens), with the number of stories there at
 * that moment, and up to two readings of it. What the address asks that the study does not have is
 * left out.
 */
export async function saveObservation(
	db: Database,
	actor: Staff,
	slug: string,
	address: URLSearchParams,
	given: unknown,
	now: Date
): Promise<Outcome<{ id: string }>> {
	const study = studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(newObservationSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const { saw, strength, first, second } = parsed.output;
	const sight = sightOf(db.read, study.id);
	const { chart, lens } = sight.read(address);
	const stories = sight.count(lens);
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const id = newId();
		const by = { authorId: actor.userId, createdAt: now };
		insertObservation(tx, {
			...{ id, studyId, ...by, changedAt: now },
			...{ lens, chart, saw, strength, stories }
		});
		// A millisecond apart, so that the first stays the first.
		for (const [at, text] of [first, second].entries()) {
			if (text === null) continue;
			const createdAt = new Date(now.getTime() + at);
			insertReading(tx, { ...by, id: newId(), observationId: id, text, createdAt });
		}
		record('observation-made', `observation:${id}`);
		return { state: 'done', id };
	});
}

/** Changes the words or the strength of one's own observation; where it was seen stays. */
export async function changeObservation(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	given: unknown,
	now: Date
): Promise<Outcome> {
	studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(changedObservationSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const { saw, strength } = ownOf(standing(tx, studyId, id), actor);
		if (saw === parsed.output.saw && strength === parsed.output.strength) return { state: 'done' };
		updateObservation(tx, id, { ...parsed.output, changedAt: now });
		record('observation-changed', `observation:${id}`);
		return { state: 'done' };
	});
}

/** Takes one's own observation away; `restoreObservation` brings it back with all that was with it. */
export async function removeObservation(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	now: Date
): Promise<void> {
	await changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		ownOf(standing(tx, studyId, id), actor);
		updateObservation(tx, id, { removedAt: now });
		record('observation-removed', `observation:${id}`);
	});
}

export async function restoreObservation(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	now: Date
): Promise<void> {
	await changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		ownOf(findObservation(tx, studyId, id), actor);
		updateObservation(tx, id, { removedAt: null });
		record('observation-restored', `observation:${id}`);
	});
}

/**
 * Puts an observation in the report or takes it out. Refused (`twoReadings`) as long as it can be read
 * in one way only.
 */
export async function setInReport(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	inReport: boolean,
	now: Date
): Promise<Outcome> {
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const row = standing(tx, studyId, id);
		if (!row) throw new AppError('notFound');
		if (inReport && !mayBeInReport(listReadingTexts(tx, id).length)) {
			return broken('inReport', 'twoReadings');
		}
		if (row.inReport === inReport) return { state: 'done' };
		updateObservation(tx, id, { inReport });
		record(inReport ? 'observation-in-report' : 'observation-out-of-report', `observation:${id}`);
		return { state: 'done' };
	});
}

/** An observation that was not removed. */
export function standing(tx: Change['tx'], studyId: string, id: string) {
	const row = findObservation(tx, studyId, id);
	return row && row.removedAt === null ? row : undefined;
}
