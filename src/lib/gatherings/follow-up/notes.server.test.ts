import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { person } from '#lib/exploring/meaning/meaning-test-study.server.ts';
import type { Role } from '#lib/studies/model.ts';
import { findGathering } from '../run/run.store.server.ts';
import { steer } from '../run/steer.server.ts';
import {
	audited,
	goalRow,
	note,
	now,
	openFollowUpForTest,
	refusals
} from './follow-up-test-study.server.ts';
import { addNote } from './notes.service.server.ts';
import { readGoals } from './read-goals.server.ts';

test('A note stands with its goal, in the order of the days, and the goal stands as the newest says', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	const add = (changes: Record<string, string>) =>
		addNote(db, facilitator, 'first', 'overview', note(changes), now);
	await add({ noteState: 'done', noteText: 'Klaar', noteEvidence: 'https://stad.example/lijst' });
	await add({ noteDay: '2026-10-01', noteState: 'busy', noteText: 'Begonnen' });
	const [goal] = readGoals(db.read, facilitator, 'first', now).goals;
	expect(goal?.notes.map(({ day, text }) => [day, text])).toEqual([
		['2026-10-01', 'Begonnen'],
		['2026-11-20', 'Klaar']
	]);
	expect(goal).toMatchObject({ state: 'done', due: 'finished' });
	await add({ noteState: 'busy', noteText: 'Toch niet klaar' });
	expect(goalRow(db, 'overview')?.state).toBe('busy');
	expect(audited(db, 'goal-noted')).toEqual([
		'gathering:first goal:overview state:done',
		'gathering:first goal:overview state:busy',
		'gathering:first goal:overview state:busy'
	]);
});

test('The same note twice, as by a double press, is one note', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	for (const day of ['2026-11-20', '2026-11-20', '2026-11-19']) {
		const told = await addNote(db, facilitator, 'first', 'overview', note({ noteDay: day }), now);
		expect(told).toHaveProperty('done');
	}
	expect(readGoals(db.read, facilitator, 'first', now).goals[0]?.notes).toHaveLength(2);
});

test('A month agreed later holds from then on, and what was locked with the goal stays what it was', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	await addNote(
		db,
		facilitator,
		'first',
		'lead',
		note({ noteMonth: '2027-05', noteLate: 'on' }),
		now
	);
	const again = note({ noteLate: 'on', noteText: 'Nog bezig.' });
	await addNote(db, facilitator, 'first', 'lead', again, now);
	const goal = readGoals(db.read, facilitator, 'first', now).goals.find(({ id }) => id === 'lead');
	expect(goal).toMatchObject({ agreedMonth: null, dueMonth: '2027-05', isLate: true, due: 'late' });
	expect(goalRow(db, 'lead')).toMatchObject({ dueMonth: null, text: 'Doel lead' });
	await addNote(db, facilitator, 'first', 'lead', note({ noteState: 'done', noteLate: 'on' }), now);
	expect(goalRow(db, 'lead')?.isLate).toBe(false);
});

test.each([
	[{ noteText: '' }, 'Vul ‘Wat is er gedaan?’ in.'],
	[
		{ noteText: ' ', noteState: 'stopped' },
		'Schrijf waarom dit doel stopt. Zonder reden stopt een doel niet.'
	],
	[{ noteState: 'weg' }, 'Maak een keuze bij ‘Hoe staat het ervoor?’.'],
	[{ noteDay: '2026-11-31' }, '‘Dag’ is geen dag die bestaat.'],
	[{ noteDay: '2026-11-22' }, 'Die dag moet nog komen. Kies vandaag of een dag daarvoor.'],
	[
		{ noteDay: '2026-02-28' },
		'Die dag was voor de bijeenkomst. Kies de dag van de bijeenkomst of een dag daarna.'
	],
	[{ noteMonth: 'maart' }, '‘Nieuwe maand’ is geen maand. Schrijf hem als 2027-03.']
])('A note with %j is refused in plain words and nothing is kept', async (changes, sentence) => {
	const { db, facilitator } = await openFollowUpForTest();
	const told = await addNote(db, facilitator, 'first', 'overview', note(changes), now);
	expect(refusals(told)).toContain(sentence);
	expect(readGoals(db.read, facilitator, 'first', now).goals[0]?.notes).toEqual([]);
	expect(goalRow(db, 'overview')?.state).toBe('open');
});

