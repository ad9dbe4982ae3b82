import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { goal, statement } from '../schema.server.ts';
import { forgetCardMarks, forgetCards, forgetCardTables } from '../forget.server.ts';
import { storyCard } from '../schema.server.ts';
import { newId } from '#lib/base/ids.ts';
import { join } from './join.server.ts';
import { lock, verifyLock } from './lock.server.ts';
import {
	facilitator,
	now,
	openTestGathering,
	staff,
	type TestGathering
} from './run-test-gathering.server.ts';

async function lockedGathering(): Promise<TestGathering> {
	const room = await (await openTestGathering(['cards', 'statements', 'goals'])).start();
	await room.cards([
		[0.8, 0.1, 0.1],
		[0.1, 0.8, 0.1]
	]);
	const seat = await room.device('B0');
	await room.act(seat, { kind: 'mark', card: 1, mark: 'recognise', on: true });
	await room.goTo('statements');
	await room.act(seat, { kind: 'statement', text: 'Zin', topic: null });
	const made = { id: newId(), text: 'Doel', term: 'short', kind: 'new' } as const;
	const goalGiven = { ...made, ownerRole: 'gemeente', dueMonth: null, sources: [] };
	await room.command({ kind: 'goal', goal: goalGiven });
	await lock(room.db, facilitator, room.id, now);
	return room;
}

const verdict = (room: TestGathering) => verifyLock(room.db.read, facilitator, room.id);

test('A locked gathering has a hash, no codes, and is what it was', async () => {
	const room = await lockedGathering();
	expect(room.row).toMatchObject({ state: 'locked', joinCode: null, lockedAt: now });
	expect(room.row.contentHash).toMatch(/^[0-9a-f]{64}:/);
	expect(verdict(room)).toBe('same');
	await expect(join(room.db, room.code, undefined, now)).rejects.toMatchObject({
		code: 'notFound'
	});
	await expect(lock(room.db, facilitator, room.id, now)).rejects.toMatchObject({ code: 'closed' });
});

test('Only who steers locks', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	await expect(lock(room.db, staff('kijker'), room.id, now)).rejects.toMatchObject({
		code: 'notFound'
	});
});

test('A word changed behind the program’s back is found', async () => {
	const room = await lockedGathering();
	await room.db.write((tx) => tx.update(statement).set({ text: 'Andere zin' }).run());
	expect(verdict(room)).toBe('changed');
});

test('A mark taken from a card that is still there is found', async () => {
	const room = await lockedGathering();
	room.db.connection.exec('DELETE FROM card_mark');
	expect(verdict(room)).toBe('changed');
});

test('What becomes of a goal afterwards is no change of what was agreed', async () => {
	const room = await lockedGathering();
	await room.db.write((tx) => tx.update(goal).set({ state: 'done', isLate: true }).run());
	expect(verdict(room)).toBe('same');
});

test('A story withdrawn after the lock takes its card along, and the rest is still proved', async () => {
	const room = await lockedGathering();
	const card = room.db.read.select().from(storyCard).where(eq(storyCard.number, 1)).get();
	await room.db.write((tx) => {
		for (const forget of [forgetCards, forgetCardTables, forgetCardMarks]) {
			forget(tx, card!.storyId);
		}
	});
	expect(verdict(room)).toBe('withdrawn');
	await room.db.write((tx) => tx.update(statement).set({ text: 'Andere zin' }).run());
	expect(verdict(room)).toBe('changed');
});
