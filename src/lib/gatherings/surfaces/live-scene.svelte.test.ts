import { afterEach, expect, test, vi } from 'vitest';
import type { Line } from './line.ts';
import { askEvery, LiveScene, type Heard } from './live-scene.svelte.ts';

type News = { version: number };

/** A line of which the test says what comes through. */
class TestLine extends EventTarget implements Line {
	isClosed = false;

	close() {
		this.isClosed = true;
	}

	say(version: number) {
		this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ version }) }));
	}

	fail() {
		this.dispatchEvent(new Event('error'));
	}
}

function listen(answer: () => Promise<Heard<News> | undefined> = async () => undefined) {
	vi.useFakeTimers();
	const lines: TestLine[] = [];
	const addresses: string[] = [];
	let asked = 0;
	const live = new LiveScene<News>(
		{ version: 3 },
		{
			live: '/live',
			ask: () => {
				asked += 1;
				return answer();
			},
			versionOf: ({ version }) => version,
			merge: (news, change) => ({ ...news, ...change }),
			connect: (address) => {
				addresses.push(address);
				const line = new TestLine();
				lines.push(line);
				return line;
			},
			chance: () => 0.5
		}
	);
	const stop = live.listen();
	const line = () => lines.at(-1)!;
	return { live, lines, addresses, line, stop, asked: () => asked };
}

afterEach(() => {
	vi.useRealTimers();
});

test('takes newer news and leaves what is older', () => {
	const { live, line } = listen();
	line().say(5);
	line().say(4);
	expect(live.current).toEqual({ version: 5 });
});

test('asks every three seconds while no events come through, and seldom when they do', async () => {
	const { line, asked, live } = listen(async () => ({ heard: { version: 7 } }));
	await vi.advanceTimersByTimeAsync(3 * askEvery);
	expect(asked()).toBe(3);
	expect(live.current.version).toBe(7);
	line().say(8);
	await vi.advanceTimersByTimeAsync(askEvery);
	expect(asked()).toBe(4);
	await vi.advanceTimersByTimeAsync(4 * askEvery);
	expect(asked()).toBe(4);
	await vi.advanceTimersByTimeAsync(askEvery);
	expect(asked()).toBe(5);
});

test('a broken line is tried again with longer pauses, and lost only when asking fails too', async () => {
	let isDown = false;
	const { live, lines, line } = listen(async () => {
		if (isDown) throw new TypeError('no network');
		return undefined;
	});
	line().say(4);
	line().fail();
	expect(line().isClosed).toBe(true);
	await vi.advanceTimersByTimeAsync(760);
	expect([lines.length, live.isLost]).toEqual([2, false]);
	isDown = true;
	line().fail();
	await vi.advanceTimersByTimeAsync(760);
	expect([lines.length, live.isLost]).toEqual([2, true]);
	await vi.advanceTimersByTimeAsync(760);
	expect(lines.length).toBe(3);
	line().say(9);
	expect(live.isLost).toBe(false);
});

test('after it is stopped nothing is asked and nothing is connected', async () => {
	const { lines, line, stop, asked } = listen();
	stop();
	await vi.advanceTimersByTimeAsync(20_000);
	expect([lines.length, line().isClosed, asked()]).toEqual([1, true, 0]);
});

test('the clock of the server is told in milliseconds ahead of this one', () => {
	const { live, line } = listen();
	line().dispatchEvent(new MessageEvent('clock', { data: String(Date.now() + 5000) }));
	expect(live.ahead).toBe(5000);
});

test('takes in what is different when it has the version before, and asks for the whole when not', async () => {
	const { live, line, asked } = listen(async () => ({ heard: { version: 9 } }));
	const change = (base: number, version: number) =>
		line().dispatchEvent(new MessageEvent('change', { data: JSON.stringify({ base, version }) }));
	change(3, 4);
	expect([live.current.version, asked()]).toEqual([4, 0]);
	change(6, 7);
	await vi.advanceTimersByTimeAsync(1);
	expect([live.current.version, asked()]).toEqual([9, 1]);
});

test('comes back with the version it has', async () => {
	const { addresses, line } = listen();
	line().say(5);
	line().fail();
	await vi.advanceTimersByTimeAsync(760);
	expect(addresses).toEqual(['/live?after=3', '/live?after=5']);
});
