import type { DeskEditing } from './editing.svelte.ts';
import type { Hierarchy } from './hierarchy.server.ts';
import type { Level } from './run.ts';

/** The newest run cut coarser and finer, to look at before anything changes. */
export class CoarserFiner {
	state = $state<'busy' | 'seen' | 'none' | 'failed'>('busy');
	levels = $state.raw<readonly Level[]>([]);
	/** Place in `levels` of what is looked at. */
	at = $state(0);

	readonly #editing: DeskEditing;
	#runId: string | null = null;

	constructor(editing: DeskEditing) {
		this.#editing = editing;
	}

	readonly level = $derived(this.levels[this.at]);

	/** Begins at the width the run has now. */
	async look(): Promise<void> {
		this.state = 'busy';
		try {
			const { runId, k, levels } = await this.#editing.ask<Hierarchy>('/hierarchy');
			this.#runId = runId;
			this.levels = levels;
			const far = levels.map((level) => Math.abs(level.k - k));
			this.at = far.indexOf(Math.min(...far));
			this.state = runId === null || levels.length < 2 ? 'none' : 'seen';
		} catch {
			this.state = 'failed';
		}
	}

	/** Gives the run that waits to be looked at, or null when it could not be made. */
	async propose(): Promise<string | null> {
		if (this.#runId === null || !this.level) return null;
		try {
			return await this.#editing.cut(this.#runId, this.level.k);
		} catch {
			this.state = 'failed';
			return null;
		}
	}
}
