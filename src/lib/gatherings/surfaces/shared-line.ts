import { dataOf, type Line } from './line.ts';

// One stream of events for all windows of a browser that show the same gathering: a browser has six
// connections to a server on HTTP/1.1, over all its windows, and a stream keeps one. The windows talk over a
// BroadcastChannel, which plain http has too (navigator.locks it has not): one leads and holds the stream.

/** Milliseconds. A window that hears of no leader within `ask` leads; it looks whether there is one `every`. */
export type Patience = { ask: number; every: number };
const usual: Patience = { ask: 150, every: 5000 };
const kinds = ['clock', 'message', 'change', 'same', 'error'] as const;

type Sent =
	| { say: 'who' }
	/** I lead; `version` is the newest that came through, -1 for none yet. */
	| { say: 'here'; id: string; version: number }
	| { say: 'event'; id: string; kind: (typeof kinds)[number]; data: string }
	| { say: 'bye' };

export class SharedLine extends EventTarget implements Line {
	readonly #open: (address: string) => Line;
	readonly #address: string;
	readonly #patience: Patience;
	readonly #id = String(Math.random());
	readonly #channel: BroadcastChannel | undefined;
	#stream: Line | undefined;
	#version = -1;
	#isClosed = false;
	#asking: ReturnType<typeof setTimeout> | undefined;
	readonly #looking: ReturnType<typeof setInterval> | undefined;

	constructor(
		address: string,
		patience = usual,
		open: (address: string) => Line = (address) => new EventSource(address)
	) {
		super();
		this.#open = open;
		this.#address = address;
		this.#patience = patience;
		addEventListener('pagehide', this.#leave);
		addEventListener('pageshow', this.#comeBack);
		if (typeof BroadcastChannel === 'undefined') {
			this.#lead();
			return;
		}
		this.#channel = new BroadcastChannel(`vertelpunt-line ${address.split('?')[0]}`);
		this.#channel.addEventListener('message', ({ data }: MessageEvent<Sent>) => this.#hear(data));
		this.#askWho();
		this.#looking = setInterval(() => this.#askWho(), patience.every);
	}

	/** Whether this window holds the stream. */
	get leads(): boolean {
		return this.#stream !== undefined;
	}

	close(): void {
		if (this.#isClosed) return;
		this.#isClosed = true;
		removeEventListener('pagehide', this.#leave);
		removeEventListener('pageshow', this.#comeBack);
		clearTimeout(this.#asking);
		clearInterval(this.#looking);
		if (this.leads) this.#say({ say: 'bye' });
		this.#stream?.close();
		this.#stream = undefined;
		this.#channel?.close();
	}

	/** A window that is put away must not hold the stream of the others. */
	readonly #leave = () => {
		if (this.leads) this.#say({ say: 'bye' });
		this.#stream?.close();
		this.#stream = undefined;
	};

	readonly #comeBack = ({ persisted }: PageTransitionEvent) => {
		if (persisted) this.dispatchEvent(new Event('error'));
	};

	#askWho(): void {
		if (this.leads) return;
		this.#say({ say: 'who' });
		clearTimeout(this.#asking);
		// Not all at once, when the one that led has gone.
		const { ask } = this.#patience;
		this.#asking = setTimeout(() => this.#lead(), ask * (1 + 2 * Math.random()));
	}

	#lead(): void {
		if (this.leads || this.#isClosed) return;
		const stream = this.#open(this.#address);
		this.#stream = stream;
		for (const kind of kinds) {
			stream.addEventListener(kind, (event) => {
				if (stream === this.#stream) this.#pass(kind, event);
			});
		}
		this.#say({ say: 'here', id: this.#id, version: this.#version });
	}

	#pass(kind: (typeof kinds)[number], event: Event): void {
		const id = event instanceof MessageEvent ? event.lastEventId : '';
		if (id !== '') this.#version = Number(id);
		const data = dataOf(event);
		this.#say({ say: 'event', id: this.#id, kind, data });
		this.#tell(kind, data);
	}

	#hear(sent: Sent): void {
		if (sent.say === 'who') {
			if (this.leads) this.#say({ say: 'here', id: this.#id, version: this.#version });
			return;
		}
		if (sent.say === 'bye') return this.#askWho();
		// Two that lead at once: the lower one stays.
		if (this.leads && this.#id < sent.id)
			return this.#say({ say: 'here', id: this.#id, version: this.#version });
		this.#follow();
		if (sent.say === 'event') this.#tell(sent.kind, sent.data);
		// The one that leads may know of more than this window has.
		else if (sent.version >= 0)
			this.#tell('change', JSON.stringify({ base: -1, version: sent.version }));
	}

	#follow(): void {
		clearTimeout(this.#asking);
		this.#stream?.close();
		this.#stream = undefined;
	}

	#tell(kind: (typeof kinds)[number], data: string): void {
		this.dispatchEvent(kind === 'error' ? new Event(kind) : new MessageEvent(kind, { data }));
	}

	#say(sent: Sent): void {
		if (!this.#isClosed || sent.say === 'bye') this.#channel?.postMessage(sent);
	}
}
