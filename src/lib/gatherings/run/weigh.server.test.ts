import { expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { SeatRole } from '../model.ts';
import type { WeighResult } from '../scene.ts';
import { readSeat } from './join.server.ts';
import { readRegie } from './regie.server.ts';
import { reasonOf } from './refusals.ts';
import {
	facilitator,
	now,
	openTestGathering,
	type TestGathering
} from './run-test-gathering.server.ts';
import { readScene } from './scene.server.ts';

const roles: readonly SeatRole[] = [
	...Array<SeatRole>(6).fill('resident'),
	...Array<SeatRole>(2).fill('policy-officer')
];

/** A weighing of two outcomes that are shown, by six residents and two policy officers. */
async function openWeighing(): Promise<{ room: TestGathering; outcomes: [string, string] }> {
	const room = await (await openTestGathering(['outcomes', 'weigh'], roles)).start();
	const [first, second] = [newId(), newId()];
	const writer = await room.device('B0');
	for (const id of [first, second]) {
		await room.act(writer, { kind: 'outcome', id, text: id, tension: null });
		await room.command({ kind: 'moderate', of: 'outcome', item: id, to: 'shown' });
	}
	await room.goTo('weigh');
	return { room, outcomes: [first, second] };
}

function resultOf(room: TestGathering): WeighResult | null {
	const { shows } = readScene(room.db.read, room.id, now);
	return shows.kind === 'weigh' ? shows.result : null;
}

async function reason(run: Promise<unknown>): Promise<string | undefined> {
	return reasonOf(await run.then(() => undefined).catch((error: unknown) => error));
}

test('A voter has a fixed number of dots, and what is sent last stands', async () => {
	const { room, outcomes } = await openWeighing();
	const [first, second] = outcomes;
	const seat = await room.device('B1');
	expect(await reason(room.act(seat, { kind: 'weigh', dots: { [first]: 6 } }))).toBe('tooManyDots');
	await room.act(seat, { kind: 'weigh', dots: { [first]: 5 } });
	await room.act(seat, { kind: 'weigh', dots: { [first]: 1, [second]: 4 } });
	await room.act(seat, { kind: 'weigh', dots: { [first]: 1, [second]: 4 } });
	expect(room.count('weigh_vote')).toBe(2);
	expect(readSeat(room.db.read, seat, now).own.weigh).toEqual({ [first]: 1, [second]: 4 });
});

test('Two devices with one badge are one voter', async () => {
	const { room, outcomes } = await openWeighing();
	const [phone, other] = [await room.device('B1'), await room.device('B1')];
	await room.act(phone, { kind: 'weigh', dots: { [outcomes[0]]: 5 } });
	await room.act(other, { kind: 'weigh', dots: { [outcomes[1]]: 5 } });
	expect(room.count('weigh_vote')).toBe(1);
});

test('Weighing is private: a tablet asks for a badge, and a wrong one says nothing', async () => {
	const { room, outcomes } = await openWeighing();
	const { codes } = readRegie(room.db.read, facilitator, room.id, now);
	const tablet = await room.device(codes!.tables[0]!.code);
	const dots = { kind: 'weigh', dots: { [outcomes[0]]: 3 } } as const;
	expect(readSeat(room.db.read, tablet, now).withBadge).toEqual(['weigh']);
	expect(await reason(room.act(tablet, dots))).toBe('unknownBadge');
	expect(await reason(room.act(tablet, dots, 'XXXX'))).toBe('unknownBadge');
	await room.act(tablet, dots, 'b1');
	await room.act(tablet, dots, 'B2');
	expect(room.count('weigh_vote')).toBe(2);
});

test('Nothing of it is on a screen before the reveal but how many weighed', async () => {
	const { room, outcomes } = await openWeighing();
	const before = JSON.stringify(readScene(room.db.read, room.id, now).shows);
	for (const badge of ['B1', 'B2', 'B3']) {
		await room.act(await room.device(badge), { kind: 'weigh', dots: { [outcomes[0]]: 5 } });
	}
	const scene = readScene(room.db.read, room.id, now);
	expect(JSON.stringify(scene.shows)).toBe(before);
	expect(scene.progress).toEqual({ done: 3, of: 4, unit: 'seats' });
	await room.command({ kind: 'phase', phase: 'closed' });
	expect(resultOf(room)).toBeNull();
});

test('After the reveal every vote counts, and two policy officers are not shown apart', async () => {
	const { room, outcomes } = await openWeighing();
	for (const [at] of roles.entries()) {
		const on = outcomes[at < 6 ? 0 : 1];
		await room.act(await room.device(`B${at}`), { kind: 'weigh', dots: { [on]: 5 } });
	}
	await room.command({ kind: 'phase', phase: 'revealed' });
	const [first, second] = outcomes;
	expect(resultOf(room)).toEqual({
		rows: [{ role: 'others', voters: 8, dots: { [first]: 30, [second]: 10 } }],
		total: { voters: 8, dots: { [first]: 30, [second]: 10 } }
	});
});

test('Dots on paper count as those of phones, each table its own, after the voting is closed', async () => {
	const { room, outcomes } = await openWeighing();
	await room.command({ kind: 'phase', phase: 'closed' });
	const { codes } = readRegie(room.db.read, facilitator, room.id, now);
	const tablet = await room.device(codes!.tables[0]!.code);
	const paper = (n: number) =>
		({ kind: 'paper-weigh', role: 'resident', dots: { [outcomes[0]]: n } }) as const;
	await room.act(tablet, paper(20));
	await room.act(tablet, paper(25));
	await room.command({ kind: 'paper', table: null, act: paper(10) });
	await room.command({ kind: 'phase', phase: 'revealed' });
	expect(resultOf(room)?.total).toEqual({ voters: 7, dots: { [outcomes[0]]: 35 } });
	const late = room.act(tablet, paper(40));
	expect(await reason(late)).toBe('notNow');
});

test('Looking back at a weighing does not open it again', async () => {
	const { room, outcomes } = await openWeighing();
	const seat = await room.device('B1');
	await room.act(seat, { kind: 'weigh', dots: { [outcomes[0]]: 5 } });
	await room.goTo('outcomes');
	await room.goTo('weigh');
	expect(room.row.phase).toBe('closed');
	const again = room.act(seat, { kind: 'weigh', dots: { [outcomes[1]]: 5 } });
	expect(await reason(again)).toBe('notNow');
});

test('Dots on an outcome that is merged later go along with it', async () => {
	const { room, outcomes } = await openWeighing();
	const [first, second] = outcomes;
	for (let at = 0; at < 5; at++) {
		const dots = at % 2 ? { [first]: 5 } : { [second]: 5 };
		await room.act(await room.device(`B${at}`), { kind: 'weigh', dots });
	}
	await room.command({ kind: 'merge', of: 'outcome', item: second, into: first });
	await room.command({ kind: 'phase', phase: 'revealed' });
	expect(resultOf(room)?.total?.dots).toEqual({ [first]: 25 });
});
