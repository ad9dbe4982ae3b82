import { mayShow } from '#lib/stories/may-show.ts';
import type { Actor } from '#lib/studies/model.ts';

// The gate decides: a text that nothing stands in the way of is asked about for its study as a whole.

/** Whether the actor sees what themes there are and how many texts lie in them. */
export function seesThemes(actor: Actor, studyId: string): boolean {
	return mayShow('count', { studyId, level: 1, review: 'unreviewed', test: false }, actor);
}

/** Whether the actor reads the stories of this study, and so may say what they are about. */
export function readsStories(actor: Actor, studyId: string): boolean {
	return mayShow('read', { studyId, level: 1, review: 'unreviewed', test: false }, actor);
}
