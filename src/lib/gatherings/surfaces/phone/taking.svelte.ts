import type { Act } from '../../run/acts.ts';
import type { Scene, SeatView } from '../../scene.ts';
import { roomAddress } from '../addresses.ts';
import type { LiveScene } from '../live-scene.svelte.ts';
import { answerOf, Refusal, send } from '../sources.ts';
import { withAct } from './own-answers.ts';

type Fetch = typeof globalThis.fetch;

/** Pauses before an act that did not arrive is sent again, in milliseconds. Twice is the same as once. */
const pauses = [500, 1500];
/** Before a device that could not reach the server tries again. */
const again = 2000;

/** One phone or tablet that takes part: who it is here, what it may do, and what it did. */
export class Taking {
	readonly live: LiveScene<Scene>;
	/** Undefined until the device is in. */
	view: SeatView | undefined = $state.raw();
	/** Whether the device is not in and cannot come in: the code is not in use. */
	isOutside = $state(false);
	/** Why the last thing was refused, in a sentence; `lost` when it did not arrive. */
	problem = $state('');

	readonly #code: string;
	readonly #fetch: Fetch;
	/** The moment of the gathering that `view` is about. */
	#viewOf = $state('');
	#queue: Promise<unknown> = Promise.resolve();

	constructor(live: LiveScene<Scene>, code: string, fetch: Fetch) {
		this.live = live;
		this.#code = code;
		this.#fetch = fetch;
	}

	/** Whether what is known of this device is about the step and phase that are on now. */
	get isSettled(): boolean {
		return this.view !== undefined && this.#viewOf === momentOf(this.live.current);
	}

	/** Comes in by the code; who was in before stays who it was. */
	async join(): Promise<void> {
		const moment = momentOf(this.live.current);
		try {
			this.#see(await send(this.#fetch, roomAddress(this.#code, 'join'), {}), moment);
		} catch (error) {
			// The doors are closed, or the line is down: who is in stays in.
			if (await this.look()) return;
			this.isOutside = error instanceof Refusal && error.status === 404;
			if (!this.isOutside) setTimeout(() => void this.join(), again);
		}
	}

	/** Takes the seat, the table or the screen that a code is for. */
	async take(code: string): Promise<void> {
		await this.#trying(async () => {
			const moment = momentOf(this.live.current);
			this.#see(await send(this.#fetch, roomAddress(this.#code, 'seat'), { code }), moment);
		});
	}

	/** Asks what this device may do now. */
	async look(): Promise<boolean> {
		const moment = momentOf(this.live.current);
		try {
			const view = await answerOf<SeatView>(await this.#fetch(roomAddress(this.#code, 'seat')));
			this.#see(view, moment);
			return true;
		} catch (error) {
			const isDown = !(error instanceof Refusal);
			if (isDown && this.view && !this.isSettled) setTimeout(() => void this.look(), again);
			return false;
		}
	}

	/** Sends an act; on a table's tablet `badge` says who does it. Gives whether it was taken. */
	async act(act: Act, badge?: string): Promise<boolean> {
		if (this.view && badge === undefined)
			this.view = { ...this.view, own: withAct(this.view.own, act) };
		const sending = this.#queue.then(() =>
			this.#trying(() => this.#deliver(badge === undefined ? { act } : { act, badge }))
		);
		this.#queue = sending;
		return sending;
	}

	async #deliver(body: unknown): Promise<void> {
		for (const pause of [...pauses, null]) {
			try {
				await send(this.#fetch, roomAddress(this.#code, 'act'), body);
				return;
			} catch (error) {
				if (error instanceof Refusal || pause === null) throw error;
				await new Promise((resolve) => setTimeout(resolve, pause));
			}
		}
	}

	async #trying(run: () => Promise<void>): Promise<boolean> {
		this.problem = '';
		try {
			await run();
			return true;
		} catch (error) {
			await this.look();
			this.problem = error instanceof Refusal ? error.message : 'lost';
			return false;
		}
	}

	/** Takes in what the server said of a moment; when the gathering has gone on since, asks again. */
	#see(view: SeatView, moment: string): void {
		this.view = view;
		this.#viewOf = moment;
		if (!this.isSettled) void this.look();
	}
}

/** What a device may do changes with these; everything else is in the scene. */
export function momentOf({ step, phase, state }: Scene): string {
	return `${step?.id ?? ''} ${phase} ${state}`;
}
