import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { Role } from '#lib/studies/model.ts';
import { forgetCardMarks, forgetCards, forgetCardTables } from '../forget.server.ts';
import type { SeatRole } from '../model.ts';
import { lock } from '../run/lock.server.ts';
import {
	facilitator,
	now,
	openTestGathering,
	staff,
	type TestGathering
} from '../run/run-test-gathering.server.ts';
import { gathering, statement, storyCard } from '../schema.server.ts';
import { takeHarvest } from './files.service.server.ts';
import { readHarvest } from './harvest.service.server.ts';
import { readLetter } from './letter.service.server.ts';
import type { HarvestPart, HarvestView, PartOf } from './view.ts';

const voice = { say: sayer({ ...charts, ...explore }, 'nl'), language: 'nl' } as const;
const roles: readonly SeatRole[] = [
	...Array<SeatRole>(7).fill('resident'),
	...Array<SeatRole>(5).fill('team-member'),
	...Array<SeatRole>(2).fill('policy-officer')
];
const [kept, alike, hidden, waiting] = [
	'Blijft staan',
	'Zegt hetzelfde',
	'Scheldwoord',
	'Wacht nog'
];

const read = (room: TestGathering, by = facilitator) =>
	readHarvest(room.db, by, room.id, voice, now);

function part<K extends HarvestPart['kind']>({ parts }: HarvestView, kind: K): PartOf<K> {
	const found = parts.find((one): one is PartOf<K> => one.kind === kind);
	if (!found) throw new Error(`no ${kind}`);
	return found;
}

/** One gathering in which everything happened once, as far as before the lock. */
async function heldGathering(): Promise<{ room: TestGathering; ids: Record<string, string> }> {
	const kinds = [
		'predict',
		'cards',
		'pattern',
		'statements',
		'outcomes',
		'weigh',
		'goals'
	] as const;
	const room = await (await openTestGathering(kinds, roles)).start();
	await room.cards(
		Array.from({ length: 12 }, (_, at) => (at < 9 ? [0.1, 0.8, 0.1] : [0.8, 0.1, 0.1]))
	);
	room.db.connection.exec("UPDATE story SET text = 'Canarie in het verhaal'");
	const seats = await Promise.all(roles.map((_, at) => room.device(`B${at}`)));
	const [first, second, third, fourth] = seats;
	await room.goTo('predict');
	await room.act(first!, { kind: 'prediction', places: [[0.8, 0.1, 0.1]] });
	await room.goTo('cards');
	await room.act(first!, { kind: 'mark', card: 2, mark: 'surprises', on: true });
	await room.goTo('pattern');
	await room.act(first!, { kind: 'readings', texts: ['Alleen deze'] });
	for (const { id } of room.db.connection.prepare('SELECT id FROM gathering_reading').all() as {
		id: string;
	}[])
		await room.command({ kind: 'moderate', of: 'reading', item: id, to: 'shown' });
	await room.goTo('statements');
	const said = [kept, alike, hidden, waiting];
	for (const [at, seat] of [first!, second!, third!, fourth!].entries())
		await room.act(seat, { kind: 'statement', text: said[at]!, topic: null });
	const rows = room.db.read.select().from(statement).all();
	const ids = Object.fromEntries(rows.map(({ id, text }) => [text, id]));
	const show = (text: string, to: 'shown' | 'hidden' = 'shown') =>
		room.command({ kind: 'moderate', of: 'statement', item: ids[text]!, to });
	await show(kept!);
	await show(alike!);
	await show(hidden!, 'hidden');
	for (const [at, seat] of seats.entries())
		await room.act(seat, { kind: 'vote', statement: ids[kept!]!, question: 'alive', yes: at > 2 });
	await room.act(first!, { kind: 'vote', statement: ids[alike!]!, question: 'alive', yes: true });
	const addition = { id: newId(), parent: ids[alike!]!, text: 'Ook op zaterdag', table: 1 };
	await room.command({ kind: 'addition', ...addition });
	await room.command({ kind: 'merge', of: 'statement', item: ids[alike!]!, into: ids[kept!]! });
	await room.goTo('outcomes');
	const outcome = newId();
	await room.act(first!, { kind: 'outcome', id: outcome, text: '=SUM(1)', tension: null });
	await room.command({ kind: 'moderate', of: 'outcome', item: outcome, to: 'shown' });
	await room.goTo('weigh');
	for (const seat of seats) await room.act(seat, { kind: 'weigh', dots: { [outcome]: 2 } });
	await room.goTo('goals');
	const sources = [
		...[alike!, hidden!].map((text) => ({ kind: 'statement' as const, ref: ids[text]! })),
		{ kind: 'zone' as const, ref: 'T1:ab' }
	];
	const goal = { id: newId(), text: '=Doel', term: 'short', kind: 'new', sources } as const;
	await room.command({
		kind: 'goal',
		goal: { ...goal, ownerRole: 'gemeente', dueMonth: '2027-03' }
	});
	return { room, ids };
}

