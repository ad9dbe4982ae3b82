import { mayShow } from '#lib/stories/may-show.ts';
import { hasRole, isAdministrator, roles, type Actor } from '#lib/studies/model.ts';

/** Whether the actor may know that the study exists: its members, and who manages the installation. */
export function mayEnter(actor: Actor, studyId: string): boolean {
	return hasRole(actor, studyId, roles) || isAdministrator(actor);
}

/** Whether the actor sees what was answered. The gate asks the same of every story that counts. */
export function seesCounts(actor: Actor, studyId: string): boolean {
	return mayShow('count', { studyId, level: 0, review: 'unreviewed', test: false }, actor);
}
