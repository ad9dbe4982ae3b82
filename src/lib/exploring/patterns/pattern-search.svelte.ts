import type { Mark } from '../meaning/model.ts';
import { fetchSnapshot, type Fetch, type Snapshot } from '../study-source.ts';
import type { PatternLine, StudyPatterns } from './model.ts';

type Post = (path: string, body: unknown) => Promise<Response>;
type Setting = {
	slug: string;
	fetch: (path: string, signal?: AbortSignal) => Promise<Response>;
	post: Post;
};

/** What the page knows of the patterns of a study: asked for once, heard while they are calculated. */
export class PatternSearch {
	state = $state<'busy' | 'stopped' | 'failed' | 'found'>('busy');
	/** How far the calculation is, from 0 to 1. */
	done = $state(0);
	found = $state.raw<StudyPatterns>();
	/** The columns that the pictures are counted from; asked for when the first pair is opened. */
	snapshot = $state.raw<Snapshot>();
	hasNoColumns = $state(false);

	readonly slug: string;
	readonly #fetch: Setting['fetch'];
	readonly #post: Post;
	#asking = new AbortController();
	#columns: Promise<void> | undefined;

	constructor({ slug, fetch, post }: Setting) {
		this.slug = slug;
		this.#fetch = fetch;
		this.#post = post;
	}

	async start(): Promise<void> {
		this.#asking.abort();
		const asking = (this.#asking = new AbortController());
		this.state = 'busy';
		this.done = 0;
		try {
			const answer = await this.#fetch(this.#path, asking.signal);
			if (!answer.ok || !answer.body) throw new Error(`Patterns of ${this.slug}: ${answer.status}`);
			for await (const line of linesOf(answer.body)) this.#hear(JSON.parse(line) as PatternLine);
			if (this.state === 'busy') throw new Error('The answer ended too early');
		} catch {
			if (!asking.signal.aborted) this.state = 'failed';
		}
	}

	stop(): void {
		this.#asking.abort();
		if (this.state === 'busy') this.state = 'stopped';
	}

	async openColumns(): Promise<void> {
		this.#columns ??= this.#readColumns();
		await this.#columns;
	}

	/** Says whether the mark was kept. */
	async mark(a: string, b: string, mark: Mark | null): Promise<boolean> {
		try {
			return (await this.#post(`${this.#path}/marks`, { a, b, mark })).ok;
		} catch {
			return false;
		}
	}

	get #path(): string {
		return `/api/v1/studies/${this.slug}/patterns`;
	}

	#hear(line: PatternLine): void {
		if ('done' in line) this.done = line.done;
		else {
			this.found = line.found;
			this.state = 'found';
		}
	}

	async #readColumns(): Promise<void> {
		this.hasNoColumns = false;
		try {
			const fetch: Fetch = (path) => this.#fetch(path);
			this.snapshot = await fetchSnapshot(fetch, this.slug);
		} catch {
			this.hasNoColumns = true;
			this.#columns = undefined;
		}
	}
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	for (;;) {
		const { done, value } = await reader.read();
		const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
		rest = done ? '' : (lines.pop() ?? '');
		yield* lines.filter((line) => line !== '');
		if (done) return;
	}
}
