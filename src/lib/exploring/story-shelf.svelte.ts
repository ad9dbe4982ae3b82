import type { StoryView } from '#lib/stories/model.ts';
import type { Withheld } from '#lib/stories/read-stories.server.ts';
import type { Reads } from './explorer-page.server.ts';
import type { Exploring } from './exploring.svelte.ts';
import { formatLens } from './lens-format.ts';
import { batch, type Listed, type ListedPage } from './listed-page.ts';
import { readableRows } from './readable-rows.ts';
import { rowsLike } from './same-row.ts';
import { fetchStories, type Snapshot } from './study-source.ts';

/** How many stories that said exactly the same are looked at to find one of them again. */
const mostAlike = 20;

type Reading = {
	snapshot: Snapshot;
	/** Below zero when the story is gone. */
	row: number;
	shown: StoryView | Withheld;
};

/** The stories under the lens: those in the list, and the one that is being read. */
export class StoryShelf {
	page = $state.raw<ListedPage>();
	reading = $state.raw<Reading>();
	hasFailed = $state(false);
	#extra = $state.raw({ lens: '', stories: 0 });

	readonly explorer: Exploring;
	readonly reads: Reads;

	/** `first` is what came with the page itself. */
	constructor(explorer: Exploring, reads: Reads, first?: ListedPage) {
		this.explorer = explorer;
		this.reads = reads;
		this.page = first;
	}

	/** The rows under the lens that may be read, and how many may not, by the reason why. */
	readonly rows = $derived.by(() => {
		const { snapshot, charts } = this.explorer;
		if (!snapshot || !charts) return { readable: [], countedOnly: 0, held: 0 };
		return readableRows(snapshot.columns, charts.matching, this.reads);
	});
	readonly #lens = $derived.by(() => formatLens(this.explorer.lens));
	/** Another lens begins with one batch again. */
	readonly #most = $derived(batch + (this.#extra.lens === this.#lens ? this.#extra.stories : 0));
	readonly wanted = $derived(this.rows.readable.slice(0, this.#most));
	readonly hasMore = $derived(this.rows.readable.length > this.#most);
	/** Whether the list shows what the lens asks for, and not yet what it asked before. */
	readonly isUpToDate = $derived.by(() => {
		const { snapshot } = this.explorer;
		if (!snapshot) return this.page !== undefined;
		return this.page?.key === snapshot.key && isSame(this.page.rows, this.wanted);
	});
	/** The place of the story that is read among those that may be read; below zero when outside. */
	readonly at = $derived(this.reading ? this.rows.readable.indexOf(this.reading.row) : -1);

	more(): void {
		this.#extra = { lens: this.#lens, stories: this.#most };
	}

	/** Fetches the stories that the list should show and does not have. */
	async fill(rows = this.wanted): Promise<void> {
		const { snapshot } = this.explorer;
		if (!snapshot || this.isUpToDate) return;
		const known = this.page?.key === snapshot.key ? this.page.stories : [];
		try {
			const missing = rows.filter((row) => !known.some(isRow(row)));
			const fetched = await this.#read(snapshot, missing);
			if (fetched) {
				const added = fetched.flatMap(({ row, shown }) =>
					typeof shown === 'string' ? [] : [{ row, story: shown }]
				);
				const all = [...known, ...added];
				this.page = {
					key: snapshot.key,
					rows,
					stories: rows.flatMap((row) => all.find(isRow(row)) ?? [])
				};
			}
			this.hasFailed = false;
		} catch {
			this.page = undefined;
			this.hasFailed = true;
		}
	}

	/** Opens the story of a row of the snapshot on screen. */
	async open(row: number): Promise<void> {
		const { snapshot } = this.explorer;
		if (!snapshot) return;
		const listed = this.page?.key === snapshot.key && this.page.stories.find(isRow(row));
		if (listed) this.reading = { snapshot, row, shown: listed.story };
		else await this.#find(snapshot, [row]);
	}

	/** Opens the story that an address asked for, in the snapshot that was counted with it. */
	async openAt({ key, row }: { key: string; row: number }): Promise<void> {
		const { snapshot } = this.explorer;
		if (snapshot && row < 0) this.reading = { snapshot, row, shown: 'gone' };
		else if (snapshot?.key === key) await this.open(row);
	}

	/** Opens the story so many places further among those that may be read. */
	async step(by: 1 | -1): Promise<void> {
		const row = this.rows.readable[this.at < 0 && by < 0 ? -1 : this.at + by];
		if (row !== undefined) await this.open(row);
	}

	close(): void {
		this.reading = undefined;
	}

	/** After stories came or went: looks for the story that is being read, which may be gone. */
	async follow(): Promise<void> {
		const { snapshot } = this.explorer;
		const { reading } = this;
		if (!snapshot || !reading || reading.snapshot === snapshot) return;
		const alike = rowsLike(reading.snapshot.columns, reading.row, snapshot.columns);
		await this.#find(snapshot, alike.slice(0, mostAlike), reading.shown);
	}

	/** Reads one of these rows: the story with the same id as `known`, or the first. */
	async #find(
		snapshot: Snapshot,
		rows: readonly number[],
		known?: StoryView | Withheld
	): Promise<void> {
		try {
			const fetched = await this.#read(snapshot, rows);
			const found = fetched?.find(({ shown }) => !known || isSameStory(shown, known));
			if (!fetched) return;
			this.reading = { snapshot, row: found?.row ?? -1, shown: found?.shown ?? 'gone' };
			this.hasFailed = false;
		} catch {
			this.reading = undefined;
			this.hasFailed = true;
		}
	}

	/** Undefined when stories came or went since; then the newest columns are on their way. */
	async #read(snapshot: Snapshot, rows: readonly number[]) {
		if (rows.length === 0) return [];
		const { fetch, slug } = this.explorer;
		const opened = await fetchStories(fetch, slug, snapshot.key, rows);
		if (!opened) await this.explorer.refresh();
		return opened?.map((one) => ({
			row: one.row,
			shown: 'story' in one ? one.story : one.withheld
		}));
	}
}

function isRow(row: number) {
	return (one: Listed) => one.row === row;
}

function isSameStory(one: StoryView | Withheld, other: StoryView | Withheld): boolean {
	if (typeof one === 'string' || typeof other === 'string') return one === other;
	return one.id === other.id;
}

function isSame(rows: readonly number[] | undefined, others: readonly number[]): boolean {
	return rows?.length === others.length && others.every((row, at) => rows[at] === row);
}
