import type { Listener } from './live.server.ts';

/** Bytes that may wait for a listener that does not read; beyond that it is cut off. */
export const mostWaiting = 65_536;
/** Bytes that are as good as none. */
const asGood = 256;
const beat = 20_000;

/**
 * A server-sent event stream of what `subscribe` gives. First the server's clock (event `clock`, ms since
 * 1970), so that a timer runs right on a device with another time; then every frame. The browser connects
 * again by itself; a listener with 64 kB unread is cut off, by `cut` too where the socket is known.
 */
export function liveStream(
	subscribe: (listener: Listener) => () => void,
	now: Date,
	cut: () => void = () => {}
): Response {
	const encoder = new TextEncoder();
	let stop = () => {};
	const body = new ReadableStream<Uint8Array>(
		{
			start(controller) {
				let isCut = false;
				const send = (frame: Uint8Array) => {
					if (isCut) return;
					// A scene may be larger than the limit, and comes right after the clock: what stays unread counts.
					const waiting = mostWaiting - (controller.desiredSize ?? 0);
					if (waiting <= asGood || waiting + frame.byteLength <= mostWaiting)
						return controller.enqueue(frame);
					isCut = true;
					stop();
					// An error drops what waits; closing would keep it for a reader that never comes.
					controller.error(new Error('The listener does not read.'));
					cut();
				};
				send(encoder.encode(`retry: 1500\nevent: clock\ndata: ${now.getTime()}\n\n`));
				const unsubscribe = subscribe(send);
				const heart = setInterval(() => send(encoder.encode(': beat\n\n')), beat);
				stop = () => {
					unsubscribe();
					clearInterval(heart);
				};
				if (isCut) stop();
			},
			cancel: () => stop()
		},
		new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting })
	);
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
}
