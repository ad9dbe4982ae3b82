/** What several coders said of each unit; a coder who did not code a unit is not in its list. */
export type Coded<V> = readonly (readonly V[])[];

/** How far two values lie apart: 0 the same, 1 as different as can be. */
export type Distance<V> = (one: V, other: V) => number;

/** The units that can be compared, ready to be counted once or drawn again and again. */
export type Pairs = {
	/** Per unit: how often each value was given, and the disagreement within it. */
	units: readonly { counts: ReadonlyMap<number, number>; size: number; apart: number }[];
	/** Distance between the values by their number. */
	distances: readonly (readonly number[])[];
};

/** 0 for the same category, 1 for another one. */
export function nominal(one: string, other: string): number {
	return one === other ? 0 : 1;
}

/**
 * Prepares units for `alphaOf`. A unit that fewer than two coders saw says nothing about agreement and
 * is left out. Values at distance 0 are one value.
 */
export function pairsOf<V>(coded: Coded<V>, distance: Distance<V>): Pairs {
	const values: V[] = [];
	const numberOf = (value: V): number => {
		const known = values.findIndex((other) => distance(value, other) === 0);
		return known >= 0 ? known : values.push(value) - 1;
	};
	const counted = coded
		.filter((unit) => unit.length >= 2)
		.map((unit) => {
			const counts = new Map<number, number>();
			for (const value of unit) {
				const number = numberOf(value);
				counts.set(number, (counts.get(number) ?? 0) + 1);
			}
			return { counts, size: unit.length };
		});
	const distances = values.map((one) => values.map((other) => distance(one, other)));
	return {
		distances,
		units: counted.map(({ counts, size }) => ({
			counts,
			size,
			apart: apartness(counts, distances) / (size - 1)
		}))
	};
}

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement, over these units: 1 is full agreement, 0
 * what chance would give, below 0 worse than that. Any number of coders, values may be missing. Null
 * when no unit was seen by two coders, or when only one value was ever given: then there is nothing to
 * agree about. Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C–E.
 */
export function alphaOf(
	{ units, distances }: Pairs,
	drawn: readonly Pairs['units'][number][] = units
): number | null {
	const totals = new Map<number, number>();
	let observed = 0;
	let given = 0;
	for (const { counts, size, apart } of drawn) {
		observed += apart;
		given += size;
		for (const [value, count] of counts) totals.set(value, (totals.get(value) ?? 0) + count);
	}
	const expected = apartness(totals, distances);
	return expected === 0 ? null : 1 - ((given - 1) * observed) / expected;
}

/** Sum of the distances over all ordered pairs of the values that were given. */
function apartness(
	counts: ReadonlyMap<number, number>,
	distances: readonly (readonly number[])[]
): number {
	let sum = 0;
	for (const [one, times] of counts) {
		for (const [other, otherTimes] of counts) sum += times * otherTimes * distances[one]![other]!;
	}
	return sum;
}
