/** What a sample is drawn from: a text with the theme it lies in. */
export type Drawable = { id: string; theme: string };

export const sampleSizes = ['fifty', 'tenth'] as const;
export type SampleSize = (typeof sampleSizes)[number];

/** How many texts a sample of this size has, out of `all`. */
export function sampleCount(size: SampleSize, all: number): number {
	return Math.min(all, size === 'fifty' ? 50 : Math.ceil(all / 10));
}

/**
 * Draws `count` texts by lot, each theme in proportion to its size (largest remainders) and with at least
 * one text when there is room for that. The same texts and seed give the same sample in whatever order
 * they come, and a text that leaves changes little for the others. In the order in which people code:
 * that order says nothing about themes.
 */
export function drawSample(texts: readonly Drawable[], count: number, seed: number): string[] {
	const themes = Map.groupBy(texts, ({ theme }) => theme);
	const places = placesPerTheme(
		[...themes].map(([theme, members]) => ({ theme, n: members.length })),
		Math.min(count, texts.length)
	);
	const drawn = [...themes].flatMap(([theme, members]) => {
		const ids = members.map(({ id }) => id);
		return inDrawnOrder(ids, seed).slice(0, places.get(theme));
	});
	return inDrawnOrder(drawn, seed);
}

/** The order of the lot: by a number that only depends on the id and the seed. */
export function inDrawnOrder(ids: readonly string[], seed: number): string[] {
	return ids
		.map((id) => ({ id, lot: lotOf(id, seed) }))
		.toSorted((one, other) => one.lot - other.lot || (one.id < other.id ? -1 : 1))
		.map(({ id }) => id);
}

function placesPerTheme(
	themes: readonly { theme: string; n: number }[],
	count: number
): Map<string, number> {
	const all = themes.reduce((sum, { n }) => sum + n, 0);
	const least = count >= themes.length ? 1 : 0;
	const wanted = themes.map(({ theme, n }) => ({ theme, n, share: (n / (all || 1)) * count }));
	const places = new Map(
		wanted.map(({ theme, share }) => [theme, Math.max(least, Math.floor(share))])
	);
	const byRemainder = wanted.toSorted(
		(one, other) => (other.share % 1) - (one.share % 1) || (one.theme < other.theme ? -1 : 1)
	);
	const given = () => [...places.values()].reduce((sum, n) => sum + n, 0);
	const change = (theme: string, by: number) => places.set(theme, places.get(theme)! + by);
	for (let turn = 0; given() < count; turn++) {
		const { theme, n } = byRemainder[turn % byRemainder.length]!;
		if (places.get(theme)! < n) change(theme, 1);
	}
	// The places that small themes got above their share come from the biggest.
	while (given() > count) {
		const [biggest] = [...places].toSorted(
			([one, n], [other, m]) => m - n || (one < other ? -1 : 1)
		);
		change(biggest![0], -1);
	}
	return places;
}

/** FNV-1a over the id with the seed before it, mixed once more (murmur3's last step). */
function lotOf(id: string, seed: number): number {
	let hash = 0x811c9dc5 ^ (seed | 0);
	for (let at = 0; at < id.length; at++) {
		hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
