import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eventStream } from './event-stream.server.ts';
import { publish, watch, watchers } from './topics.server.ts';

test('a watcher hears the version at once, and many changes of a moment as one event with the last version', async () => {
	const heard: string[] = [];
	const stop = watch('study:a', (message) => heard.push(message));
	for (let i = 0; i < 50; i++) publish('study:a');
	publish('study:b');
	await wait(400);
	stop();
	expect(heard).toEqual(['data: {"version":0}\n\n', 'data: {"version":50}\n\n']);
});

test('a reader that leaves is no longer a watcher', async () => {
	const reader = eventStream('study:c').body!.getReader();
	await reader.read();
	expect(watchers('study:c')).toBe(1);
	await reader.cancel();
	expect(watchers('study:c')).toBe(0);
});