test.each([
	['facilitator', 'done', undefined],
	['onderzoeker', 'done', undefined],
	['redacteur', 'forbidden', undefined],
	['kijker', 'notFound', 'notFound'],
	['veldwerker', 'notFound', 'notFound'],
	['beheerder', 'notFound', 'notFound']
] as const)('Somebody who is %s: adding a note is %s', async (role: Role, adds, reads) => {
	const { db } = await openFollowUpForTest();
	const staff = await person(db, 'Ada', role);
	const added = addNote(db, staff, 'first', 'overview', note(), now);
	if (adds === 'done') expect(await added).toHaveProperty('done');
	else await expect(added).rejects.toMatchObject({ code: adds });
	const read = () => readGoals(db.read, staff, 'first', now).mayAdd;
	if (reads) expect(read).toThrow(expect.objectContaining({ code: reads }));
	else expect(read()).toBe(adds === 'done');
});

test('A goal is not found in another gathering than its own', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	await expect(addNote(db, facilitator, 'second', 'overview', note(), now)).rejects.toMatchObject({
		code: 'notFound'
	});
});

test('A note renews the screens of a gathering that runs now', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	const before = findGathering(db.read, 'third')?.version ?? 0;
	await addNote(db, facilitator, 'first', 'overview', note(), now);
	expect(findGathering(db.read, 'third')?.version).toBe(before + 1);
});

test('What a locked gathering agreed cannot be changed, and trying is refused', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	const goal = { id: newId(), text: 'Anders', term: 'long', kind: 'new', ownerRole: 'iemand' };
	const given = { ...goal, dueMonth: null, sources: [] };
	for (const command of [
		{ kind: 'goal', goal: given },
		{ kind: 'dropGoal', goal: 'overview' }
	]) {
		const sent = { version: 0, command };
		await expect(steer(db, facilitator, 'first', sent, now)).rejects.toMatchObject({
			code: 'closed'
		});
	}
	expect(audited(db, 'gathering-change-refused')).toHaveLength(2);
	expect(goalRow(db, 'overview')).toMatchObject({ text: 'Doel overview', term: 'short' });
});

test('A goal that is followed is not taken away, also not while its gathering runs', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	const goal = { id: newId(), text: 'Nieuw', term: 'short', kind: 'new', ownerRole: 'wij' };
	const send = (command: unknown) => steer(db, facilitator, 'third', { version: 0, command }, now);
	await send({ kind: 'goal', goal: { ...goal, dueMonth: null, sources: [] } });
	await addNote(db, facilitator, 'third', goal.id, note(), now);
	await expect(send({ kind: 'dropGoal', goal: goal.id })).rejects.toMatchObject({
		code: 'conflict'
	});
	const elsewhere = send({ kind: 'dropGoal', goal: 'overview' });
	await expect(elsewhere).rejects.toMatchObject({ code: 'notFound' });
	expect(goalRow(db, goal.id)).toBeDefined();
});

test('Nothing in the program changes or takes away a note, and only practice and a running regie delete a goal', () => {
	const root = new URL('../../..', import.meta.url).pathname;
	const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
		.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
	const doing = (pattern: RegExp) =>
		sources.flatMap(([path, text]) => (pattern.test(text) ? [path] : [])).toSorted();
	const practice = [
		'lib/gatherings/demo/demo.store.server.ts',
		'lib/gatherings/run/rehearse.store.server.ts'
	];
	expect(doing(/\.update\(\s*goalNote\b/)).toEqual([]);
	expect(doing(/\.delete\(\s*goalNote\b/)).toEqual(practice);
	expect(doing(/\.delete\(\s*goal\b/)).toEqual(['lib/gatherings/run/steer.store.server.ts']);
	expect(doing(/DELETE FROM (goal|\$\{goal)/i)).toEqual([]);
});
