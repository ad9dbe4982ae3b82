import type { Issue } from '#lib/base/errors.ts';
import { absentStates, type AbsentState } from '#lib/signifiers/answer.ts';
import { afterDrawn } from '#lib/charts/after-drawn.ts';
import { colourKey, coloursIn, knownColours, withColours } from './colours/colour-key.ts';
import { countCharts, Counter, type Charts } from './counting.ts';
import { formatLens } from './lens-format.ts';
import { parseLens } from './lens-parse.ts';
import { emptyLens, type Lens, type Range } from './lens.ts';
import { fetchSnapshot, type Fetch, type Snapshot } from './study-source.ts';

type Setting = {
	slug: string;
	fetch: Fetch;
	/** What the address says after its question mark. */
	search: () => Iterable<readonly [string, string]>;
	/** Puts this after the question mark, as a step of the history that one can go back on. */
	turn: (search: string) => void;
};

/** What the charts are drawn from, of one moment and under one lens; each counts when it is drawn. */
export type View = { snapshot: Snapshot; lens: Lens; charts: Counter };

/**
 * What a researcher sees of a study: its columns, the lens in the address, and every chart counted
 * under that lens. The lens is nowhere else than in the address, so going back is undoing.
 */
export class Exploring {
	snapshot = $state.raw<Snapshot>();
	hasFailed = $state(false);
	/** How many more stories than before the last news; below zero when there are fewer. */
	change = $state(0);

	readonly slug: string;
	readonly fetch: Fetch;
	readonly #search: Setting['search'];
	readonly #turn: Setting['turn'];
	#isAsking = false;
	#askAgain = false;
	/** What was chosen and does not stand in the address yet. */
	#ahead = $state.raw<string>();

	constructor({ slug, fetch, search, turn }: Setting) {
		this.slug = slug;
		this.fetch = fetch;
		this.#search = search;
		this.#turn = turn;
	}

	/** As one text, so that an address that says what was chosen already changes nothing. */
	readonly #said = $derived.by(() => {
		const given = new URLSearchParams(
			this.#ahead ?? Array.from(this.#search(), ([key, value]) => [key, value])
		);
		given.delete(colourKey);
		return given.toString();
	});
	readonly #parsed: { lens: Lens; issues: Issue[] } = $derived.by(() =>
		this.snapshot
			? parseLens(new URLSearchParams(this.#said), this.snapshot.columns.layout)
			: { lens: emptyLens, issues: [] }
	);
	readonly lens = $derived(this.#parsed.lens);
	/** What in the address is no lens of this study. */
	readonly issues = $derived(this.#parsed.issues);
	readonly #coloured = $derived.by(() => coloursIn(this.#search()));
	/** Themes that have a colour in the charts, by id; in the address too, beside the lens. */
	readonly colours: readonly string[] = $derived.by(() => {
		const themes = this.snapshot?.columns.layout.columns.find(({ id }) => id === 'theme');
		return knownColours(this.#coloured, themes?.kind === 'facet' ? themes.options : []);
	});
	readonly view: View | undefined = $derived.by(() => {
		const { snapshot, lens } = this;
		if (!snapshot) return undefined;
		return { snapshot, lens, charts: new Counter(snapshot.columns, lens) };
	});
	readonly charts = $derived(this.view?.charts);
	/** The study without a lens: what occurs in it keeps its place whatever is chosen. */
	readonly #whole: Charts | undefined = $derived(
		this.snapshot && countCharts(this.snapshot.columns, emptyLens, { centres: false })
	);
	/** The values of each facet that at least one story of the study has. */
	readonly present: Readonly<Record<string, readonly string[]>> = $derived(
		Object.fromEntries(
			this.#whole?.facets.map(({ id, options }) => [
				id,
				options.filter(({ n }) => n > 0).map((option) => option.id)
			]) ?? []
		)
	);
	/** Per question the ways of not answering that at least one story of the study has. */
	readonly absent: Readonly<Record<string, readonly AbsentState[]>> = $derived(
		Object.fromEntries(
			this.#whole?.questions.map((question) => [
				question.id,
				absentStates.filter((state) => question[state] > 0)
			]) ?? []
		)
	);
	/** The first and the last week in which a story came in. */
	readonly weeks: Range = $derived([
		this.#whole?.weeks[0]?.week ?? 0,
		this.#whole?.weeks.at(-1)?.week ?? -1
	]);

	/** The charts follow at once, the address after all of them: turning it costs as much as a chart. */
	choose(lens: Lens): void {
		const text = formatLens(lens);
		if (text === formatLens(this.lens) && this.issues.length === 0) return;
		this.#arrive();
		this.#ahead = text;
		afterDrawn(() => setTimeout(() => this.#arrive()));
	}

	/** Gives these themes a colour, beside whatever lens there is. */
	chooseColours(themes: readonly string[]): void {
		this.#arrive();
		this.#turn(withColours(formatLens(this.lens), themes));
	}

	/** Every choice is a step of the history, also when the next one comes before it is written. */
	#arrive(): void {
		if (this.#ahead === undefined) return;
		this.#turn(withColours(this.#ahead, this.colours));
		this.#ahead = undefined;
	}

	/** Asks for the newest columns. Called again while it asks, it asks once more after that. */
	async refresh(): Promise<void> {
		this.#askAgain = this.#isAsking;
		if (this.#isAsking) return;
		this.#isAsking = true;
		try {
			do {
				this.#askAgain = false;
				this.#take(await fetchSnapshot(this.fetch, this.slug, this.snapshot));
			} while (this.#askAgain);
			this.hasFailed = false;
		} catch {
			this.hasFailed = true;
		} finally {
			this.#isAsking = false;
		}
	}

	#take(snapshot: Snapshot): void {
		if (snapshot === this.snapshot) return;
		if (this.snapshot) this.change = snapshot.columns.rows - this.snapshot.columns.rows;
		this.snapshot = snapshot;
	}
}
