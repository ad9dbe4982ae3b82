import { expect, test } from 'vitest';
import { updateGathering } from '../run/run.store.server.ts';
import { changeFacts, changeTopics, makeGathering } from './gatherings.service.server.ts';
import { addGroup, addSeats, checkIn, removeGroup, removeSeat } from './people.service.server.ts';
import {
	gatheringForTest,
	now,
	openPrepareForTest,
	person,
	refusalsOf,
	say
} from './prepare-test-study.server.ts';
import {
	readEarlier,
	readGatherings,
	readHead,
	readPeople,
	readSteps
} from './read-gathering.server.ts';
import { moveStep, removeStep, saveStep, stepFields } from './steps.service.server.ts';

const seats = (role: string, count: number, more = {}) => ({
	...{ role, count: String(count), group: '', level: '', topic: '' },
	...more
});

test('a gathering gets the steps of its template, in words and minutes, about the first triad', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator, 'duidingssessie');
	const steps = readSteps(db.read, facilitator, id);
	expect(steps.map(({ kind }) => kind)).toEqual([
		...['own-story', 'cards', 'predict', 'cards', 'timer', 'pattern', 'outcomes', 'weigh', 'page']
	]);
	expect(steps[2]).toMatchObject({
		...{ title: 'Eerst voorspellen, dan kijken', startsAt: 50 },
		setting: { question: 'T1', dots: 3 }
	});
	expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(200);
});

test('a gathering that follows up another begins with its goals, and is listed with it', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const first = await gatheringForTest(db, facilitator);
	const given = { template: 'beleidsgesprek', title: 'Terug', heldOn: '2027-03-01', place: '' };
	const made = await makeGathering(
		...([db, facilitator, 'demo', { ...given, previousId: first }, say, now] as const)
	);
	const id = 'id' in made ? made.id : '';
	expect(readSteps(db.read, facilitator, id)[1]?.kind).toBe('goals');
	const { gatherings } = readGatherings(db.read, facilitator, 'demo');
	expect(gatherings.map(({ previous, next }) => [previous?.id, next.map((one) => one.id)])).toEqual(
		[
			[undefined, [id]],
			[first, []]
		]
	);
	const round = { title: 'Rond', heldOn: '2027-01-01', place: '', previousId: id };
	expect(refusalsOf(await changeFacts(db, facilitator, first, round, say, now))).toEqual([
		'Maak een keuze bij ‘Komt na’.'
	]);
	expect(readEarlier(db.read, facilitator, first).previousId).toBeNull();
});

test('a gathering that is made to follow up another opens with its goals, once', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const first = await gatheringForTest(db, facilitator);
	const id = await gatheringForTest(db, facilitator);
	const before = readSteps(db.read, facilitator, id).map(({ title }) => title);
	const facts = { title: 'Terug', heldOn: '2027-01-01', place: '', previousId: first };
	await changeFacts(db, facilitator, id, facts, say, now);
	await changeFacts(db, facilitator, id, facts, say, now);
	const steps = readSteps(db.read, facilitator, id);
	expect(steps.map(({ title }) => title)).toEqual([
		...[before[0], 'Wat is er van de doelen geworden?', ...before.slice(1)]
	]);
	expect(steps[1]?.setting).toEqual({ previous: true });
});

test.each([
	[{ title: '' }, 'Vul ‘Titel’ in.'],
	[{ heldOn: '2026-02-30' }, '‘Dag’ is geen dag die bestaat.']
])('facts that cannot be are refused: %j', async (wrong, sentence) => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator);
	const facts = { title: 'Anders', heldOn: '2026-12-02', place: '', previousId: '', ...wrong };
	expect(refusalsOf(await changeFacts(db, facilitator, id, facts, say, now))).toEqual([sentence]);
	expect(readHead(db.read, facilitator, id).title).toBe('Samen');
});

test('a step is changed, added, moved, removed and put back where it was', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator);
	const titles = () => readSteps(db.read, facilitator, id).map(({ title }) => title);
	const before = titles();
	const second = readSteps(db.read, facilitator, id)[1]!;
	await saveStep(
		...([db, facilitator, id, { stepId: second.id, position: null }] as const),
		...([{ ...stepFields(second), title: 'Horen', minutes: '12', notes: 'Zacht.' }, now] as const)
	);
	expect(readSteps(db.read, facilitator, id)[1]).toMatchObject({
		...{ title: 'Horen', minutes: 12, notes: 'Zacht.' }
	});
	await moveStep(db, facilitator, id, { stepId: second.id, by: -1 }, now);
	expect(titles().slice(0, 2)).toEqual(['Horen', before[0]]);
	const told = await removeStep(db, facilitator, id, second.id, now);
	expect(titles()).not.toContain('Horen');
	const { position = '', ...fields } = 'done' in told ? (told.done.undo?.fields ?? {}) : {};
	await saveStep(db, facilitator, id, { stepId: '', position: Number(position) }, fields, now);
	expect(titles().slice(0, 2)).toEqual(['Horen', before[0]]);
	const wrong = { ...stepFields(second), minutes: 'lang', question: 'T99' };
	const at = { stepId: '', position: null };
	expect(refusalsOf(await saveStep(db, facilitator, id, at, wrong, now))).toEqual([
		'Zet bij ‘Minuten’ een heel getal.'
	]);
	const unasked = { ...wrong, minutes: '5' };
	expect(refusalsOf(await saveStep(db, facilitator, id, at, unasked, now))).toEqual([
		'Maak een keuze bij ‘Vraag uit het vragenkader’.'
	]);
});

