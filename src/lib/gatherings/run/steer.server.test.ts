import { expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { GivenGoal } from './commands.ts';
import { lock } from './lock.server.ts';
import { readRegie } from './regie.server.ts';
import { reasonOf } from './refusals.ts';
import {
	facilitator,
	now,
	openTestGathering,
	staff,
	type TestGathering
} from './run-test-gathering.server.ts';
import { readScene } from './scene.server.ts';
import { steer } from './steer.server.ts';

const sceneOf = (room: TestGathering) => readScene(room.db.read, room.id, now);

async function statements(room: TestGathering, texts: readonly string[]): Promise<string[]> {
	for (const [at, text] of texts.entries()) {
		await room.act(await room.device(`B${at}`), { kind: 'statement', text, topic: null });
	}
	const { items } = readRegie(room.db.read, facilitator, room.id, now);
	for (const { id } of items) {
		await room.command({ kind: 'moderate', of: 'statement', item: id, to: 'shown' });
	}
	return texts.map((text) => items.find((item) => item.text === text)!.id);
}

test('Only who has the role in this study steers; for others the gathering does not exist', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	const command = { version: 0, command: { kind: 'cover', cover: 'black' } };
	for (const actor of [staff('kijker'), staff('facilitator', 'elsewhere')]) {
		await expect(steer(room.db, actor, room.id, command, now)).rejects.toMatchObject({
			code: 'notFound'
		});
	}
	await steer(room.db, staff('onderzoeker'), room.id, command, now);
	expect(sceneOf(room).cover).toBe('black');
});

test('A step begins open, without a cover or a clock', async () => {
	const room = await (await openTestGathering(['welcome', 'cards'])).start();
	await room.command({ kind: 'timer', seconds: 60 });
	expect(sceneOf(room).timerEndsAt).toBe(now.getTime() + 60_000);
	await room.command({ kind: 'phase', phase: 'revealed' });
	await room.goTo('cards');
	expect(sceneOf(room)).toMatchObject({
		...{ phase: 'open', cover: 'none', timerEndsAt: null, position: 1, count: 2 }
	});
	const elsewhere = room.command({ kind: 'goTo', step: 'step-of-another' });
	await expect(elsewhere).rejects.toMatchObject({ code: 'notFound' });
});

test('Two regies that go on at once skip no step; the second hears that it was overtaken', async () => {
	const room = await (await openTestGathering(['welcome', 'cards', 'page'])).start();
	const { version } = sceneOf(room);
	const next = { version, command: { kind: 'goTo', step: room.stepId('cards') } };
	const [one, other] = [
		await steer(room.db, facilitator, room.id, next, now),
		await steer(room.db, staff('onderzoeker'), room.id, next, now)
	];
	expect(sceneOf(room).position).toBe(1);
	expect([one.overtaken, other.overtaken]).toEqual([false, true]);
	const audit = room.db.connection
		.prepare("SELECT actor FROM audit WHERE action = 'gathering-steered'")
		.pluck()
		.all();
	expect(audit).toEqual(['facilitator-here', 'onderzoeker-here']);
});

test('Nothing that people wrote is on the scene before it was looked at, and hidden it is gone again', async () => {
	const room = await (await openTestGathering(['statements'])).start();
	await room.act(await room.device('B0'), { kind: 'statement', text: 'Canarie', topic: null });
	expect(JSON.stringify(sceneOf(room))).not.toContain('Canarie');
	const item = readRegie(room.db.read, facilitator, room.id, now).items[0]!;
	expect(item).toMatchObject({ text: 'Canarie', moderation: 'incoming', table: 1, number: 1 });
	await room.command({ kind: 'moderate', of: 'statement', item: item.id, to: 'shown' });
	expect(JSON.stringify(sceneOf(room))).toContain('Canarie');
	await room.command({ kind: 'moderate', of: 'statement', item: item.id, to: 'hidden' });
	expect(JSON.stringify(sceneOf(room))).not.toContain('Canarie');
});

test('Merged statements stand under one, whatever the order in which they were merged', async () => {
	const room = await (await openTestGathering(['statements'])).start();
	const [a, b, c] = await statements(room, ['A', 'B', 'C']);
	await room.command({ kind: 'merge', of: 'statement', item: c!, into: b! });
	await room.command({ kind: 'merge', of: 'statement', item: b!, into: a! });
	const circle = room.command({ kind: 'merge', of: 'statement', item: a!, into: c! });
	await expect(circle).rejects.toMatchObject({ code: 'notFound' });
	const shows = () => {
		const content = sceneOf(room).shows;
		return content.kind === 'statements' ? content.statements : [];
	};
	expect(shows().map(({ text, alike }) => [text, alike.map((one) => one.text)])).toEqual([
		['A', ['B', 'C']]
	]);
	await room.command({ kind: 'merge', of: 'statement', item: b!, into: null });
	expect(shows().map(({ text }) => text)).toEqual(['A', 'B']);
});

