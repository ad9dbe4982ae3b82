import { createAccount } from '#lib/accounts/account.service.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { giveMembership } from '#lib/studies/members.service.server.ts';
import type { Membership, Role } from '#lib/studies/model.ts';
import { makeStudyForTest, tellForTest } from '../snapshot-test-study.server.ts';
import type { Voice } from './seen.server.ts';

// The study `demo` with a few stories and people, and what they must never read. For tests.

export const now = new Date('2026-11-21T10:00:00Z');
export const voice: Voice = { say: sayer({ ...charts, ...explore }, 'nl'), language: 'nl' };

/** Words of the story that waits for a redacteur, and of the one that may only be counted. */
export const heldWords = 'mijn straat en mijn naam';
export const uncountedWords = 'alleen om te tellen';

export async function openMeaningForTest(): Promise<{ db: Database; ids: string[] }> {
	const db = openTestDatabase();
	await makeStudyForTest(db);
	const solved = { K5: { state: 'answered', options: ['solved'] } };
	const stuck = { K5: { state: 'answered', options: ['not-solved'] } };
	const dot = (...weights: number[]) => ({ T1: { state: 'answered', weights } });
	const ids = await tellForTest(db, [
		{ title: 'De brief', text: 'Ik kreeg een brief.', answers: { ...solved, ...dot(1, 0, 0) } },
		{ title: 'De inloop', text: 'Ik liep binnen.', answers: { ...solved, ...dot(0, 1, 0) } },
		{ title: 'Het bellen', text: 'Niemand nam op.', answers: { ...stuck, ...dot(0.8, 0.1, 0.1) } },
		{ title: 'Bij naam', text: heldWords, answers: solved, review: 'held' },
		{ title: 'Geteld', text: uncountedWords, answers: solved, consentLevel: 0 }
	]);
	return { db, ids };
}

/** Somebody with an account and a role in the study; a beheerder in the whole installation. */
export async function person(db: Database, name: string, role: Role): Promise<Staff> {
	const email = `${name.toLowerCase()}@stad.test`;
	const place: Membership = { role, studyId: role === 'beheerder' ? null : 'demo' };
	const userId = await db.write((tx) => {
		const made = createAccount(tx, { name, email, passwordHash: 'x' }, now);
		giveMembership(tx, made, place, 'system', now);
		return made;
	});
	return { kind: 'staff', userId, name, email, memberships: [place] };
}

export const seenAt = (address = 'chart=K5&K5=solved') => new URLSearchParams(address);

export const written = {
	...{ saw: 'Opgelost gaat vaak over regels.', strength: 'moderate' },
	...{ first: 'Regels helpen.', second: 'Wie regels kent, is sneller klaar.' }
};
