import { expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { SceneContent } from '../scene.ts';
import { readSeat } from './join.server.ts';
import { reasonOf } from './refusals.ts';
import { now, openTestGathering, type TestGathering } from './run-test-gathering.server.ts';
import { readScene } from './scene.server.ts';

async function reason(run: Promise<unknown>): Promise<string | undefined> {
	return reasonOf(await run.then(() => undefined).catch((error: unknown) => error));
}

function shown<K extends SceneContent['kind']>(room: TestGathering, kind: K) {
	const { shows } = readScene(room.db.read, room.id, now);
	if (shows.kind !== kind) throw new Error(`${shows.kind} is on`);
	return shows as Extract<SceneContent, { kind: K }>;
}

test('Who only watches can do nothing, and nobody can what the step does not ask', async () => {
	const room = await (await openTestGathering(['cards', 'predict'])).start();
	await room.cards([[0.8, 0.1, 0.1]]);
	const mark = { kind: 'mark', card: 1, mark: 'recognise', on: true } as const;
	expect(await reason(room.act(await room.watch(), mark))).toBe('notYours');
	const seat = await room.device('B0');
	const early = room.act(seat, { kind: 'prediction', places: [[1, 0, 0]] });
	expect(await reason(early)).toBe('notNow');
	await room.act(seat, mark);
	await room.command({ kind: 'phase', phase: 'closed' });
	expect(await reason(room.act(seat, mark))).toBe('notNow');
});

test('A prediction is placed again instead of twice, of at most as many dots as the step gives', async () => {
	const room = await (await openTestGathering(['predict'])).start();
	const seat = await room.device('B0');
	await room.act(seat, { kind: 'prediction', places: [[0.8, 0.1, 0.1]] });
	await room.act(seat, {
		kind: 'prediction',
		places: [
			[0.1, 0.8, 0.1],
			[0, 0, 1]
		]
	});
	expect(room.count('prediction')).toBe(1);
	expect(readSeat(room.db.read, seat, now).own.predictions).toEqual([
		[0.1, 0.8, 0.1],
		[0, 0, 1]
	]);
	const three = room.act(seat, {
		kind: 'prediction',
		places: [
			[1, 0, 0],
			[1, 0, 0],
			[1, 0, 0]
		]
	});
	expect(await reason(three)).toBe('tooManyDots');
	await expect(
		room.act(seat, { kind: 'prediction', places: [[0.5, 0.1, 0.1]] })
	).rejects.toMatchObject({ code: 'invalid' });
});

test('One mark of a doer lies on a card: the last one; and it can be taken back', async () => {
	const room = await (await openTestGathering(['cards'])).start();
	await room.cards([[0.8, 0.1, 0.1]]);
	const seat = await room.device('B0');
	await room.act(seat, { kind: 'mark', card: 1, mark: 'recognise', on: true });
	await room.act(seat, { kind: 'mark', card: 1, mark: 'surprises', on: true });
	expect(readSeat(room.db.read, seat, now).own.marks).toEqual([{ card: 1, mark: 'surprises' }]);
	await room.act(seat, { kind: 'mark', card: 1, mark: 'surprises', on: false });
	expect(room.count('card_mark')).toBe(0);
	const wrong = room.act(seat, { kind: 'mark', card: 9, mark: 'surprises', on: true });
	expect(await reason(wrong)).toBe('unknown');
});

test('Everybody writes one statement, changes it until it is shown, and sees nobody else’s', async () => {
	const room = await (await openTestGathering(['statements'])).start();
	const [one, other] = [await room.device('B0'), await room.device('B1')];
	await room.act(one, { kind: 'statement', text: 'Eerst', topic: null });
	await room.act(one, { kind: 'statement', text: 'Beter', topic: null });
	await room.act(other, { kind: 'statement', text: 'Anders', topic: null });
	expect(room.count('statement')).toBe(2);
	expect(readSeat(room.db.read, one, now).own.statement?.text).toBe('Beter');
	expect(JSON.stringify(readSeat(room.db.read, one, now))).not.toContain('Anders');
	const [{ id }] = room.db.connection
		.prepare("SELECT id FROM statement WHERE text = 'Beter'")
		.all() as [{ id: string }];
	await room.command({ kind: 'moderate', of: 'statement', item: id, to: 'shown' });
	const late = room.act(one, { kind: 'statement', text: 'Te laat', topic: null });
	expect(await reason(late)).toBe('alreadyShown');
});

test('A vote on a statement counts once per voter and question, and can change or go', async () => {
	const room = await (await openTestGathering(['statements'])).start();
	const [one, other] = [await room.device('B0'), await room.device('B1')];
	await room.act(one, { kind: 'statement', text: 'Zin', topic: null });
	const [{ id: statement }] = room.db.connection.prepare('SELECT id FROM statement').all() as [
		{ id: string }
	];
	const vote = (token: string, yes: boolean | null) =>
		room.act(token, { kind: 'vote', statement, question: 'alive', yes });
	expect(await reason(vote(one, true))).toBe('unknown');
	await room.command({ kind: 'moderate', of: 'statement', item: statement, to: 'shown' });
	await Promise.all([vote(one, true), vote(one, true), vote(one, false), vote(other, true)]);
	expect(room.count('statement_vote')).toBe(2);
	expect(shown(room, 'statements').statements[0]?.scores).toBeNull();
	await room.command({ kind: 'phase', phase: 'revealed' });
	expect(shown(room, 'statements').statements[0]?.scores?.alive).toEqual({ yes: 1, voters: 2 });
	await room.command({ kind: 'phase', phase: 'open' });
	await vote(other, null);
	expect(room.count('statement_vote')).toBe(1);
});

test('A table writes no more outcomes than the step allows, hidden ones apart', async () => {
	const room = await (await openTestGathering(['outcomes'])).start();
	const [one, other] = [await room.device('B0'), await room.device('B1')];
	const write = (token: string, id: string, text: string) =>
		room.act(token, { kind: 'outcome', id, text, tension: null });
	const [first, second, third] = [newId(), newId(), newId()];
	await write(one, first, 'Een');
	await write(one, first, 'Eén');
	await write(other, second, 'Twee');
	expect(await reason(write(one, third, 'Drie'))).toBe('enough');
	expect(await reason(write(other, first, 'Van een ander'))).toBe('notYours');
	await room.command({ kind: 'moderate', of: 'outcome', item: second, to: 'hidden' });
	await write(one, third, 'Drie');
	expect(room.count('outcome')).toBe(3);
});

test('A table gives at most two readings of a pattern, and sending them again changes nothing', async () => {
	const room = await (await openTestGathering(['pattern'])).start();
	const seat = await room.device('B0');
	await room.act(seat, { kind: 'readings', texts: ['Zo', 'Of zo'] });
	await room.act(seat, { kind: 'readings', texts: ['Zo', 'Of anders'] });
	expect(readSeat(room.db.read, seat, now).own.readings.toSorted()).toEqual(['Of anders', 'Zo']);
	await expect(room.act(seat, { kind: 'readings', texts: ['a', 'b', 'c'] })).rejects.toMatchObject({
		code: 'invalid'
	});
});

test('More or fewer is said once per zone, and an empty text takes it away', async () => {
	const room = await (await openTestGathering(['direction'])).start();
	const seat = await room.device('B0');
	const say = (text: string, toward: 'more' | 'fewer') =>
		room.act(seat, { kind: 'direction', zone: 'T1:ab', toward, text });
	await say('Meer ruimte', 'more');
	await say('Minder regels', 'fewer');
	expect(readSeat(room.db.read, seat, now).own.directions).toEqual([
		{ zone: 'T1:ab', toward: 'fewer', text: 'Minder regels' }
	]);
	await say('', 'fewer');
	expect(room.count('direction')).toBe(0);
});
