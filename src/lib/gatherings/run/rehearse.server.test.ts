import { expect, test } from 'vitest';
import type { StepKind } from '../model.ts';
import { answerAsCrowd } from './rehearsal-crowd.server.ts';
import { endRehearsal, rehearse } from './rehearse.server.ts';
import { facilitator, now, openTestGathering, staff } from './run-test-gathering.server.ts';
import { findGathering, listSeats, listSteps, updateGathering } from './run.store.server.ts';
import { readScene } from './scene.server.ts';

const kinds: readonly StepKind[] = [
	...(['predict', 'cards', 'statements', 'pattern', 'direction', 'outcomes', 'weigh'] as const)
];

test('A rehearsal is a copy in which phones answer every step, and the gathering itself stays as it was', async () => {
	const room = await openTestGathering(kinds);
	await room.cards([[0.8, 0.1, 0.1]]);
	const before = JSON.stringify(room.row);
	const { gatheringId, joinCode } = await rehearse(room.db, facilitator, room.id, now);
	expect(findGathering(room.db.read, gatheringId)).toMatchObject({
		...{ isRehearsal: true, state: 'running', joinCode }
	});
	for (const step of listSteps(room.db.read, gatheringId)) {
		await room.db.write((tx) => updateGathering(tx, gatheringId, { currentStep: step.id }));
		await room.db.write((tx) => tx.run("UPDATE outcome SET moderation = 'shown'"));
		expect(await answerAsCrowd(room.db, gatheringId, now)).toBe(true);
		const { progress } = readScene(room.db.read, gatheringId, now);
		expect(progress).toEqual({ done: progress?.of, of: progress?.of, unit: progress?.unit });
		expect(progress?.done).toBeGreaterThan(0);
	}
	expect(JSON.stringify(room.row)).toBe(before);
});

test('The same rehearsal gives the same answers', async () => {
	const places = [];
	for (let turn = 0; turn < 2; turn++) {
		const room = await openTestGathering(['predict']);
		const { gatheringId } = await rehearse(room.db, facilitator, room.id, now);
		await answerAsCrowd(room.db, gatheringId, now);
		places.push(room.db.connection.prepare('SELECT place FROM prediction').pluck().all().sort());
	}
	expect(places[0]).toHaveLength(4);
	expect(places[0]).toEqual(places[1]);
});

test('Where no seats are planned sixty-five phones are made', async () => {
	const room = await openTestGathering(['predict'], []);
	const { gatheringId } = await rehearse(room.db, facilitator, room.id, now);
	expect(listSeats(room.db.read, gatheringId)).toHaveLength(65);
});

test('Ending a rehearsal leaves nothing of it in any table', async () => {
	const room = await openTestGathering(kinds);
	await room.cards([[0.8, 0.1, 0.1]]);
	const tables = room.db.connection
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_sequence'")
		.pluck()
		.all() as string[];
	const counts = () =>
		tables.filter((name) => name !== 'audit').map((name) => [name, room.count(`"${name}"`)]);
	const before = counts();
	const { gatheringId } = await rehearse(room.db, facilitator, room.id, now);
	for (const step of listSteps(room.db.read, gatheringId)) {
		await room.db.write((tx) => updateGathering(tx, gatheringId, { currentStep: step.id }));
		await answerAsCrowd(room.db, gatheringId, now);
	}
	expect(counts()).not.toEqual(before);
	await endRehearsal(room.db, facilitator, gatheringId, now);
	expect(counts()).toEqual(before);
	expect(await answerAsCrowd(room.db, gatheringId, now)).toBe(false);
});

test('Only who steers rehearses, and only a rehearsal is wiped', async () => {
	const room = await openTestGathering(['predict']);
	await expect(rehearse(room.db, staff('kijker'), room.id, now)).rejects.toMatchObject({
		code: 'notFound'
	});
	await expect(endRehearsal(room.db, facilitator, room.id, now)).rejects.toMatchObject({
		code: 'notFound'
	});
	await room.start();
	await expect(rehearse(room.db, facilitator, room.id, now)).rejects.toMatchObject({
		code: 'closed'
	});
	expect(room.row.state).toBe('running');
});
