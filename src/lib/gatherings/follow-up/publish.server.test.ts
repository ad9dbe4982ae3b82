import { expect, test } from 'vitest';
import { openDemoForTest } from '#lib/exploring/snapshot-test-study.server.ts';
import { person } from '#lib/exploring/meaning/meaning-test-study.server.ts';
import { loadDemoGatherings } from '../demo/demo-gatherings.server.ts';
import { seat, statementVote, weighVote, gatheringStep } from '../schema.server.ts';
import {
	audited,
	note,
	now,
	openFollowUpForTest,
	refusals
} from './follow-up-test-study.server.ts';
import { addNote } from './notes.service.server.ts';
import { readPublicPage, readPublicStudies } from './public-page.server.ts';
import { publish, readPublishing, unpublish } from './publish.service.server.ts';

const notFound = expect.objectContaining({ code: 'notFound' });

test('A gathering is shown to everybody after every goal has a month, and goes off again', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	const page = () => readPublicPage(db.read, 'demo', now);
	expect(page).toThrow(notFound);
	expect(readPublicStudies(db.read)).toEqual([]);
	expect(refusals(await publish(db, facilitator, 'first', now))).toEqual([
		'Doel 2 heeft geen maand: ‘Doel lead’. Zet de maand in een notitie bij dit doel.'
	]);
	expect(page).toThrow(notFound);
	await addNote(db, facilitator, 'first', 'lead', note({ noteMonth: '2027-03' }), now);
	expect(await publish(db, facilitator, 'first', now)).toHaveProperty('done');
	expect(page().gatherings).toMatchObject([
		{
			title: 'Gesprek first',
			month: '2026-03',
			goals: [{ id: 'overview' }, { dueMonth: '2027-03' }]
		}
	]);
	expect(readPublicStudies(db.read)).toMatchObject([{ slug: 'demo' }]);
	expect(readPublishing(db.read, facilitator, 'first', now).preview).toEqual(page().gatherings[0]);
	await unpublish(db, facilitator, 'first', now);
	expect(page).toThrow(notFound);
	expect(audited(db, 'gathering-published')).toEqual(['gathering:first']);
	expect(audited(db, 'gathering-unpublished')).toEqual(['gathering:first']);
});

test('A gathering that still runs is not shown to everybody', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	expect(refusals(await publish(db, facilitator, 'third', now))).toEqual([
		'Deze bijeenkomst ligt nog niet vast. Leg haar eerst vast op de regie.'
	]);
});

test('Only a facilitator and an onderzoeker publish; for others it is not there, or forbidden', async () => {
	const { db } = await openFollowUpForTest();
	const onderzoeker = await person(db, 'Olga', 'onderzoeker');
	expect(await publish(db, onderzoeker, 'second', now)).toHaveProperty('done');
	for (const [role, code] of [
		['redacteur', 'forbidden'],
		['kijker', 'notFound'],
		['opdrachtgever', 'notFound'],
		['beheerder', 'notFound']
	] as const) {
		const staff = await person(db, role, role);
		await expect(publish(db, staff, 'second', now)).rejects.toMatchObject({ code });
		await expect(unpublish(db, staff, 'second', now)).rejects.toMatchObject({ code });
	}
});

test('Everybody sees no story, no table, no small number and nobody’s role', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	await addNote(db, facilitator, 'first', 'lead', note({ noteMonth: '2027-03' }), now);
	await db.write((tx) => {
		const step = { id: 'weigh', gatheringId: 'first', position: 0, kind: 'weigh' } as const;
		tx.insert(gatheringStep)
			.values({ ...step, title: 'Wegen', text: '', minutes: 1, setting: { dots: 5 } })
			.run();
		for (let at = 0; at < 4; at++) {
			const role = 'resident' as const;
			const own = { id: `s${at}`, gatheringId: 'first', badge: `B${at}`, role, isPresent: true };
			tx.insert(seat).values(own).run();
			const dots = { stepId: 'weigh', outcomeId: 'result', role, dots: 5 };
			tx.insert(weighVote)
				.values({ ...dots, doer: `seat:s${at}` })
				.run();
		}
		tx.insert(statementVote)
			.values({
				...{ statementId: 'sentence', question: 'alive', doer: 'paper:resident' },
				...{ role: 'resident', yes: 5, voters: 19 }
			})
			.run();
	});
	await publish(db, facilitator, 'first', now);
	const [shown] = readPublicPage(db.read, 'demo', now).gatherings;
	expect(shown).toMatchObject({ people: null, outcomes: [] });
	expect(shown?.statements).toEqual([{ text: 'Hang een briefje op.', share: null }]);
	const text = JSON.stringify(shown);
	for (const word of ['Er gebeurde iets', 'Verhaal 0', 'table', 'resident', 'seat:']) {
		expect(text).not.toContain(word);
	}
});

test('The demo shows its policy conversation to everybody: 3 questions, 8 goals, what became of them', async () => {
	const db = await openDemoForTest();
	await db.write((tx) => loadDemoGatherings(tx, 'demo'));
	const { slug } = db.connection.prepare('SELECT slug FROM study').get() as { slug: string };
	const { gatherings } = readPublicPage(db.read, slug, now);
	expect(gatherings).toMatchObject([{ month: '2023-06', invented: true, people: 65 }]);
	const [policy] = gatherings;
	expect(policy?.asked.map(({ statements }) => statements.length)).toEqual([2, 2, 2]);
	expect(policy?.goals.map(({ term }) => term)).toEqual([
		...['short', 'short', 'short', 'short', 'short', 'long', 'long', 'long']
	]);
	expect(policy?.goals.every(({ notes }) => notes.length === 1)).toBe(true);
});
