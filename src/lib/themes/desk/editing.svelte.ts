import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { EditPayload, EditText, TextKind } from './model.ts';

export type DeskFetch = (path: string, init?: RequestInit) => Promise<Response>;

type Setting = {
	slug: string;
	/** Texts that the desk is about; stories unless told otherwise. */
	kind?: TextKind;
	fetch: DeskFetch;
	/** Reads the page anew. */
	refresh: () => Promise<void>;
	/** Keeps what was told at every place, and not only what was told last. */
	keepsAll?: boolean;
};

/** What was done last, told where it was done. */
export type Told = {
	/** A theme, a text or a part of the page. */
	place: string;
	text: string;
	/** Null when there is nothing to take back. */
	editId: string | null;
	isUndone: boolean;
};

/** Why something was not done: a code of the server, or `failed` when there was no answer. */
export type Refusal = { place: string; code: string };

/** Changes the themes of a study, one at a time, and keeps the page up to date with what others do. */
export class DeskEditing {
	told = $state.raw<Told | null>(null);
	refused = $state.raw<Refusal | null>(null);
	isBusy = $state(false);

	readonly slug: string;
	readonly fetch: DeskFetch;
	readonly #ofKind: { kind?: TextKind };
	readonly #refresh: () => Promise<void>;
	readonly #keepsAll: boolean;
	readonly #toldAt = new SvelteMap<string, Told>();
	#changes: Promise<unknown> = Promise.resolve();
	#reading: Promise<void> | null = null;
	#readAgain = false;

	constructor({ slug, kind, fetch, refresh, keepsAll = false }: Setting) {
		this.slug = slug;
		this.#ofKind = kind === undefined || kind === 'story' ? {} : { kind };
		this.fetch = fetch;
		this.#refresh = refresh;
		this.#keepsAll = keepsAll;
	}

	toldAt(place: string): Told | null {
		return this.#toldAt.get(place) ?? null;
	}

	get path(): string {
		return `/api/v1/studies/${this.slug}/themes`;
	}

	/** Says whether it was done. */
	edit(
		payload: EditPayload,
		said: { place: string; text: string },
		texts: readonly EditText[] = []
	): Promise<boolean> {
		return this.#change(said.place, async () => {
			const editId = await this.#editId('/edits', 'POST', { ...this.#ofKind, payload, texts });
			return { ...said, editId, isUndone: false };
		});
	}

	/** Takes over these clusters of a run, or none of them. */
	decide(
		runId: string,
		clusters: readonly number[],
		said: { place: string; text: string }
	): Promise<boolean> {
		return this.#change(said.place, async () => {
			const path = `/runs/${runId}`;
			const editId = await (clusters.length > 0
				? this.#editId(path, 'POST', { clusters })
				: this.#editId(path, 'DELETE'));
			return { ...said, editId, isUndone: false };
		});
	}

	/** Takes an edit back, or lets it count again. */
	setUndone(
		editId: string,
		isUndone: boolean,
		said: { place: string; text: string }
	): Promise<boolean> {
		return this.#change(said.place, async () => {
			await this.#send(`/edits/${editId}`, { method: isUndone ? 'DELETE' : 'PUT' });
			return { ...said, editId, isUndone };
		});
	}

	/** Asks the desk something; throws when it does not answer well. */
	async ask<T>(path: string, values: Readonly<Record<string, string | number>> = {}): Promise<T> {
		const asked = Object.entries({ ...values, ...this.#ofKind }).map(
			([key, value]) => `${key}=${value}`
		);
		const search = asked.length > 0 ? `?${asked.join('&')}` : '';
		return (await (await this.#send(path + search)).json()) as T;
	}

	/** Cuts a run in `k` themes; gives the run that waits to be looked at. */
	async cut(runId: string, k: number): Promise<string> {
		const init = posting({ k });
		const answer = await this.#send(`/runs/${runId}/cut`, init);
		return ((await answer.json()) as { runId: string }).runId;
	}

	/** Others changed something; one's own changes read the page anew by themselves. */
	async hear(): Promise<void> {
		if (!this.isBusy) await this.#readAnew();
	}

	async #editId(path: string, method: string, body?: unknown): Promise<string> {
		const answer = await this.#send(path, { ...(body ? posting(body) : {}), method });
		return ((await answer.json()) as { editId: string }).editId;
	}

	/** One after the other: who is quick loses nothing. */
	#change(place: string, change: () => Promise<Told>): Promise<boolean> {
		const done = this.#changes.then(() => this.#changeNow(place, change));
		this.#changes = done;
		return done;
	}

	async #changeNow(place: string, change: () => Promise<Told>): Promise<boolean> {
		this.isBusy = true;
		this.refused = null;
		try {
			const told = await change();
			await this.#readAnew();
			if (!this.#keepsAll) this.#toldAt.clear();
			this.#toldAt.set(told.place, told);
			this.told = told;
			return true;
		} catch (reason) {
			this.refused = { place, code: reason instanceof Refused ? reason.code : 'failed' };
			// What refuses is often that somebody else was first: then this shows it.
			await this.#readAnew().catch(() => {});
			return false;
		} finally {
			this.isBusy = false;
		}
	}

	async #send(path: string, init?: RequestInit): Promise<Response> {
		const answer = await this.fetch(this.path + path, init);
		if (answer.ok) return answer;
		const { type } = (await answer.json().catch(() => ({}))) as { type?: string };
		throw new Refused(type?.split(':').at(-1) ?? 'failed');
	}

	/** Called again while it reads, it reads once more after that. */
	#readAnew(): Promise<void> {
		this.#readAgain = this.#reading !== null;
		this.#reading ??= this.#readUntilNew().finally(() => (this.#reading = null));
		return this.#reading;
	}

	/** A line that moves to another place keeps the focus. */
	async #readUntilNew(): Promise<void> {
		const focused = document.activeElement;
		do {
			this.#readAgain = false;
			await this.#refresh();
		} while (this.#readAgain);
		await tick();
		const isLost = document.activeElement === document.body;
		if (isLost && focused instanceof HTMLElement && focused.isConnected) {
			focused.focus({ preventScroll: true });
		}
	}
}

class Refused extends Error {
	readonly code: string;

	constructor(code: string) {
		super(code);
		this.code = code;
	}
}

function posting(body: unknown): RequestInit {
	return {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	};
}
