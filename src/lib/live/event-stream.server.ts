import { watch } from './topics.server.ts';

const mostUnread = 64;
const beat = 20_000;

/**
 * A server-sent event stream of a topic. The browser connects again by itself after two seconds; a
 * reader that leaves 64 messages unread is cut off. `cancel` is the one sign of a reader that left.
 */
export function eventStream(topic: string): Response {
	const encoder = new TextEncoder();
	let stop = () => {};
	const body = new ReadableStream<Uint8Array>(
		{
			start(controller) {
				const send = (message: string) => {
					if ((controller.desiredSize ?? 0) <= 0) {
						stop();
						controller.close();
					} else controller.enqueue(encoder.encode(message));
				};
				send('retry: 2000\n\n');
				const unwatch = watch(topic, send);
				const heart = setInterval(() => send(': beat\n\n'), beat);
				stop = () => {
					unwatch();
					clearInterval(heart);
				};
			},
			cancel: () => stop()
		},
		{ highWaterMark: mostUnread }
	);
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
}
