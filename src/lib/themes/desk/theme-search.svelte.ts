import type { DeskFetch } from './editing.svelte.ts';
import type { TextKind } from './model.ts';
import type { RunLine } from './run-stream.server.ts';

/** A search for themes that somebody started: how far it is, and what came of it. */
export class ThemeSearch {
	state = $state<'idle' | 'busy' | 'stopped' | 'failed' | 'taken'>('idle');
	/** From 0 to 1. */
	done = $state(0);

	readonly #path: string;
	readonly #ofKind: { kind?: TextKind };
	readonly #fetch: DeskFetch;
	readonly #onfound: (runId: string) => Promise<void> | void;
	#asking = new AbortController();

	constructor(setting: {
		slug: string;
		/** Texts to look in; stories unless told otherwise. */
		kind?: TextKind;
		fetch: DeskFetch;
		onfound: (runId: string) => Promise<void> | void;
	}) {
		this.#path = `/api/v1/studies/${setting.slug}/themes/runs`;
		const { kind } = setting;
		this.#ofKind = kind === undefined || kind === 'story' ? {} : { kind };
		this.#fetch = setting.fetch;
		this.#onfound = setting.onfound;
	}

	/** `k` themes, or as many as the program thinks best. */
	async start(k?: number): Promise<void> {
		const asking = (this.#asking = new AbortController());
		this.state = 'busy';
		this.done = 0;
		try {
			const answer = await this.#fetch(this.#path, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ ...this.#ofKind, ...(k === undefined ? {} : { k }) }),
				signal: asking.signal
			});
			if (answer.status === 409) this.state = 'taken';
			else if (!answer.ok || !answer.body) this.state = 'failed';
			else await this.#hear(answer.body);
		} catch {
			this.state = asking.signal.aborted ? 'stopped' : 'failed';
		}
	}

	/** Nothing of a search that was stopped is kept. */
	stop(): void {
		this.#asking.abort();
	}

	async #hear(body: ReadableStream<Uint8Array>): Promise<void> {
		for await (const line of linesOf(body)) {
			if ('done' in line) this.done = line.done;
			else if ('failed' in line) throw new Error(line.failed);
			else {
				await this.#onfound(line.runId);
				this.state = 'idle';
				return;
			}
		}
		throw new Error('The answer ended too early');
	}
}

/** What stands behind `data:` in each part of a stream of server-sent events. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<RunLine> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	for (;;) {
		const { done, value } = await reader.read();
		const parts = (rest + decoder.decode(value, { stream: !done })).split('\n\n');
		rest = parts.pop() ?? '';
		for (const part of parts) {
			if (part.startsWith('data: ')) yield JSON.parse(part.slice(6)) as RunLine;
		}
		if (done) return;
	}
}
