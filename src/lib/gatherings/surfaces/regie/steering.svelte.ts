import type { Command, Steered } from '../../run/commands.ts';
import type { RegieView } from '../../scene.ts';
import { regieAddress } from '../addresses.ts';
import type { Deed } from '../keys.ts';
import type { LiveScene } from '../live-scene.svelte.ts';
import { Refusal, send } from '../sources.ts';
import { commandOf } from './commands-of.ts';

/** What came of the last command: nothing to say, a sentence of the server, or one of our own by key. */
export type Told = { kind: 'info' | 'danger'; sentence?: string; key?: 'overtaken' | 'lost' };

/** One of any number of regies of a gathering. The server's state is the truth. */
export class Steering {
	readonly live: LiveScene<RegieView>;
	told: Told | undefined = $state.raw();

	readonly #fetch: typeof globalThis.fetch;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(live: LiveScene<RegieView>, fetch: typeof globalThis.fetch) {
		this.live = live;
		this.#fetch = fetch;
	}

	get view(): RegieView {
		return this.live.current;
	}

	/** Sends a command; gives whether it was done. One waits for the one before it. */
	async send(command: Command): Promise<boolean> {
		return this.#inTurn(() => this.#deliver(command));
	}

	/** Sends several as one: what they changed is asked for once. Stops at the first that is refused. */
	async sendAll(commands: readonly Command[]): Promise<boolean> {
		return this.#inTurn(() => this.#deliver(...commands));
	}

	/** Does what a key says, as things stand when its turn comes: two quick presses are two steps. */
	async do(deed: Deed): Promise<boolean> {
		return this.#inTurn(async () => {
			const command = commandOf(deed, this.view);
			return command ? this.#deliver(command) : false;
		});
	}

	#inTurn(run: () => Promise<boolean>): Promise<boolean> {
		const turn = this.#queue.then(run);
		this.#queue = turn;
		return turn;
	}

	async #deliver(...commands: readonly Command[]): Promise<boolean> {
		const { id } = this.view.scene;
		let { version } = this.view.scene;
		try {
			let isOvertaken = false;
			for (const command of commands) {
				const given = { version, command };
				const steered = await send<Steered>(this.#fetch, regieAddress(id, 'steer'), given);
				isOvertaken ||= steered.overtaken;
				version = steered.version;
			}
			this.told = isOvertaken ? { kind: 'info', key: 'overtaken' } : undefined;
			await this.live.refresh();
			return true;
		} catch (error) {
			// Those before the refused one were done.
			if (commands.length > 1) await this.live.refresh();
			this.told = problemOf(error);
			return false;
		}
	}
}

function problemOf(error: unknown): Told {
	if (error instanceof Refusal) return { kind: 'danger', sentence: error.message };
	return { kind: 'danger', key: 'lost' };
}
