import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import { isAdministrator, type Actor } from './model.ts';
import { knows, may, type Deed } from './rights.ts';
import { findStudy, type StudyRow } from './store.server.ts';

export type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * The study an actor wants to do something to. Throws `notFound` for a study that does not exist for
 * this actor, and `forbidden` for a member whose role may not do it.
 */
export function studyFor(read: Read, actor: Actor, slug: string, deed: Deed): StudyRow {
	const study = findStudy(read, slug);
	if (!study || !knows(actor, study.id)) throw new AppError('notFound');
	if (!may(deed, actor, study.id)) throw new AppError('forbidden');
	return study;
}

/** Throws `forbidden` for who does not manage this installation. */
export function administratorOnly(actor: Actor): asserts actor is Staff {
	if (!isAdministrator(actor)) throw new AppError('forbidden');
}
