import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { broken, type Outcome } from '#lib/studies/manage.service.server.ts';
import { changeMeaning, studyToSee, studyToWrite } from './change-meaning.server.ts';
import { findShown } from './gate.store.server.ts';
import { pinSchema } from './meaning-form.ts';
import type { PinView } from './model.ts';
import { standing } from './observations.service.server.ts';
import { sightOf } from './seen.server.ts';
import { showStories } from './shown-stories.server.ts';
import { deletePin, findPin, listPins, upsertPin } from './store.server.ts';

/**
 * Puts a story with an observation, with the reason why this one (method.md, rule 9). The actor must
 * be able to read the story (else `notFound`) and it must pass the lens (else `outsideLens`).
 */
export async function pinStory(
	db: Database,
	actor: Staff,
	slug: string,
	observationId: string,
	given: unknown,
	now: Date
): Promise<Outcome> {
	const study = studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(pinSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const { story: storyId, reason } = parsed.output;
	const observed = standing(db.read, study.id, observationId);
	if (!observed) throw new AppError('notFound');
	const passes = sightOf(db.read, study.id).passing(observed.lens).has(storyId);
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const story = findShown(tx, storyId);
		const mayRead = story?.studyId === studyId && mayShow('read', story, actor);
		if (!mayRead || !standing(tx, studyId, observationId)) throw new AppError('notFound');
		if (!passes) return broken('reason', 'outsideLens');
		upsertPin(tx, { observationId, storyId, reason, authorId: actor.userId });
		record('story-pinned', `observation:${observationId} story:${storyId}`);
		return { state: 'done' };
	});
}

/** Takes a story off an observation; gives its reason, with which it can be put back. */
export async function unpinStory(
	db: Database,
	actor: Staff,
	slug: string,
	observationId: string,
	storyId: string,
	now: Date
): Promise<{ reason: string }> {
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const pin = standing(tx, studyId, observationId) && findPin(tx, observationId, storyId);
		if (!pin) throw new AppError('notFound');
		deletePin(tx, observationId, storyId);
		record('story-unpinned', `observation:${observationId} story:${storyId}`);
		return { reason: pin.reason };
	});
}

/** The stories put with an observation; the words of those that this actor may read. */
export async function readPins(
	db: Database,
	actor: Staff,
	slug: string,
	observationId: string,
	now: Date
): Promise<PinView[]> {
	const study = studyToSee(db.read, actor, slug);
	if (!standing(db.read, study.id, observationId)) throw new AppError('notFound');
	const pins = listPins(db.read, observationId);
	const ids = pins.map(({ storyId }) => storyId);
	const stories = await showStories(db, actor, study.id, ids, now);
	return pins.map(({ storyId, reason, author, authorId }) => ({
		reason,
		author,
		isOwn: authorId === actor.userId,
		story: stories.get(storyId) ?? null
	}));
}
