import { hasRole, isAdministrator, roles, type Actor, type Role } from './model.ts';

/** What can be done to a study, apart from reading what was told in it. */
export const deeds = ['seePoints', 'managePoints', 'manageMembers', 'editStudy'] as const;
export type Deed = (typeof deeds)[number];

/** The roles within the study that may, beside who manages the installation. */
const allowed: Readonly<Record<Deed, readonly Role[]>> = {
	seePoints: ['onderzoeker', 'facilitator', 'veldwerker'],
	managePoints: ['onderzoeker'],
	manageMembers: [],
	editStudy: []
};

/** Whether the actor may do this to the study. */
export function may(deed: Deed, actor: Actor, studyId: string): boolean {
	return isAdministrator(actor) || hasRole(actor, studyId, allowed[deed]);
}

/** Whether the actor may know that the study exists. */
export function knows(actor: Actor, studyId: string): boolean {
	return isAdministrator(actor) || hasRole(actor, studyId, roles);
}

/** Everything the actor may do to the study. */
export function rightsIn(actor: Actor, studyId: string): Record<Deed, boolean> {
	return {
		seePoints: may('seePoints', actor, studyId),
		managePoints: may('managePoints', actor, studyId),
		manageMembers: may('manageMembers', actor, studyId),
		editStudy: may('editStudy', actor, studyId)
	};
}
