import { expect, test } from 'vitest';
import { storyCard } from '../schema.server.ts';
import type { SceneContent } from '../scene.ts';
import { now, openTestGathering, type TestGathering } from './run-test-gathering.server.ts';
import { readScene } from './scene.server.ts';

function shown<K extends SceneContent['kind']>(room: TestGathering, kind: K, at = now) {
	const { shows } = readScene(room.db.read, room.id, at);
	if (shows.kind !== kind) throw new Error(`${shows.kind} is on`);
	return shows as Extract<SceneContent, { kind: K }>;
}

const twelve = Array.from({ length: 12 }, () => [0.1, 0.8, 0.1] as const);

test('Before the reveal only how many predicted is shown; after it the dots, the stories and how far', async () => {
	const room = await (await openTestGathering(['predict'])).start();
	await room.cards(twelve);
	await room.act(await room.device('B0'), { kind: 'prediction', places: [[0.8, 0.1, 0.1]] });
	await room.act(await room.device('B1'), { kind: 'prediction', places: [[0.7, 0.2, 0.1]] });
	expect(shown(room, 'predict')).toMatchObject({ placed: 2, reveal: null });
	await room.command({ kind: 'phase', phase: 'revealed' });
	const { question, reveal } = shown(room, 'predict');
	expect(question?.id).toBe('T1');
	expect(reveal?.predictions).toHaveLength(2);
	expect(reveal?.predictions[0]?.table).toBe(1);
	expect(reveal?.stories).toMatchObject({ kind: 'triad', n: 12, stories: 12 });
	expect(reveal?.stories?.dots).toHaveLength(12);
	expect(reveal?.distance).toEqual({ apart: 'far', predicted: 'a', told: 'b' });
});

test('Below ten stories a reveal shows no dots of stories', async () => {
	const room = await (await openTestGathering(['predict'])).start();
	await room.cards(twelve.slice(0, 9));
	await room.command({ kind: 'phase', phase: 'revealed' });
	expect(shown(room, 'predict').reveal).toMatchObject({ stories: null, distance: null });
});

test('A pattern shows counts under its question and never below ten stories', async () => {
	const room = await (await openTestGathering(['pattern'])).start();
	await room.cards(twelve);
	const { question, counts } = shown(room, 'pattern');
	expect(question?.id).toBe('D1');
	expect(counts).toBeNull();
});

test('Cards show their number and title, marks only after the step is closed', async () => {
	const room = await (await openTestGathering(['cards'])).start();
	await room.cards(twelve.slice(0, 2));
	const mark = { kind: 'mark', card: 2, mark: 'recognise', on: true } as const;
	await room.act(await room.device('B0'), mark);
	await room.act(await room.device('B1'), mark);
	expect(shown(room, 'cards').cards).toEqual([
		{ number: 1, title: 'Titel', marks: null },
		{ number: 2, title: 'Titel', marks: null }
	]);
	await room.command({ kind: 'phase', phase: 'closed' });
	expect(shown(room, 'cards').cards[1]?.marks).toEqual({
		...{ recognise: 2, surprises: 0, 'must-be-heard': 0 }
	});
});

test('A card leaves the scene when its story is held, lowered or a test, and no text of a story is in it', async () => {
	const room = await (await openTestGathering(['cards'])).start();
	await room.cards(twelve.slice(0, 4));
	const ids = room.db.read.select().from(storyCard).all();
	const idOf = (number: number) => ids.find((card) => card.number === number)!.storyId;
	const change = (sql: string, number: number) => room.db.connection.prepare(sql).run(idOf(number));
	change("UPDATE story SET review = 'held' WHERE id = ?", 1);
	change('UPDATE consent SET level_effective = 1 WHERE story_id = ?', 2);
	change('UPDATE story SET test = 1 WHERE id = ?', 3);
	room.db.connection.exec("UPDATE story SET text = 'Canarie in het verhaal'");
	const scene = readScene(room.db.read, room.id, now);
	expect(shown(room, 'cards').cards.map(({ number }) => number)).toEqual([4]);
	expect(JSON.stringify(scene)).not.toContain('Canarie');
	expect(JSON.stringify(scene)).not.toContain(idOf(4));
});

test('Every change takes the next version, and how far the room is counts tables', async () => {
	const room = await (await openTestGathering(['predict'], Array(8).fill('resident'))).start();
	const versions: number[] = [];
	for (const badge of ['B0', 'B1', 'B4']) {
		const { version } = await room.act(await room.device(badge), {
			kind: 'prediction',
			places: [[1, 0, 0]]
		});
		versions.push(version);
	}
	expect(versions.toSorted((a, b) => a - b)).toEqual(versions);
	const scene = readScene(room.db.read, room.id, now);
	expect(scene.version).toBe(versions.at(-1));
	expect(scene.progress).toEqual({ done: 2, of: 2, unit: 'tables' });
	expect(scene.tables.map(({ number }) => number)).toEqual([1, 2]);
});
