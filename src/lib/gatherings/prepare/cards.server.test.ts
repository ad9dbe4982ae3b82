import { expect, test } from 'vitest';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { updateGathering } from '../run/run.store.server.ts';
import { chooseCard, dealCards, drawCards, removeCard } from './cards.service.server.ts';
import { addSeats } from './people.service.server.ts';
import {
	gatheringForTest,
	now,
	openPrepareForTest,
	person,
	refusalsOf,
	secret
} from './prepare-test-study.server.ts';
import { readCards, readDesk } from './read-cards.server.ts';
import { readTables } from './read-gathering.server.ts';
import { reviewStory } from './review.service.server.ts';
import { makeTables, moveSeat, replanTables } from './tables.service.server.ts';

const voice = { say: sayer({ ...charts, ...explore }, 'nl'), language: 'nl' } as const;
const draw = (more = {}) => ({ lens: '', question: '', zone: '', count: '10', seed: '7', ...more });
const desk = { list: '', story: '' };

async function ready() {
	const { db, facilitator, ids } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator, 'duidingssessie');
	return { db, facilitator, ids, id };
}

type Ready = Awaited<ReturnType<typeof ready>>;

async function seat({ db, facilitator, id }: Ready, counts: Record<string, number>) {
	for (const [role, count] of Object.entries(counts)) {
		const given = { role, count: String(count), group: '', level: '', topic: '' };
		await addSeats(db, facilitator, id, given, now);
	}
}

test('a draw takes only stories that may lie on a table, the same for the same seed', async () => {
	const { db, facilitator, ids, id } = await ready();
	await drawCards(db, facilitator, id, draw({ count: '50' }), now);
	const cards = await readCards(db, facilitator, id, voice, now);
	expect(cards.map(({ storyId }) => storyId).toSorted()).toEqual(ids.slice(0, 20).toSorted());
	expect(refusalsOf(await drawCards(db, facilitator, id, draw(), now))[0]).toContain(
		'geen verhalen'
	);
	const again = await gatheringForTest(db, facilitator);
	const other = await gatheringForTest(db, facilitator);
	for (const one of [again, other]) await drawCards(db, facilitator, one, draw({ seed: '3' }), now);
	const chosen = async (one: string) =>
		(await readCards(db, facilitator, one, voice, now)).map(({ storyId }) => storyId);
	expect(await chosen(again)).toEqual(await chosen(other));
});

test('a draw from one zone takes only that zone, and over a triad each zone gives its share', async () => {
	const { db, facilitator, ids, id } = await ready();
	await drawCards(db, facilitator, id, draw({ question: 'T1', zone: 'b', count: '3' }), now);
	for (const { storyId } of await readCards(db, facilitator, id, voice, now)) {
		expect(ids.slice(15, 20)).toContain(storyId);
	}
	const spread = await gatheringForTest(db, facilitator);
	await drawCards(db, facilitator, spread, draw({ question: 'T1', count: '8' }), now);
	const cards = await readCards(db, facilitator, spread, voice, now);
	expect(cards.filter(({ storyId }) => ids.indexOf(storyId) < 15)).toHaveLength(6);
	expect(refusalsOf(await drawCards(db, facilitator, id, draw({ lens: 'X9=a' }), now))).toEqual([
		'Dit filter kennen de vragen van dit onderzoek niet.'
	]);
	const filtered = await gatheringForTest(db, facilitator);
	const lens = 'https://stad.example/onderzoek/demo/verkennen?T1=z:b';
	await drawCards(db, facilitator, filtered, draw({ lens }), now);
	expect(await readCards(db, facilitator, filtered, voice, now)).toHaveLength(5);
});

test('one story is chosen, taken off and put back under its own number; one that may not, never', async () => {
	const { db, facilitator, ids, id } = await ready();
	await chooseCard(db, facilitator, id, { storyId: ids[0]! }, now);
	await chooseCard(db, facilitator, id, { storyId: ids[1]! }, now);
	const told = await removeCard(db, facilitator, id, ids[0]!, now);
	const undo = 'done' in told ? told.done.undo?.fields : undefined;
	expect(undo).toEqual({ story: ids[0], number: '1' });
	await chooseCard(db, facilitator, id, { storyId: ids[0]!, number: 1 }, now);
	const cards = await readCards(db, facilitator, id, voice, now);
	expect(cards.map(({ storyId, number }) => [storyId, number])).toEqual([
		[ids[0], 1],
		[ids[1], 2]
	]);
	for (const storyId of ids.slice(20)) {
		expect(refusalsOf(await chooseCard(db, facilitator, id, { storyId }, now))[0]).toContain(
			'mag niet'
		);
	}
});

test('the card desk shows a facilitator approved stories only, and a redacteur the others as well', async () => {
	const { db, facilitator, ids, id } = await ready();
	const redacteur = await person(db, 'Rosa', 'redacteur');
	const mine = await readDesk(db, facilitator, id, desk, voice, now);
	expect(mine.counts).toEqual([
		{ list: 'approved', n: 20 },
		{ list: 'chosen', n: 0 }
	]);
	for (const story of ids.slice(20)) {
		const asked = await readDesk(db, facilitator, id, { list: 'held', story }, voice, now);
		const shown = JSON.stringify(asked);
		for (const words of Object.values(secret)) expect(shown).not.toContain(words);
	}
	const all = await readDesk(db, redacteur, id, desk, voice, now);
	expect(all.counts.map(({ n }) => n)).toEqual([1, 20, 1, 0]);
	expect(all.story?.text).toBe(secret.fresh);
	const low = await readDesk(db, redacteur, id, { list: 'open', story: ids[21]! }, voice, now);
	expect(JSON.stringify(low)).not.toContain(secret.low);
});

