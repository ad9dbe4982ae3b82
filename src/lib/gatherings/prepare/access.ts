import { mayShow } from '#lib/stories/may-show.ts';
import { hasRole, type Actor } from '#lib/studies/model.ts';

/** Whether the actor makes gatherings ready: steps, people, tables. */
export function prepares(actor: Actor, studyId: string): boolean {
	return hasRole(actor, studyId, ['facilitator', 'onderzoeker']);
}

/** Whether the actor may choose stories as cards. The gate asks the same of every story. */
export function picksCards(actor: Actor, studyId: string): boolean {
	return mayShow('card', { studyId, level: 2, review: 'approved', test: false }, actor);
}

/** Whether the actor judges stories that nobody approved yet, and held ones. */
export function reviewsStories(actor: Actor, studyId: string): boolean {
	return mayShow('review', { studyId, level: 1, review: 'held', test: false }, actor);
}

/** Whether the actor may know of the gatherings of a study. */
export function seesGatherings(actor: Actor, studyId: string): boolean {
	return prepares(actor, studyId) || picksCards(actor, studyId);
}
