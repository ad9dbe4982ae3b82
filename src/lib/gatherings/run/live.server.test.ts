import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Scene } from '../scene.ts';
import { changed, listen, listeners, sceneAfter, type Channel } from './live.server.ts';
import { openTestGathering, type TestGathering } from './run-test-gathering.server.ts';
import { liveStream, mostWaiting } from './stream.server.ts';
import { now } from './run-test-gathering.server.ts';

function hear(room: TestGathering, channel: Channel = 'scene', after = -1) {
	const frames: string[] = [];
	const take = (frame: Uint8Array) => void frames.push(new TextDecoder().decode(frame));
	const stop = listen(room.db, room.id, channel, take, after);
	return { frames, stop };
}

function dataOf(frame: string | undefined): Scene {
	return JSON.parse(/^data: (.*)$/m.exec(frame ?? '')?.[1] ?? 'null') as Scene;
}

test('A listener gets the newest scene at once, with its version as the id', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	const { frames, stop } = hear(room);
	stop();
	expect(frames).toHaveLength(1);
	expect(frames[0]).toMatch(new RegExp(`^id: ${room.row.version}\n`));
	expect(dataOf(frames[0])).toMatchObject({ id: room.id, state: 'running' });
	expect(listeners(room.db, room.id)).toBe(0);
});

test('However much changes, at most four scenes a second are sent, and the last one is the newest', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	const { frames, stop } = hear(room);
	const until = Date.now() + 1000;
	let at = 0;
	while (Date.now() < until) {
		await room.command({ kind: 'cover', cover: at++ % 2 ? 'black' : 'white' });
		await wait(5);
	}
	await wait(400);
	stop();
	expect(frames.length).toBeLessThanOrEqual(7);
	expect(frames.length).toBeGreaterThanOrEqual(4);
	expect(dataOf(frames.at(-1)).version).toBe(room.row.version);
	const versions = frames.map((frame) => dataOf(frame).version);
	expect(versions.toSorted((a, b) => a - b)).toEqual(versions);
});

test('Who comes in the middle of a change still gets it', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	hear(room).stop();
	await room.command({ kind: 'cover', cover: 'black' });
	const { frames, stop } = hear(room);
	await wait(400);
	stop();
	expect(dataOf(frames.at(-1)).cover).toBe('black');
});

test('All listeners get the very same bytes, and a regie gets its own view', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	const seen: Uint8Array[][] = [[], []];
	const stops = seen.map((list) =>
		listen(room.db, room.id, 'scene', (frame) => void list.push(frame))
	);
	const regie = hear(room, 'regie');
	await room.command({ kind: 'cover', cover: 'black' });
	await wait(400);
	for (const stop of [...stops, regie.stop]) stop();
	expect(seen[0]!.at(-1)).toBe(seen[1]!.at(-1));
	expect(regie.frames.at(-1)).toContain('"notes":"n"');
	expect(new TextDecoder().decode(seen[0]!.at(-1))).not.toContain('"notes"');
});

test('Who listens on gets only what is different, and together that is the newest scene', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	const { frames, stop } = hear(room);
	await room.command({ kind: 'cover', cover: 'black' });
	await wait(400);
	const late = hear(room);
	await room.command({ kind: 'timer', seconds: 60 });
	await wait(400);
	stop();
	late.stop();
	const [first, ...changes] = frames.map(dataOf);
	expect(frames.slice(1).every((frame) => frame.includes('\nevent: change\n'))).toBe(true);
	expect(changes[0]).toEqual({ base: first?.version, version: first!.version + 1, cover: 'black' });
	const merged = { ...Object.assign({}, first, ...changes), base: undefined };
	const [whole, change] = late.frames.map(dataOf);
	expect(merged).toEqual({ ...whole, ...change, base: undefined });
	expect(merged).toEqual({ ...sceneAfter(room.db, room.id, -1), base: undefined });
});

test('Who comes back with the newest version gets no scene, who has an older one the whole', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	const { version } = room.row;
	const same = hear(room, 'scene', version);
	const older = hear(room, 'scene', version - 1);
	same.stop();
	older.stop();
	expect(same.frames).toEqual([`id: ${version}\nevent: same\ndata: ${version}\n\n`]);
	expect(dataOf(older.frames[0]).title).toBe(room.row.title);
});

test('Who polls gets nothing when there is nothing newer', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	const scene = sceneAfter(room.db, room.id, -1);
	expect(scene?.version).toBe(room.row.version);
	expect(sceneAfter(room.db, room.id, scene!.version)).toBeUndefined();
	await room.command({ kind: 'cover', cover: 'black' });
	await wait(260);
	expect(sceneAfter(room.db, room.id, scene!.version)?.cover).toBe('black');
});

test('A listener that never reads is cut at 64 kB, the others go on', async () => {
	let send: (frame: Uint8Array) => void = () => {};
	let isCut = false;
	let hasStopped = false;
	const response = liveStream(
		(listener) => {
			send = listener;
			return () => (hasStopped = true);
		},
		now,
		() => (isCut = true)
	);
	const frame = new Uint8Array(10_000);
	for (let at = 0; at < 6; at++) send(frame);
	expect(isCut).toBe(false);
	for (let at = 0; at < 3; at++) send(frame);
	expect([isCut, hasStopped]).toEqual([true, true]);
	await expect(response.text()).rejects.toThrow('does not read');
	expect(mostWaiting).toBe(65_536);
});

test('A scene that is larger than what may wait still reaches who reads', async () => {
	const scene = new Uint8Array(200_000);
	const reader = liveStream((listener) => {
		listener(scene);
		return () => {};
	}, now).body!.getReader();
	await reader.read();
	expect((await reader.read()).value).toHaveLength(200_000);
	await reader.cancel();
});

test('A stream begins with the clock of the server, and who leaves no longer listens', async () => {
	const room = await (await openTestGathering(['welcome'])).start();
	const stream = liveStream((listener) => listen(room.db, room.id, 'scene', listener), now);
	const reader = stream.body!.getReader();
	const first = new TextDecoder().decode((await reader.read()).value);
	expect(first).toContain(`event: clock\ndata: ${now.getTime()}\n`);
	expect(listeners(room.db, room.id)).toBe(1);
	await reader.cancel();
	expect(listeners(room.db, room.id)).toBe(0);
	changed(room.db, room.id);
});
