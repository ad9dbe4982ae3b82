import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { broken, type Outcome } from '#lib/studies/manage.service.server.ts';
import { changeMeaning, pageOf, studyToSee, studyToWrite } from './change-meaning.server.ts';
import { perspectiveSchema } from './meaning-form.ts';
import type { CanvasView } from './model.ts';
import {
	findPerspective,
	insertPerspective,
	listDeeds,
	listPerspectives,
	updatePerspective
} from './perspectives.store.server.ts';
import { findReading, listReadings, updateReading } from './store.server.ts';

const mostMoves = 5;
const moved = 'reading-moved';

/** All readings of a study with the perspectives people put them in, and who moved what last. */
export function readCanvas(read: Read, actor: Staff, slug: string): CanvasView {
	const study = studyToSee(read, actor, slug);
	const perspectives = listPerspectives(read, study.id).map(({ id, name }) => ({ id, name }));
	const names = new Map(perspectives.map(({ id, name }) => [id, name]));
	const readings = listReadings(read, study.id);
	const texts = new Map(readings.map(({ id, text }) => [id, text]));
	return {
		...pageOf(study, actor),
		perspectives,
		readings: readings.map(({ id, text, author, authorId, createdAt, ...one }) => ({
			...{ id, text, author, at: createdAt, isOwn: authorId === actor.userId },
			...{ observationId: one.observationId, saw: one.saw },
			// What was in a perspective that is gone is free again, until that comes back.
			perspectiveId: names.has(one.perspectiveId ?? '') ? one.perspectiveId : null
		})),
		moves: listDeeds(read, study.id, moved, mostMoves).flatMap(({ at, who, object }) => {
			const [, readingId = '', to = ''] =
				/^reading:(\S+) perspective:(\S+)$/.exec(object ?? '') ?? [];
			const text = texts.get(readingId);
			return text === undefined ? [] : [{ at, who, text, to: names.get(to) ?? null }];
		})
	};
}

export async function makePerspective(
	db: Database,
	actor: Staff,
	slug: string,
	given: unknown,
	now: Date
): Promise<Outcome<{ id: string }>> {
	studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(perspectiveSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const id = newId();
		const { name } = parsed.output;
		if (isTaken(tx, studyId, name)) return broken('name', 'sameName');
		insertPerspective(tx, { id, studyId, authorId: actor.userId, name, createdAt: now });
		record('perspective-made', `perspective:${id}`);
		return { state: 'done', id };
	});
}

/** Gives a perspective another name; it belongs to everybody who groups. */
export async function renamePerspective(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	given: unknown,
	now: Date
): Promise<Outcome> {
	studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(perspectiveSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		if (findPerspective(tx, studyId, id)?.removedAt !== null) throw new AppError('notFound');
		if (isTaken(tx, studyId, parsed.output.name, id)) return broken('name', 'sameName');
		updatePerspective(tx, id, parsed.output);
		record('perspective-renamed', `perspective:${id}`);
		return { state: 'done' };
	});
}

/** Takes a perspective away or (`isThere`) brings it back, with the readings that were in it. */
export async function setPerspective(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	isThere: boolean,
	now: Date
): Promise<void> {
	await changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		if (!findPerspective(tx, studyId, id)) throw new AppError('notFound');
		updatePerspective(tx, id, { removedAt: isThere ? null : now });
		record(isThere ? 'perspective-restored' : 'perspective-removed', `perspective:${id}`);
	});
}

/**
 * Puts a reading in a perspective, or in none (''); gives where it was. Whoever comes last is right, and
 * the audit says who.
 */
export async function moveReading(
	db: Database,
	actor: Staff,
	slug: string,
	readingId: string,
	to: string,
	now: Date
): Promise<{ from: string }> {
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const reading = findReading(tx, studyId, readingId);
		if (reading?.removedAt !== null) throw new AppError('notFound');
		if (to !== '' && findPerspective(tx, studyId, to)?.removedAt !== null) {
			throw new AppError('notFound');
		}
		const before = reading.perspectiveId ?? '';
		if (before !== to) {
			updateReading(tx, readingId, { perspectiveId: to || null });
			record(moved, `reading:${readingId} perspective:${to || 'none'}`);
		}
		return { from: findPerspective(tx, studyId, before)?.removedAt === null ? before : '' };
	});
}

/** Two groups of one name could not be told apart in a menu. */
function isTaken(read: Read, studyId: string, name: string, except?: string): boolean {
	return listPerspectives(read, studyId).some(
		(one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase()
	);
}
