import type { Database } from '#lib/db/database.server.ts';
import { person } from '#lib/exploring/meaning/meaning-test-study.server.ts';
import { makeStudyForTest, tellForTest } from '#lib/exploring/snapshot-test-study.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import dutch from '#lib/i18n/locales/nl/gatherings.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { makeGathering } from './gatherings.service.server.ts';
import { refusalWords, type Told } from './told.ts';

// The study `demo` with 20 stories, some people and one gathering. For tests.

export const now = new Date('2026-11-21T10:00:00Z');
export const say = sayer(dutch, 'nl');
export { person };

/** Words of the stories that may not lie on a table. */
export const secret = {
	held: 'mijn straat',
	low: 'alleen voor onderzoek',
	fresh: 'niemand las dit'
};

export async function openPrepareForTest(): Promise<{
	db: Database;
	facilitator: Staff;
	ids: string[];
}> {
	const db = openTestDatabase();
	await makeStudyForTest(db);
	const dot = (...weights: number[]) => ({ T1: { state: 'answered', weights } });
	const ids = await tellForTest(db, [
		...Array.from({ length: 20 }, (_, at) => ({
			...{ title: `Verhaal ${at}`, text: 'Er gebeurde iets.', consentLevel: 2 },
			answers: at < 15 ? dot(1, 0, 0) : dot(0, 1, 0)
		})),
		{ title: 'Vast', text: secret.held, consentLevel: 2, review: 'held' },
		{ title: 'Laag', text: secret.low, consentLevel: 1 },
		{ title: 'Nieuw', text: secret.fresh, consentLevel: 2, review: 'unreviewed' }
	]);
	return { db, facilitator: await person(db, 'Fatma', 'facilitator'), ids };
}

/** A gathering made from a template; gives its id. */
export async function gatheringForTest(
	db: Database,
	actor: Staff,
	template = 'beleidsgesprek'
): Promise<string> {
	const given = { template, title: 'Samen', heldOn: '2026-12-01', place: 'De Ark', previousId: '' };
	const made = await makeGathering(db, actor, 'demo', given, say, now);
	if (!('id' in made)) throw new Error(JSON.stringify(made));
	return made.id;
}

/** What a change was refused for, as a reader sees it; empty when it was done. */
export function refusalsOf(told: Told): string[] {
	return 'done' in told ? [] : told.refusals.map((refusal) => refusalWords(say, refusal));
}