test('Who voted on two statements that were merged counts once', async () => {
	const room = await (await openTestGathering(['statements'])).start();
	const [a, b] = await statements(room, ['A', 'B']);
	const seat = await room.device('B3');
	for (const statement of [a!, b!]) {
		await room.act(seat, { kind: 'vote', statement, question: 'alive', yes: statement === b });
	}
	await room.command({ kind: 'merge', of: 'statement', item: b!, into: a! });
	await room.command({ kind: 'phase', phase: 'revealed' });
	const { shows } = sceneOf(room);
	const scores = shows.kind === 'statements' ? shows.statements[0]?.scores : null;
	expect(scores?.alive).toEqual({ yes: 1, voters: 1 });
});

test('An addition from the plenary stands under its statement, also when that was merged', async () => {
	const room = await (await openTestGathering(['statements'])).start();
	const [a, b] = await statements(room, ['A', 'B']);
	const addition = { kind: 'addition', id: newId(), parent: a!, text: 'En ook', table: 3 } as const;
	await room.command(addition);
	await room.command(addition);
	const shown = () => {
		const { shows } = sceneOf(room);
		return shows.kind === 'statements'
			? shows.statements.map(({ text, additions }) => [text, additions.map((one) => one.text)])
			: [];
	};
	expect(shown()).toEqual([
		['A', ['En ook']],
		['B', []]
	]);
	await room.command({ kind: 'merge', of: 'statement', item: a!, into: b! });
	expect(shown()).toEqual([['B', ['En ook']]]);
});

test('A goal has its owner, month and sources, and only sources of this gathering', async () => {
	const room = await (await openTestGathering(['statements', 'goals'])).start();
	const [a] = await statements(room, ['A']);
	await room.goTo('goals');
	const goal: GivenGoal = {
		id: newId(),
		text: 'Overzicht',
		term: 'short',
		kind: 'new',
		ownerRole: 'gemeente',
		dueMonth: '2027-03',
		sources: [{ kind: 'statement', ref: a! }]
	};
	await room.command({ kind: 'goal', goal });
	await room.command({ kind: 'goal', goal: { ...goal, text: 'Een overzicht' } });
	const { shows } = sceneOf(room);
	const goals = shows.kind === 'goals' ? shows.goals : [];
	expect(goals).toMatchObject([{ number: 1, text: 'Een overzicht', state: 'open' }]);
	expect(room.count('source_link')).toBe(1);
	const foreign: GivenGoal = { ...goal, id: newId(), sources: [{ kind: 'outcome', ref: 'x' }] };
	await expect(room.command({ kind: 'goal', goal: foreign })).rejects.toMatchObject({
		code: 'notFound'
	});
	await room.command({ kind: 'dropGoal', goal: goal.id });
	expect(room.count('goal') + room.count('source_link')).toBe(0);
});

test('An outcome has its stories and patterns, and nothing that is not of this gathering and its questions', async () => {
	const room = await (await openTestGathering(['outcomes'])).start();
	await room.cards([[0.8, 0.1, 0.1]]);
	await room.act(await room.device('B0'), {
		kind: 'outcome',
		id: newId(),
		text: 'A',
		tension: null
	});
	const outcome = readRegie(room.db.read, facilitator, room.id, now).items[0]!.id;
	const card = room.db.connection
		.prepare('SELECT story_id FROM story_card')
		.pluck()
		.get() as string;
	const link = (...sources: GivenGoal['sources']) =>
		room.command({ kind: 'sources', outcome, sources });
	await link({ kind: 'question', ref: 'K5' });
	await link({ kind: 'card', ref: card }, { kind: 'zone', ref: 'T1:ab' });
	expect(room.count('source_link')).toBe(2);
	for (const wrong of [
		{ kind: 'card', ref: 'another' },
		{ kind: 'zone', ref: 'T1:abc' },
		{ kind: 'zone', ref: 'T9:ab' },
		{ kind: 'question', ref: 'T9' },
		{ kind: 'outcome', ref: outcome }
	] as const) {
		await expect(link(wrong)).rejects.toMatchObject({ code: 'notFound' });
	}
	expect(room.count('source_link')).toBe(2);
});

test('After the lock every change is refused, by regie and by phone, and the regie sees it', async () => {
	const room = await (await openTestGathering(['statements'])).start();
	const seat = await room.device('B0');
	await lock(room.db, facilitator, room.id, now);
	const late = [
		room.command({ kind: 'cover', cover: 'black' }),
		room.act(seat, { kind: 'statement', text: 'Te laat', topic: null })
	];
	for (const attempt of late) {
		const error = await attempt.catch((refused: unknown) => refused);
		expect(error).toMatchObject({ code: 'closed' });
		expect(reasonOf(error)).toBe('locked');
	}
	expect(readRegie(room.db.read, facilitator, room.id, now).refused).toBe(2);
	expect(room.count('statement')).toBe(0);
	const refusals = room.db.connection
		.prepare("SELECT actor, object FROM audit WHERE action = 'gathering-change-refused'")
		.all();
	expect(refusals).toEqual([
		{ actor: 'facilitator-here', object: `gathering:${room.id} wanted:cover` },
		{ actor: 'participant', object: `gathering:${room.id} wanted:statement` }
	]);
});
