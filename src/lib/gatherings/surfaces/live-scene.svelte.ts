import { dataOf, type Line } from './line.ts';
import { SharedLine } from './shared-line.ts';

// One line to the server for all windows of a browser. News comes as server-sent events; where those do not
// come through, the page asks for it. Nothing here needs https.

/** The longest anybody waits to hear what happened when no events come through, in milliseconds. */
export const askEvery = 3000;
/** How often a page whose events come through asks all the same: a dead line makes no sound. */
const checkEvery = 15_000;
/** The longest pause before the next try to connect: after a server was away everybody is back in ten seconds. */
const longestPause = 4000;

export type Source<T> = {
	/** The address of the events. */
	live: string;
	/** Asks for the newest, undefined when it has none after this version. */
	ask: (after: number) => Promise<Heard<T> | undefined>;
	versionOf: (heard: T) => number;
	/** Takes in what is different since the version that `current` is; only where events tell that. */
	merge?: (current: T, change: object) => T;
	connect?: (address: string) => Line;
	/** A number from 0 to 1: a room full of phones must not come back in the same moment. */
	chance?: () => number;
};

/** What came from the server, and its clock in milliseconds since 1970 where it was told. */
export type Heard<T> = { heard: T; now?: number };

export class LiveScene<T> {
	/** The newest that was heard. Its version only ever goes up. */
	current: T;
	/** Whether nothing gets through, neither events nor answers. */
	isLost = $state(false);
	/** Milliseconds that the server's clock is ahead of the one of this device. */
	ahead = $state(0);

	readonly #source: Source<T>;
	#line: Line | undefined;
	#isOn = false;
	#isHearing = false;
	#tries = 0;
	#asking: ReturnType<typeof setTimeout> | undefined;
	#connecting: ReturnType<typeof setTimeout> | undefined;

	constructor(first: T, source: Source<T>, now?: number) {
		this.#source = source;
		this.current = $state.raw(first);
		if (now !== undefined) this.#setClock(now);
	}

	/** Takes in what came from the server; what is not newer is left. */
	hear(heard: T): void {
		const { versionOf } = this.#source;
		if (versionOf(heard) > versionOf(this.current)) this.current = heard;
	}

	/** Listens until the function that it gives is called. */
	listen(): () => void {
		this.#isOn = true;
		this.#connect();
		this.#askAfter(askEvery);
		return () => {
			this.#isOn = false;
			this.#line?.close();
			clearTimeout(this.#asking);
			clearTimeout(this.#connecting);
		};
	}

	/** Asks now, for instance after this page changed something itself. */
	async refresh(): Promise<void> {
		const before = this.#source.versionOf(this.current);
		try {
			const answer = await this.#source.ask(before);
			if (answer?.now !== undefined) this.#setClock(answer.now);
			if (answer) this.hear(answer.heard);
			// An answer that is newer than the events: something on the way keeps those back.
			if (answer && this.#source.versionOf(answer.heard) > before) this.#isHearing = false;
			this.isLost = false;
		} catch {
			this.isLost = !this.#isHearing;
		}
	}

	#connect(): void {
		const { live, versionOf, connect = (address) => new SharedLine(address) } = this.#source;
		// Who comes back with the newest version does not need it again.
		const line = connect(`${live}?after=${versionOf(this.current)}`);
		this.#line = line;
		line.addEventListener('clock', (event) => this.#setClock(Number(dataOf(event))));
		line.addEventListener('message', (event) => {
			this.#hearing();
			this.hear(JSON.parse(dataOf(event)) as T);
		});
		line.addEventListener('same', () => this.#hearing());
		line.addEventListener('change', (event) => this.#takeChange(dataOf(event)));
		line.addEventListener('error', () => this.#reconnect(line));
	}

	#hearing(): void {
		this.#isHearing = true;
		this.#tries = 0;
		this.isLost = false;
	}

	#takeChange(data: string): void {
		const { versionOf, merge } = this.#source;
		this.#hearing();
		const { base, ...change } = JSON.parse(data) as { base: number; version: number };
		const has = versionOf(this.current);
		if (merge && base === has) this.hear(merge(this.current, change));
		// It builds on a version that this page missed: the whole is asked for.
		else if (change.version > has) this.#askAfter(0);
	}

	#reconnect(line: Line): void {
		if (line !== this.#line) return;
		line.close();
		this.#line = undefined;
		this.#isHearing = false;
		const { chance = Math.random } = this.#source;
		this.#askAfter(500 * chance());
		const pause = Math.min(longestPause, 1000 * 2 ** this.#tries);
		this.#tries += 1;
		this.#connecting = setTimeout(() => this.#connect(), pause * (0.5 + 0.5 * chance()));
	}

	#askAfter(pause: number): void {
		clearTimeout(this.#asking);
		this.#asking = setTimeout(async () => {
			await this.refresh();
			if (this.#isOn) this.#askAfter(this.#isHearing ? checkEvery : askEvery);
		}, pause);
	}

	#setClock(now: number): void {
		this.ahead = now - Date.now();
	}
}