test('eleven groups of ten fill 110 seats, and the eleventh of a group is refused by name', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator, 'werksessie');
	for (let at = 1; at <= 11; at++) {
		await addGroup(db, facilitator, id, { name: `Groep ${at}`, seats: '10' }, now);
	}
	const { groups } = readPeople(db.read, facilitator, id);
	for (const { id: group } of groups) {
		await addSeats(db, facilitator, id, seats('partner-organisation', 10, { group }), now);
	}
	const one = seats('partner-organisation', 1, { group: groups[2]!.id });
	expect(refusalsOf(await addSeats(db, facilitator, id, one, now))).toEqual([
		'De groep ‘Groep 3’ heeft 10 stoelen, en er zijn er al 10 vergeven. Een 11e stoel kan er niet bij.'
	]);
	const people = readPeople(db.read, facilitator, id);
	expect(people.seats).toHaveLength(110);
	expect(new Set(people.seats.map(({ badge }) => badge)).size).toBe(110);
	for (const { badge } of people.seats) expect(badge).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
	expect(refusalsOf(await removeGroup(db, facilitator, id, groups[0]!.id, now))).toEqual([
		'De groep ‘Groep 1’ heeft nog stoelen. Haal die eerst weg.'
	]);
});

test('a group that sends only people who decide is marked, until somebody who does the work comes', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator, 'werksessie');
	await addGroup(db, facilitator, id, { name: 'Zorg', seats: '10' }, now);
	const marked = () => readPeople(db.read, facilitator, id).groups.map((one) => one.isBoardOnly);
	const group = readPeople(db.read, facilitator, id).groups[0]!.id;
	expect(marked()).toEqual([false]);
	await addSeats(
		db,
		facilitator,
		id,
		seats('partner-organisation', 3, { group, level: 'board' }),
		now
	);
	expect(marked()).toEqual([true]);
	await addSeats(
		...([db, facilitator, id] as const),
		...([seats('partner-organisation', 1, { group, level: 'practice' }), now] as const)
	);
	expect(marked()).toEqual([false]);
});

test('who comes in is counted by role, and a seat can be taken away before it runs', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator);
	await addSeats(db, facilitator, id, seats('resident', 3), now);
	const [first, second] = readPeople(db.read, facilitator, id).seats;
	await checkIn(db, facilitator, id, { seatId: first!.id, isPresent: true }, now);
	expect(readPeople(db.read, facilitator, id).roles).toEqual([
		{ role: 'resident', seats: 3, present: 1 }
	]);
	await removeSeat(db, facilitator, id, second!.id, now);
	await db.write((tx) => updateGathering(tx, id, { state: 'running' }));
	expect(refusalsOf(await removeSeat(db, facilitator, id, first!.id, now))[0]).toContain(
		'is bezig'
	);
	expect(readPeople(db.read, facilitator, id).seats).toHaveLength(2);
});

test('what is locked is not changed, and the try stands in the audit', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator);
	await db.write((tx) => updateGathering(tx, id, { state: 'locked' }));
	const topics = [{ id: '', title: 'Te laat', text: '' }];
	expect(refusalsOf(await changeTopics(db, facilitator, id, topics, now))[0]).toContain(
		'ligt vast'
	);
	expect(readHead(db.read, facilitator, id)).toMatchObject({ topics: [], mayPrepare: false });
	const tries = db.connection
		.prepare(`SELECT object FROM audit WHERE action = 'gathering-change-refused'`)
		.all();
	expect(tries).toEqual([{ object: `gathering:${id}` }]);
});

test('only a facilitator or onderzoeker of the study changes a gathering; for others it is not there', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator);
	const topics = [{ id: '', title: 'Wonen', text: '' }];
	const roles = ['onderzoeker', 'redacteur', 'veldwerker', 'kijker', 'opdrachtgever', 'beheerder'];
	const answers = await Promise.all(
		roles.map(async (role) => {
			const actor = await person(db, role, role as 'kijker');
			return changeTopics(db, actor, id, topics, now).then(
				() => 'done',
				(error: { code?: string }) => error.code
			);
		})
	);
	expect(answers).toEqual(['done', 'forbidden', ...Array(4).fill('notFound')]);
});