let room: TestGathering;
let running: HarvestView;
let held: HarvestView;

beforeAll(async () => {
	({ room } = await heldGathering());
	running = await read(room);
	await lock(room.db, facilitator, room.id, now);
	held = await read(room);
});

test('a gathering that was not held has no parts, and one that runs no votes', async () => {
	const fresh = await read(await openTestGathering(['statements']));
	expect(fresh).toMatchObject({ parts: [], lock: null, head: { state: 'prepared' } });
	expect(running.lock).toBeNull();
	const [statementThen] = part(running, 'statements').groups[0]!.statements;
	expect(statementThen).toMatchObject({ roles: [], total: { alive: null } });
	expect(part(running, 'outcomes').weighings).toMatchObject([{ result: null }]);
});

test('who came and who voted is told by role, never of fewer than five', () => {
	expect(held.facts.roles.map(({ role, present }) => [role, present])).toEqual([
		['resident', 7],
		['others', 7]
	]);
	const [first] = part(held, 'statements').groups[0]!.statements;
	expect(first?.roles.map(({ role, scores }) => [role, scores.alive])).toEqual([
		['resident', { yes: 5, voters: 7, share: null }],
		['others', { yes: 7, voters: 7, share: null }]
	]);
	const [weighing] = part(held, 'outcomes').weighings;
	expect(weighing?.result?.rows.map(({ role, voters }) => [role, voters])).toEqual([
		['resident', 7],
		['others', 7]
	]);
});

test('what says the same and what was added to it are children; what was hidden or waits is nowhere', () => {
	const [first, ...rest] = part(held, 'statements').groups[0]!.statements;
	expect(rest).toEqual([]);
	expect(first?.alike.map(({ text }) => text)).toEqual([alike]);
	expect(first?.additions.map(({ text }) => text)).toEqual(['Ook op zaterdag']);
	const all = JSON.stringify([held, running]);
	expect(all).not.toContain(hidden);
	expect(all).not.toContain(waiting);
	expect(all).not.toContain('Canarie');
});

test('a prediction lies beside the stories, with small numbers of these kept back', () => {
	const { picture, prediction } = part(held, 'predict');
	expect(prediction).toMatchObject({ counts: { a: 1 }, distance: { apart: 'camps' } });
	expect(picture).toMatchObject({ n: 12, notApplicable: 0 });
	const told = Object.fromEntries(picture!.places.map(({ id, stories }) => [id, stories]));
	expect(told).toMatchObject({ a: null, b: null, c: 0 });
});

test('a pattern with one reading has none: only two that compete may enter a report', () => {
	expect(part(held, 'pattern')).toMatchObject({ readings: [], isAlone: true });
});

test('a goal leads to where its source stands now, and not to what was hidden', () => {
	expect(part(held, 'goals').goals).toMatchObject([
		{
			sources: [
				{ kind: 'statement', text: alike, anchor: 'zin-1' },
				{ kind: 'zone', zone: 'ab', href: '/onderzoek/here/verkennen?T1=z:ab' }
			]
		}
	]);
});

test('titles of cards are for who may see cards, and who may not know of the gathering finds nothing', async () => {
	expect(part(held, 'cards').cards[0]).toMatchObject({ number: 2, title: 'Titel' });
	const researcher = await read(room, staff('onderzoeker'));
	expect(part(researcher, 'cards').cards[0]).toMatchObject({ number: 2, title: null });
	expect(part(await read(room, staff('redacteur')), 'cards').cards[0]?.title).toBe('Titel');
	for (const by of ['kijker', 'opdrachtgever', 'beheerder'] satisfies Role[])
		await expect(read(room, staff(by))).rejects.toMatchObject({ code: 'notFound' });
	await expect(read(room, staff('facilitator', 'elsewhere'))).rejects.toMatchObject({
		code: 'notFound'
	});
});

