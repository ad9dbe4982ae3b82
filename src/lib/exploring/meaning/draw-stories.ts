import { seededRandom } from '#lib/base/seeded.ts';

export type Drawn = { id: string; zone: string };

/**
 * Draws stories by lot, so that nobody picks them (method.md, rule 9). `zones` holds the ids per zone,
 * or all of them in one; `count` is how many are wanted, `seed` a whole number. Each zone gives its
 * share, and one at least when it is not empty, so more zones than `count` give more than `count`. The
 * same ids and seed give the same draw, whatever order they come in.
 */
export function drawStories(
	zones: Readonly<Record<string, readonly string[]>>,
	count: number,
	seed: number
): Drawn[] {
	const filled = Object.keys(zones)
		.toSorted()
		.map((zone) => ({ zone, ids: [...zones[zone]!].toSorted() }))
		.filter(({ ids }) => ids.length > 0);
	const sizes = filled.map(({ ids }) => ids.length);
	const random = seededRandom(seed);
	return quotas(sizes, count).flatMap((quota, at) => {
		const { zone, ids } = filled[at]!;
		return firstShuffled(ids, quota, random).map((id) => ({ id, zone }));
	});
}

/** One each, then one at a time to whoever is furthest below its share; the first of equals. */
function quotas(sizes: readonly number[], count: number): number[] {
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const wanted = Math.min(Math.max(count, sizes.length), total);
	const given = sizes.map(() => 1);
	for (let left = wanted - sizes.length; left > 0; left--) {
		const lacks = sizes.map((size, at) =>
			given[at]! < size ? (wanted * size) / total - given[at]! : -Infinity
		);
		const neediest = lacks.indexOf(Math.max(...lacks));
		given[neediest] = given[neediest]! + 1;
	}
	return given;
}

/** The first `count` of a shuffle (Fisher-Yates; Knuth 3.4.2, algorithm P). */
function firstShuffled(ids: readonly string[], count: number, random: () => number): string[] {
	const rest = [...ids];
	for (let at = 0; at < count; at++) {
		const from = at + Math.floor(random() * (rest.length - at));
		[rest[at], rest[from]] = [rest[from]!, rest[at]!];
	}
	return rest.slice(0, count);
}