test('approving lets a story be a card, holding takes it off every surface, and both can be undone', async () => {
	const { db, facilitator, ids, id } = await ready();
	const redacteur = await person(db, 'Rosa', 'redacteur');
	const storyId = ids[22]!;
	const told = await reviewStory(db, redacteur, id, { storyId, review: 'approved' }, now);
	expect('done' in told && told.done.undo?.fields).toEqual({
		story: storyId,
		review: 'unreviewed'
	});
	await chooseCard(db, facilitator, id, { storyId }, now);
	expect((await readCards(db, facilitator, id, voice, now))[0]?.title).toBe('Nieuw');
	await reviewStory(db, redacteur, id, { storyId, review: 'held' }, now);
	expect((await readCards(db, facilitator, id, voice, now))[0]?.title).toBeNull();
	await expect(
		reviewStory(db, facilitator, id, { storyId, review: 'approved' }, now)
	).rejects.toMatchObject({ code: 'forbidden' });
	const low = { storyId: ids[21]!, review: 'approved' } as const;
	await expect(reviewStory(db, redacteur, id, low, now)).rejects.toMatchObject({
		code: 'notFound'
	});
});

test('an onderzoeker prepares, but sees no title and chooses no card', async () => {
	const { db, facilitator, ids, id } = await ready();
	await chooseCard(db, facilitator, id, { storyId: ids[0]! }, now);
	const onderzoeker = await person(db, 'Omar', 'onderzoeker');
	expect((await readCards(db, onderzoeker, id, voice, now))[0]).toMatchObject({
		...{ number: 1, title: null }
	});
	await expect(drawCards(db, onderzoeker, id, draw(), now)).rejects.toMatchObject({
		code: 'forbidden'
	});
});

test('tables are made, a table without a professional is refused by name, and a move keeps the rule', async () => {
	const made = await ready();
	const { db, facilitator, id } = made;
	expect(refusalsOf(await makeTables(db, facilitator, id, 1, now))[0]).toContain('geen stoelen');
	await seat(made, { resident: 8, 'team-member': 1 });
	expect(refusalsOf(await makeTables(db, facilitator, id, 1, now))).toEqual([
		'Tafel 2 mist iemand die hier beroepsmatig mee werkt.'
	]);
	await seat(made, { municipality: 1 });
	await makeTables(db, facilitator, id, 1, now);
	const { tables } = readTables(db.read, facilitator, id);
	expect(tables.map(({ seats }) => seats.length)).toEqual([5, 5]);
	const worker = tables[0]!.seats.find(({ role }) => role !== 'resident')!;
	const full = { seatId: worker.id, table: 2 };
	expect(refusalsOf(await moveSeat(db, facilitator, id, full, now))).toEqual([
		'Tafel 2 is vol: er zitten al 5 mensen.'
	]);
});

test('after no-shows only those who came are seated, and a move that would break the rule is refused', async () => {
	const made = await ready();
	const { db, facilitator, id } = made;
	await seat(made, { resident: 7, 'team-member': 2 });
	await makeTables(db, facilitator, id, 1, now);
	const { tables } = readTables(db.read, facilitator, id);
	const large = tables.find(({ seats }) => seats.length === 5)!;
	const small = tables.find(({ seats }) => seats.length === 4)!;
	const worker = large.seats.find(({ role }) => role === 'team-member')!;
	const wish = { seatId: worker.id, table: small.number };
	expect(refusalsOf(await moveSeat(db, facilitator, id, wish, now))).toEqual([
		`Dan mist tafel ${large.number} iemand die hier beroepsmatig mee werkt.`
	]);
	const resident = large.seats.find(({ role }) => role === 'resident')!;
	const told = await moveSeat(db, facilitator, id, { ...wish, seatId: resident.id }, now);
	expect('done' in told && told.done.undo?.fields).toEqual({
		...{ seat: resident.id, [`table-${resident.id}`]: String(large.number) }
	});
	expect(refusalsOf(await replanTables(db, facilitator, id, 1, now))[0]).toContain('Nog niemand');
	db.connection.prepare('UPDATE seat SET is_present = 1 WHERE id <> ?').run(resident.id);
	await replanTables(db, facilitator, id, 1, now);
	const after = readTables(db.read, facilitator, id);
	expect(after.tables.map(({ seats }) => seats.length)).toEqual([4, 4]);
	expect(after.loose.map(({ badge }) => badge)).toEqual([resident.badge]);
});

test('cards are dealt so that each lies on two tables; too few are refused with how many it takes', async () => {
	const made = await ready();
	const { db, facilitator, id } = made;
	expect(refusalsOf(await dealCards(db, facilitator, id, now))[0]).toContain('geen tafels');
	await seat(made, { resident: 10, 'team-member': 5 });
	await makeTables(db, facilitator, id, 1, now);
	await drawCards(db, facilitator, id, draw({ count: '7' }), now);
	expect(refusalsOf(await dealCards(db, facilitator, id, now))[0]).toContain('8 tot 12 nodig');
	await drawCards(db, facilitator, id, draw({ count: '3' }), now);
	await dealCards(db, facilitator, id, now);
	const cards = await readCards(db, facilitator, id, voice, now);
	expect(cards.map(({ tables }) => tables.length)).toEqual(Array(10).fill(2));
	expect(readTables(db.read, facilitator, id).tables.map((table) => table.cards.length)).toEqual([
		...[7, 7, 6]
	]);
	await db.write((tx) => updateGathering(tx, id, { state: 'locked' }));
	expect(refusalsOf(await dealCards(db, facilitator, id, now))[0]).toContain('ligt vast');
});
