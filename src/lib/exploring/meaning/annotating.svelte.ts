import type { Annotated } from './model.ts';

/** Milliseconds after the last key before an answer is saved. */
const rest = 800;

export type NoteState = 'idle' | 'saving' | 'saved' | 'failed';
type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/**
 * What a researcher notes about one story. It saves by itself, one answer after the other, and every
 * answer that was saved can be taken back to the one before it.
 */
export class Annotating {
	annotated = $state.raw<Annotated>();
	hasFailed = $state(false);
	values = $state<Record<string, string>>({});
	states = $state<Record<string, NoteState>>({});
	/** What was saved before what is saved now. */
	earlier = $state<Record<string, string>>({});

	readonly #path: string;
	readonly #story: string;
	readonly #fetch: Fetch;
	readonly #saved: Record<string, string> = {};
	readonly #timers: Record<string, ReturnType<typeof setTimeout>> = {};
	#queue: Promise<void> = Promise.resolve();

	constructor(slug: string, story: string, fetch: Fetch) {
		this.#path = `/api/v1/studies/${slug}/annotations`;
		this.#story = story;
		this.#fetch = fetch;
	}

	async load(): Promise<void> {
		try {
			const answer = await this.#fetch(`${this.#path}?story=${this.#story}`);
			if (!answer.ok) throw new Error(`The annotations: ${answer.status}`);
			const annotated = (await answer.json()) as Annotated;
			for (const { questionId, isOwn, value } of annotated.answers) {
				if (isOwn) this.#saved[questionId] = value;
			}
			this.values = { ...this.#saved };
			this.annotated = annotated;
			this.hasFailed = false;
		} catch {
			this.hasFailed = true;
		}
	}

	/** Takes an answer, and saves it when the hand rests; at once when it `isFinal`. */
	answer(question: string, value: string, isFinal: boolean): void {
		this.values[question] = value;
		clearTimeout(this.#timers[question]);
		delete this.#timers[question];
		if (isFinal) void this.save(question);
		else this.#timers[question] = setTimeout(() => void this.save(question), rest);
	}

	undo(question: string): void {
		const before = this.earlier[question];
		if (before !== undefined) this.answer(question, before, true);
	}

	/** Saves what was typed and not saved yet: the reader is closing. */
	finish(): void {
		for (const question of Object.keys(this.#timers)) {
			this.answer(question, this.values[question] ?? '', true);
		}
	}

	/** Saves an answer after those that are on their way; one that is saved already is not sent. */
	save(question: string): Promise<void> {
		this.#queue = this.#queue.then(() => this.#send(question));
		return this.#queue;
	}

	async #send(question: string): Promise<void> {
		const value = (this.values[question] ?? '').trim();
		const before = this.#saved[question] ?? '';
		if (value === before) return;
		this.states[question] = 'saving';
		try {
			const answer = await this.#fetch(this.#path, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ story: this.#story, question, value })
			});
			if (!answer.ok) throw new Error(`The annotation: ${answer.status}`);
			this.#saved[question] = value;
			this.earlier[question] = before;
			this.states[question] = 'saved';
		} catch {
			this.states[question] = 'failed';
		}
	}
}
