import type { FormLength, Language } from '#lib/frameworks/model.ts';
import type { PointState } from './open.ts';

export const roles = [
	'beheerder',
	'onderzoeker',
	'redacteur',
	'facilitator',
	'veldwerker',
	'vertaler',
	'kijker',
	'opdrachtgever'
] as const;
export type Role = (typeof roles)[number];

export const channels = ['location', 'online'] as const;
export type Channel = (typeof channels)[number];

/** One role somewhere; `studyId` null is the whole installation. */
export type Membership = { role: Role; studyId: string | null };

/** Who is asking. Everything a person may see or do is decided from this. */
export type Actor =
	| { kind: 'anonymous' }
	| {
			kind: 'staff';
			userId: string;
			name: string;
			email: string;
			memberships: readonly Membership[];
	  };

export type StudyName = { slug: string; name: string; invented: boolean };

/** A collection point as staff see it; the days are dates, null is unbounded. */
export type PointView = {
	code: string;
	name: string;
	channel: Channel;
	form: FormLength;
	languages: readonly Language[];
	opensOn: string | null;
	closesOn: string | null;
	state: PointState;
};

/** Somebody's one role in a study, or (`everywhere`) in the whole installation. */
export type MemberView = {
	membershipId: string;
	name: string;
	email: string;
	role: Role;
	everywhere: boolean;
	/** Whoever is looking. */
	isSelf: boolean;
	/** The last administrator cannot be taken away. */
	isLast: boolean;
};

/** Whether the actor has one of these roles within the study. A beheerder has no role in a study by itself. */
export function hasRole(actor: Actor, studyId: string, wanted: readonly Role[]): boolean {
	return (
		actor.kind === 'staff' &&
		actor.memberships.some(
			(membership) => membership.studyId === studyId && wanted.includes(membership.role)
		)
	);
}

/** Whether the actor manages this installation: studies, points, accounts; no texts. */
export function isAdministrator(actor: Actor): boolean {
	return (
		actor.kind === 'staff' &&
		actor.memberships.some(({ role, studyId }) => role === 'beheerder' && studyId === null)
	);
}