test('the lock tells its day and hash, that all is the same, and what was refused since, without who', async () => {
	expect(held.lock).toMatchObject({ day: '2026-11-21', verdict: 'same', refused: [] });
	expect(held.lock?.hash).toMatch(/^[0-9a-f]{64}$/);
	const late = room.command({ kind: 'cover', cover: 'black' });
	await expect(late).rejects.toMatchObject({ code: 'closed' });
	const { lock: then } = await read(room);
	expect(then?.refused).toEqual([{ day: '2026-11-21', by: 'staff', wanted: 'cover', n: 1 }]);
	expect(JSON.stringify(then)).not.toContain('facilitator-here');
});

test('files have neither titles nor formulas, and taking one is in the audit', async () => {
	const take = (file: 'oogst.json' | 'zinnen.csv' | 'doelen.csv') =>
		takeHarvest(room.db, facilitator, room.id, { file, voice }, now);
	const json = (await take('oogst.json')).body;
	expect(JSON.parse(json)).toMatchObject({ gathering: { state: 'locked' } });
	expect(json).not.toMatch(/Titel|Scheldwoord/);
	expect((await take('doelen.csv')).body).toContain(",'=Doel,");
	expect((await take('zinnen.csv')).body).toContain('Blijft staan,statement,,all,12,14');
	const taken = room.db.connection
		.prepare("SELECT count(*) FROM audit WHERE action = 'harvest-taken'")
		.pluck();
	expect(taken.get()).toBe(3);
});

test('tellers are told who met, what mattered and what was agreed, and no word of a story', async () => {
	const asked = { voice, origin: 'https://verhalen.stad.test' };
	const letter = await readLetter(room.db, facilitator, room.id, asked, now);
	expect(letter).toMatchObject({
		...{ present: 14, cards: 12, statements: 0, next: null },
		important: { of: 'outcomes', texts: ['=SUM(1)'] },
		goals: [{ text: '=Doel', ownerRole: 'gemeente', dueMonth: '2027-03' }],
		...{ publicAt: null, withdrawAt: 'verhalen.stad.test/intrekken' }
	});
	room.db.connection.prepare('UPDATE gathering SET published_at = ?').run(now.getTime());
	const published = await readLetter(room.db, facilitator, room.id, asked, now);
	expect(published?.publicAt).toMatch(/^verhalen\.stad\.test\/etalage\/\S+$/);
	expect(JSON.stringify(letter)).not.toMatch(/Titel|Canarie|Scheldwoord/);
	const open = await (await openTestGathering(['goals'])).start();
	expect(await readLetter(open.db, facilitator, open.id, asked, now)).toBeNull();
});

test('a story that was taken back after the lock leaves its number and that sentence, and no title', async () => {
	const card = room.db.read.select().from(storyCard).where(eq(storyCard.number, 2)).get()!;
	await room.db.write((tx) => {
		for (const forget of [forgetCards, forgetCardTables, forgetCardMarks]) forget(tx, card.storyId);
	});
	const after = await read(room);
	expect(part(after, 'cards')).toMatchObject({ gone: 1 });
	expect(part(after, 'cards').cards.at(-1)).toMatchObject({
		number: 2,
		state: 'gone',
		title: null
	});
	expect(after.lock?.verdict).toBe('withdrawn');
});

test('a card whose story may no longer lie on a table keeps its number and loses its title', async () => {
	const card = room.db.read.select().from(storyCard).where(eq(storyCard.number, 3)).get()!;
	room.db.connection.prepare("UPDATE story SET review = 'held' WHERE id = ?").run(card.storyId);
	const found = part(await read(room), 'cards').cards.find(({ number }) => number === 3);
	expect(found).toMatchObject({ state: 'closed', title: null });
});

test('something changed behind the program’s back is told, and so is a lock without a hash', async () => {
	room.db.connection.exec("UPDATE statement SET text = 'Anders' WHERE number = 1");
	expect((await read(room)).lock?.verdict).toBe('changed');
	await room.db.write((tx) => tx.update(gathering).set({ contentHash: null }).run());
	expect((await read(room)).lock).toMatchObject({ hash: null, verdict: 'none' });
});
