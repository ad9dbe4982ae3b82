import type { Place } from './answer.ts';
import { billionths } from './billionths.ts';
import { quantile } from './dyad.ts';

export type StoneSummary = {
	id: string;
	/** Tellers who placed this stone. */
	used: number;
	medianX: number | null;
	medianY: number | null;
	/** Counts: [left-low, right-low, left-high, right-high]. */
	quadrants: [number, number, number, number];
};

const half = billionths(0.5);

/** Which half of an axis a coordinate is in: 0 for left or low, 1 for right or high; 0.5 is 1. */
export function halfOf(coordinate: number): 0 | 1 {
	return billionths(coordinate) >= half ? 1 : 0;
}

/**
 * Per stone how many tellers placed it and where. `n` is the number of tellers who answered the
 * question, the base of each `used`. Medians are taken per axis (fractions 0..1, null when unused).
 * A place on a middle line counts as right or high. Stones outside `stoneIds` are not counted.
 */
export function summariseStones(
	answers: readonly Readonly<Record<string, Place>>[],
	stoneIds: readonly string[]
): { n: number; stones: StoneSummary[] } {
	return { n: answers.length, stones: stoneIds.map((id) => summariseStone(answers, id)) };
}

function summariseStone(
	answers: readonly Readonly<Record<string, Place>>[],
	id: string
): StoneSummary {
	const places = answers.flatMap((stones) => {
		const place = Object.hasOwn(stones, id) ? stones[id] : undefined;
		return place ? [place] : [];
	});
	const quadrants: StoneSummary['quadrants'] = [0, 0, 0, 0];
	for (const [x, y] of places) quadrants[halfOf(x) + 2 * halfOf(y)]! += 1;
	return {
		id,
		used: places.length,
		medianX: median(places.map(([x]) => x)),
		medianY: median(places.map(([, y]) => y)),
		quadrants
	};
}

function median(values: readonly number[]): number | null {
	return quantile(
		values.toSorted((one, other) => one - other),
		0.5
	);
}
