import { afterEach, expect, test } from 'vitest';
import type { Line } from './line.ts';
import { SharedLine } from './shared-line.ts';

/** A stream of which the test says what comes through. */
class TestStream extends EventTarget implements Line {
	isOpen = true;

	close() {
		this.isOpen = false;
	}

	say(kind: string, data: string, lastEventId = '') {
		this.dispatchEvent(new MessageEvent(kind, { data, lastEventId }));
	}
}

const patience = { ask: 20, every: 60 };
let streams: TestStream[] = [];
let windows: SharedLine[] = [];

function open(address = '/live?after=1') {
	const line = new SharedLine(address, patience, () => {
		const stream = new TestStream();
		streams.push(stream);
		return stream;
	});
	const heard: string[] = [];
	for (const kind of ['message', 'change', 'error'])
		line.addEventListener(kind, (event) => {
			heard.push(`${kind} ${event instanceof MessageEvent ? event.data : ''}`);
		});
	windows.push(line);
	return { line, heard };
}

const opened = () => streams.filter(({ isOpen }) => isOpen);
const leaders = () => windows.filter(({ leads }) => leads);

afterEach(() => {
	for (const line of windows) line.close();
	streams = [];
	windows = [];
});

test('seven windows of a browser share one stream, and all hear what comes through', async () => {
	const all = Array.from({ length: 7 }, () => open());
	await expect.poll(() => leaders().length).toBe(1);
	await expect.poll(() => opened().length).toBe(1);
	opened()[0]!.say('message', '{"version":2}', '2');
	for (const { heard } of all) await expect.poll(() => heard).toContain('message {"version":2}');
});

test('when the window that leads closes, another one takes over', async () => {
	const first = open();
	await expect.poll(() => first.line.leads).toBe(true);
	const second = open();
	first.line.close();
	await expect.poll(() => second.line.leads).toBe(true);
	expect(opened().length).toBe(1);
});

test('a window that comes later is told which version the others have', async () => {
	const first = open();
	await expect.poll(() => first.line.leads).toBe(true);
	opened()[0]!.say('message', '{"version":8}', '8');
	const second = open('/live?after=5');
	await expect.poll(() => second.heard).toContain('change {"base":-1,"version":8}');
	expect(second.line.leads).toBe(false);
});

test('a broken stream is told to all, so that each tries again', async () => {
	const first = open();
	await expect.poll(() => first.line.leads).toBe(true);
	const second = open();
	await expect.poll(() => streams.length).toBe(1);
	streams[0]!.dispatchEvent(new Event('error'));
	await expect.poll(() => first.heard).toContain('error ');
	await expect.poll(() => second.heard).toContain('error ');
});

test('windows of two gatherings do not hear each other', async () => {
	const here = open('/here');
	const there = open('/there');
	await expect.poll(() => here.line.leads && there.line.leads).toBe(true);
	streams[0]!.say('message', 'x');
	await expect.poll(() => here.heard.length + there.heard.length).toBe(1);
});

test('without a channel between windows each has a stream of its own', () => {
	const own = globalThis.BroadcastChannel;
	Reflect.deleteProperty(globalThis, 'BroadcastChannel');
	try {
		expect(open().line.leads).toBe(true);
	} finally {
		globalThis.BroadcastChannel = own;
	}
});
