import { eq } from 'drizzle-orm';
import type { Database } from '#lib/db/database.server.ts';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import gatherings from '#lib/i18n/locales/nl/gatherings.json' with { type: 'json' };
import goals from '#lib/i18n/locales/nl/goals.json' with { type: 'json' };
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import { sayer } from '#lib/i18n/say.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { openPrepareForTest } from '../prepare/prepare-test-study.server.ts';
import { refusalWords, type Told } from '../prepare/told.ts';
import { gathering, goal, outcome, sourceLink, statement, storyCard } from '../schema.server.ts';
import type { Source } from '../model.ts';

// Three gatherings of the study `demo`, each after the other, in which things were agreed. For tests.

export const now = new Date('2026-11-21T10:00:00Z');
export const say = sayer({ ...charts, ...explore, ...gatherings, ...goals }, 'nl');
export const voice: Voice = { say, language: 'nl' };

type Room = { db: Database; facilitator: Staff; ids: string[] };

export async function openFollowUpForTest(): Promise<Room> {
	const { db, facilitator, ids } = await openPrepareForTest();
	const of = { studyId: 'demo', template: 'beleidsgesprek', place: '', topics: [] } as const;
	await db.write((tx) => {
		for (const [id, previousId, heldOn] of [
			['first', null, '2026-03-01'],
			['second', 'first', '2026-06-01'],
			['third', 'second', '2026-09-01']
		] as const) {
			const state = id === 'third' ? 'running' : 'locked';
			tx.insert(gathering)
				.values({ ...of, id, previousId, heldOn, title: `Gesprek ${id}`, state })
				.run();
		}
		for (const [id, gatheringId, number, dueMonth] of [
			['overview', 'first', 1, '2026-09'],
			['lead', 'first', 2, null],
			['walk-in', 'second', 1, '2027-01']
		] as const) {
			const what = {
				term: 'short',
				kind: 'new',
				text: `Doel ${id}`,
				ownerRole: 'gemeente'
			} as const;
			tx.insert(goal)
				.values({ ...what, id, gatheringId, number, dueMonth })
				.run();
		}
		const said = { gatheringId: 'first', doer: 'table:3', moderation: 'shown' } as const;
		tx.insert(statement)
			.values({ ...said, id: 'sentence', number: 1, text: 'Hang een briefje op.' })
			.run();
		tx.insert(statement)
			.values({ ...said, id: 'same', number: 2, text: 'Een briefje.', mergedInto: 'sentence' })
			.run();
		tx.insert(outcome)
			.values({ ...said, id: 'result', number: 1, text: 'Brieven in gewone taal.' })
			.run();
		tx.insert(storyCard).values({ gatheringId: 'first', storyId: ids[0]!, number: 7 }).run();
		link(tx, 'overview', { kind: 'statement', ref: 'sentence' });
		link(tx, 'overview', { kind: 'outcome', ref: 'result' });
		link(tx, 'overview', { kind: 'zone', ref: 'T1:a' });
		link(tx, 'overview', { kind: 'question', ref: 'K5' });
		link(tx, 'result', { kind: 'card', ref: ids[0]! });
		link(tx, 'walk-in', { kind: 'story', ref: ids[1]! });
	});
	return { db, facilitator, ids };
}

type Tx = Parameters<Parameters<Database['write']>[0]>[0];

export function link(tx: Tx, ofId: string, source: Source): void {
	tx.insert(sourceLink)
		.values({ ofId, ...source })
		.run();
}

/** A note as its form sends it. */
export function note(changes: Record<string, string> = {}): Record<string, string> {
	return {
		...{ noteDay: '2026-11-20', noteState: 'busy', noteText: 'De lijst is er bijna.' },
		...{ noteEvidence: '', noteMonth: '', ...changes }
	};
}

export function goalRow(db: Database, id: string) {
	return db.read.select().from(goal).where(eq(goal.id, id)).get();
}

/** What was refused, in Dutch; empty when it was done. */
export function refusals(told: Told): string[] {
	return 'done' in told ? [] : told.refusals.map((refusal) => refusalWords(say, refusal));
}

export function audited(db: Database, action: string): string[] {
	return db.connection
		.prepare('SELECT object FROM audit WHERE action = ? ORDER BY sequence')
		.pluck()
		.all(action) as string[];
}
