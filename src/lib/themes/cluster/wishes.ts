import type { ThemeSettings } from './theme-result.ts';
import { belonging, type Vote } from './vote.ts';

/** What people decided, in places of texts. */
export type Wishes = {
	pinned: readonly (readonly number[])[];
	together: readonly (readonly number[])[];
	apart: readonly (readonly [number, number])[];
	/** A text, and the place of the pinned theme it is not in. */
	rejected: readonly (readonly [number, number])[];
};

const votesPerPerson = 3;

/** The decisions of people about these texts; what they decided about other texts is left out. */
export function readWishes(settings: ThemeSettings, ids: readonly string[]): Wishes {
	const placeOf = new Map(ids.map((id, place) => [id, place]));
	const places = (list: readonly string[]) =>
		list.map((id) => placeOf.get(id)).filter((place) => place !== undefined);
	const pinned = settings.pinned ?? [];
	return {
		pinned: pinned.map(({ texts }) => places(texts)),
		together: (settings.mustLink ?? []).map(places).filter(({ length }) => length > 1),
		apart: (settings.cannotLink ?? []).flatMap(([a, b]) => {
			const [first, second] = places([a, b]);
			return first !== undefined && second !== undefined ? [[first, second] as const] : [];
		}),
		rejected: (settings.rejected ?? []).flatMap(({ text, theme }) => {
			const place = placeOf.get(text);
			const of = pinned.findIndex(({ id }) => id === theme);
			return place !== undefined && of >= 0 ? [[place, of] as const] : [];
		})
	};
}

/** Pinned themes and texts that belong together each count as three votes of the average weight. */
export function votesOfPeople(votes: readonly Vote[], wishes: Wishes): Vote[] {
	const groups = [...wishes.pinned, ...wishes.together].filter(({ length }) => length > 0);
	const texts = votes[0]?.labels.length ?? 0;
	const average = votes.reduce((sum, { weight }) => sum + weight, 0) / votes.length;
	return groups.map((group) => {
		const labels = new Int32Array(texts).fill(-1);
		for (const place of group) labels[place] = 0;
		return { kind: 'person', groups: 1, labels, weight: votesPerPerson * average };
	});
}

/**
 * What people decided holds, whatever the votes say. A pinned theme takes the theme where most of its
 * texts lie, unless another pinned theme took it, and otherwise becomes one by itself; then texts that
 * belong together or apart are moved.
 *
 * @param labels theme of each text; changed in place
 * @returns the number of themes, and the theme of each pinned one
 */
export function holdWishes(
	labels: Int32Array,
	themes: number,
	votes: readonly Vote[],
	wishes: Wishes
): { themes: number; pinned: number[] } {
	const fixed = new Set(wishes.pinned.flat());
	const pinned: number[] = [];
	for (const texts of wishes.pinned) {
		const theme = themeWithMost(labels, texts, pinned) ?? themes++;
		pinned.push(theme);
		for (const text of texts) labels[text] = theme;
	}
	const belongs = belonging(votes, labels, themes);
	if (pinned.length > 0) joinPinned(labels, belongs, themes, fixed);
	const best = (texts: readonly number[], isAllowed: (theme: number) => boolean) => {
		const sums = Float64Array.from({ length: themes }, (_, theme) =>
			isAllowed(theme)
				? texts.reduce((sum, text) => sum + belongs[text * themes + theme]!, 0)
				: -Infinity
		);
		return sums.indexOf(Math.max(...sums));
	};
	for (const texts of wishes.together) {
		const anchor = texts.find((text) => fixed.has(text));
		const theme = anchor === undefined ? best(texts, () => true) : labels[anchor]!;
		for (const text of texts) if (!fixed.has(text)) labels[text] = theme;
	}
	for (const [text, theme] of wishes.rejected) {
		const not = pinned[theme]!;
		if (labels[text] === not && !fixed.has(text)) labels[text] = best([text], (to) => to !== not);
	}
	for (const [a, b] of wishes.apart) {
		const moved = fixed.has(b) ? a : b;
		if (labels[a] !== labels[b] || fixed.has(moved)) continue;
		const not = labels[a]!;
		labels[moved] = best([moved], (to) => to !== not);
	}
	return { themes, pinned };
}

/** A pinned theme that became one by itself draws the texts that belong to it most. */
function joinPinned(
	labels: Int32Array,
	belongs: Float32Array,
	themes: number,
	fixed: ReadonlySet<number>
): void {
	for (let text = 0; text < labels.length; text++) {
		if (fixed.has(text)) continue;
		for (let theme = 0; theme < themes; theme++) {
			const at = text * themes;
			if (belongs[at + theme]! > belongs[at + labels[text]!]!) labels[text] = theme;
		}
	}
}

/** The theme with at least half of these texts, unless it is taken. */
function themeWithMost(
	labels: Int32Array,
	texts: readonly number[],
	taken: readonly number[]
): number | undefined {
	const counts = new Map<number, number>();
	for (const text of texts) counts.set(labels[text]!, (counts.get(labels[text]!) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return most && 2 * most[1] >= texts.length && !taken.includes(most[0]) ? most[0] : undefined;
}
