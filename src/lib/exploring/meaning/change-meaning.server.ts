import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import { publish } from '#lib/live/topics.server.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudy, type Study } from '#lib/studies/service.server.ts';
import { seesCounts } from '../access.ts';
import type { MeaningPage } from './model.ts';

/** The live topic on which a study says that somebody made something of its patterns. */
export function meaningTopic(studyId: string): string {
	return `meaning:${studyId}`;
}

/** Whether the actor reads stories, and so may say what they mean. */
export function readsStories(actor: Actor, studyId: string): boolean {
	return mayShow('read', { studyId, level: 1, review: 'unreviewed', test: false }, actor);
}

/** The study for who sees its counts. Throws `notFound` for anybody else, as if it did not exist. */
export function studyToSee(read: Read, actor: Actor, slug: string): Study {
	const study = readStudy(read, slug);
	if (!study || !seesCounts(actor, study.id)) throw new AppError('notFound');
	return study;
}

/** The study for who reads its stories. Throws `forbidden` for who only sees its counts. */
export function studyToWrite(read: Read, actor: Actor, slug: string): Study {
	const study = studyToSee(read, actor, slug);
	if (!readsStories(actor, study.id)) throw new AppError('forbidden');
	return study;
}

/** What every page of this room says of its study. */
export function pageOf({ id, slug, name, invented }: Study, actor: Actor): MeaningPage {
	return { study: { slug, name, invented }, mayWrite: readsStories(actor, id) };
}

export type Change = {
	tx: Tx;
	studyId: string;
	record: (action: string, object: string) => void;
};

/** Makes a change for who reads the stories of a study, in one transaction with its audit, and tells who watches. */
export async function changeMeaning<T>(
	db: Database,
	actor: Staff,
	slug: string,
	now: Date,
	change: (change: Change) => T
): Promise<T> {
	const { studyId, result } = await db.write((tx) => {
		const study = studyToWrite(tx, actor, slug);
		const record = (action: string, object: string) =>
			recordAudit(tx, { actor: actor.userId, action, studyId: study.id, object }, now);
		return { studyId: study.id, result: change({ tx, studyId: study.id, record }) };
	});
	publish(meaningTopic(studyId));
	return result;
}

/** Throws `notFound` for what is not there, and `forbidden` for who did not write it. */
export function ownOf<T extends { authorId: string }>(row: T | undefined, actor: Staff): T {
	if (!row) throw new AppError('notFound');
	if (row.authorId !== actor.userId) throw new AppError('forbidden');
	return row;
}
