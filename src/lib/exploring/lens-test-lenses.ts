import fc from 'fast-check';
import { absentStates } from '#lib/signifiers/answer.ts';
import { zones } from '#lib/signifiers/zones.ts';
import { fraction, testLayout } from './columns-test-rows.ts';
import { emptyLens, setPart, stonePlaces, type Lens, type Part, type Range } from './lens.ts';

// Random lenses on the framework of columns-test-rows.ts. For tests.

const absent = fc.subarray([...absentStates]);
const range = fc
	.tuple(fraction, fraction)
	.filter(([from, to]) => from !== to)
	.map(([from, to]): Range => (from < to ? [from, to] : [to, from]));
const weekRange = fc
	.tuple(fc.integer({ min: 2845, max: 2875 }), fc.nat(10))
	.map(([from, more]): Range => [from, from + more]);
const polygon = fc.oneof(
	fc.constant([]),
	fc.array(fc.tuple(fraction, fraction), { minLength: 3, maxLength: 6 })
);

function someOf(options: readonly string[]) {
	return fc.subarray([...options]);
}

const parts: Record<string, fc.Arbitrary<Partial<Part>>> = {
	S1: fc.record({ absent }),
	...Object.fromEntries(
		testLayout.columns.flatMap((column): [string, fc.Arbitrary<Partial<Part>>][] => {
			switch (column.kind) {
				case 'triad':
					return [[column.id, fc.record({ zones: fc.subarray([...zones]), polygon, absent })]];
				case 'dyad':
					return [[column.id, fc.record({ ranges: fc.array(range, { maxLength: 2 }), absent })]];
				case 'choice':
				case 'choices':
					return [[column.id, fc.record({ chosen: someOf(column.options), absent })]];
				case 'facet':
					return [[column.id, fc.record({ chosen: someOf(column.options) })]];
				case 'stone':
					return [[column.id, fc.record({ chosen: someOf(stonePlaces) })]];
				case 'week':
					return [[column.id, fc.record({ ranges: fc.array(weekRange, { maxLength: 2 }) })]];
				case 'readable':
					return [];
			}
		})
	)
};

/** A lens on up to four things at once. */
export const someLens: fc.Arbitrary<Lens> = fc
	.uniqueArray(fc.constantFrom(...Object.keys(parts)), { maxLength: 4 })
	.chain((keys) =>
		fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), parts[key]!, fc.boolean())))
	)
	.map((chosen) =>
		chosen.reduce(
			(lens: Lens, [key, part, isNot]) => setPart(lens, key, { ...part, isNot }),
			emptyLens
		)
	);
