import { expect, test } from 'vitest';
import { sha256 } from '#lib/base/hash.server.ts';
import { closeDoors, join, readSeat, startGathering, takeSeat } from './join.server.ts';
import { readRegie } from './regie.server.ts';
import { reasonOf } from './refusals.ts';
import { facilitator, now, openTestGathering, staff } from './run-test-gathering.server.ts';

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('Starting opens the first step with a join code, and starting again gives the same one', async () => {
	const room = await openTestGathering(['welcome', 'cards']);
	const { joinCode } = await startGathering(room.db, facilitator, room.id, now);
	expect(joinCode).toMatch(/^[0-9A-Z]{6}$/);
	expect(room.row).toMatchObject({ state: 'running', cover: 'join' });
	expect(room.row.currentStep).toBe(room.stepId('welcome'));
	expect(await startGathering(room.db, facilitator, room.id, now)).toEqual({ joinCode });
});

test('Only a facilitator or onderzoeker of the study opens or closes the doors', async () => {
	const room = await openTestGathering(['welcome']);
	for (const actor of [
		staff('kijker'),
		staff('redacteur'),
		staff('facilitator', 'elsewhere'),
		{ kind: 'anonymous' } as const
	]) {
		const started = startGathering(room.db, actor, room.id, now);
		await expect(started).rejects.toMatchObject({ code: 'notFound' });
	}
	await startGathering(room.db, staff('onderzoeker'), room.id, now);
	await expect(closeDoors(room.db, staff('kijker'), room.id, now)).rejects.toMatchObject({
		code: 'notFound'
	});
});

test('The join code alone only watches; a badge makes a seat of its role, and it is present', async () => {
	const room = await (await openTestGathering(['cards'])).start();
	const { token, view } = await join(room.db, ` ${room.code.toLowerCase()} `, undefined, now);
	expect(view).toMatchObject({ kind: 'watch', may: [] });
	const taken = await takeSeat(room.db, token, 'b2', now);
	expect(taken).toMatchObject({ kind: 'seat', role: 'team-member', table: 1, may: ['mark'] });
	expect(readRegie(room.db.read, facilitator, room.id, now).here.seats).toEqual({
		...{ present: 1, joined: 1, of: 4 }
	});
});

test('Only the hash of a token is kept, and a device that joins again keeps its token', async () => {
	const room = await (await openTestGathering(['cards'])).start();
	const { token } = await join(room.db, room.code, undefined, now);
	expect(Buffer.from(token, 'base64url')).toHaveLength(32);
	const kept = room.db.connection.prepare('SELECT * FROM gathering_device').all();
	expect(JSON.stringify(kept)).toContain(sha256(token));
	expect(JSON.stringify(kept)).not.toContain(token);
	expect((await join(room.db, room.code, token, now)).token).toBe(token);
	expect(room.count('gathering_device')).toBe(1);
});

test('A tablet and the projector join by the codes that the regie shows', async () => {
	const room = await (await openTestGathering(['predict'])).start();
	const { codes } = readRegie(room.db.read, facilitator, room.id, now);
	const tablet = await takeSeat(room.db, await room.watch(), codes!.tables[0]!.code, now);
	expect(tablet).toMatchObject({ kind: 'table', table: 1, may: ['prediction'] });
	const screen = await takeSeat(room.db, await room.watch(), codes!.screen, now);
	expect(screen).toMatchObject({ kind: 'screen', may: [] });
	const { here } = readRegie(room.db.read, facilitator, room.id, now);
	expect(here.screens).toBe(1);
	expect(here.tables[0]).toMatchObject({ number: 1, hasTablet: true });
});

test('A wrong code says nothing about what codes there are, and after three the device waits', async () => {
	const room = await (await openTestGathering(['cards'])).start();
	const token = await room.watch();
	for (const wrong of ['ZZZZZ', 'B99', 'T1']) {
		const error = await takeSeat(room.db, token, wrong, now).catch((reason: unknown) => reason);
		expect(reasonOf(error)).toBe('unknownBadge');
	}
	const right = await takeSeat(room.db, token, 'B0', now).catch((reason: unknown) => reason);
	expect(reasonOf(right)).toBe('wait');
	expect(await takeSeat(room.db, await room.watch(), 'B0', now)).toMatchObject({ kind: 'seat' });
	expect(await takeSeat(room.db, token, 'B0', later(2))).toMatchObject({ kind: 'seat' });
});

test('When the doors close every code dies, and who is in stays in', async () => {
	const room = await (await openTestGathering(['cards'])).start();
	const { codes } = readRegie(room.db.read, facilitator, room.id, now);
	const inside = await room.device('B0');
	const watching = await room.watch();
	await closeDoors(room.db, facilitator, room.id, now);
	await expect(join(room.db, room.code, undefined, now)).rejects.toMatchObject({
		code: 'notFound'
	});
	for (const dead of ['B1', codes!.screen, codes!.tables[0]!.code]) {
		const error = await takeSeat(room.db, watching, dead, now).catch((reason: unknown) => reason);
		expect(reasonOf(error)).toBe('unknownBadge');
	}
	expect(readSeat(room.db.read, inside, now)).toMatchObject({ kind: 'seat', may: ['mark'] });
	expect(readRegie(room.db.read, facilitator, room.id, now).codes).toBeNull();
	const again = await startGathering(room.db, facilitator, room.id, now);
	expect(again.joinCode).not.toBe(room.code);
});

test('Without a token, or with one made up, there is no seat', async () => {
	const room = await (await openTestGathering(['cards'])).start();
	expect(() => readSeat(room.db.read, undefined, now)).toThrow('Join the gathering first.');
	expect(() => readSeat(room.db.read, 'made-up', now)).toThrow('Join the gathering first.');
});
