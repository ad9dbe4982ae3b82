import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { findGathering } from '../run/run.store.server.ts';
import { listFollowing } from './harvest.store.server.ts';
import { readHarvest } from './harvest.service.server.ts';
import { letterOf } from './letter.ts';
import type { LetterView } from './letter-view.ts';

/** The letter to tellers of a locked gathering; null before it is locked. Throws `notFound`. */
export async function readLetter(
	db: Database,
	actor: Staff,
	id: string,
	{ voice, origin }: { voice: Voice; origin: string },
	now: Date
): Promise<LetterView | null> {
	const harvest = await readHarvest(db, actor, id, voice, now, { titles: false });
	if (harvest.lock === null) return null;
	const [next] = listFollowing(db.read, id);
	const site = origin.replace(/^https?:\/\//, '');
	const isPublic = Boolean(findGathering(db.read, id)?.publishedAt);
	return letterOf(harvest, {
		next: next ? { heldOn: next.heldOn, isHeld: next.state === 'locked' } : null,
		publicAt: isPublic ? `${site}/etalage/${harvest.head.study.slug}` : null,
		withdrawAt: `${site}/intrekken`
	});
}
