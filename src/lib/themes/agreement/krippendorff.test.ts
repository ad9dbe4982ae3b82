import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaOf, nominal, pairsOf, type Distance } from './krippendorff.ts';
import { masi } from './masi.ts';

/** Rows of coders as they are printed, a dot for a unit that was not coded, as units. */
function unitsOf(...coders: string[]): string[][] {
	const rows = coders.map((row) => row.trim().split(/\s+/));
	return rows[0]!.map((_, unit) => rows.map((row) => row[unit]!).filter((value) => value !== '.'));
}

const alphaOfRows = (...coders: string[]) => alphaOf(pairsOf(unitsOf(...coders), nominal));

/** A second way to count: straight from the definition, pair by pair. */
function alphaByPairs<V>(coded: readonly (readonly V[])[], distance: Distance<V>): number | null {
	const units = coded.filter((unit) => unit.length > 1);
	const mean = (values: readonly V[]) => {
		const between = values.flatMap((one, at) =>
			values.filter((_, place) => place !== at).map((other) => distance(one, other))
		);
		return between.reduce((sum, apart) => sum + apart, 0) / between.length;
	};
	const all = units.flat();
	const expected = mean(all);
	const observed = units.reduce((sum, unit) => sum + unit.length * mean(unit), 0) / all.length;
	return all.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

describe('the published examples', () => {
	test('B of Krippendorff 2011: two observers, nominal, gives .692', () => {
		const alpha = alphaOfRows('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
		expect(alpha).toBeCloseTo(0.692, 3);
	});

	test('A of Krippendorff 2011: two observers, yes and no, gives .095', () => {
		expect(alphaOfRows('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')).toBeCloseTo(0.095, 3);
	});

	test('C of Krippendorff 2011: four observers, twelve units with gaps, gives .743', () => {
		const alpha = alphaOfRows(
			'1 2 3 3 2 1 4 1 2 . . .',
			'1 2 3 3 2 2 4 1 2 5 . 3',
			'. 3 3 3 2 3 4 2 2 5 1 .',
			'1 2 3 3 2 4 4 1 2 5 1 .'
		);
		expect(alpha).toBeCloseTo(0.743, 3);
	});

	test('three observers, fifteen units with gaps (a well-known worked example), gives .691', () => {
		const alpha = alphaOfRows(
			'. . . . . 3 4 1 2 1 1 3 3 . 3',
			'1 . 2 1 3 3 4 3 . . . . . . .',
			'. . 2 1 3 4 4 . 2 1 1 3 3 . 4'
		);
		expect(alpha).toBeCloseTo(0.691, 3);
	});
});

describe('alpha', () => {
	const themes = fc.constantFrom('a', 'b', 'c', 'd');
	const coded = fc.array(fc.array(themes, { maxLength: 5 }), { maxLength: 25 });
	const codedSets = fc.array(fc.array(fc.uniqueArray(themes), { maxLength: 4 }), { maxLength: 15 });

	test('is what a count pair by pair gives, nominal', () => {
		fc.assert(
			fc.property(coded, (units) => same(alphaOf(pairsOf(units, nominal)), units, nominal))
		);
	});

	test('is what a count pair by pair gives, over sets of themes', () => {
		fc.assert(fc.property(codedSets, (units) => same(alphaOf(pairsOf(units, masi)), units, masi)));
	});

	test('does not hear of units that one coder saw', () => {
		const both = unitsOf('a b a b c', 'a b b b c');
		expect(alphaOf(pairsOf([...both, ['c'], [], ['d']], nominal))).toBe(
			alphaOf(pairsOf(both, nominal))
		);
	});

	test('is 1 when all agree and differ between units', () => {
		expect(alphaOfRows('a b', 'a b', 'a b')).toBe(1);
	});

	test('is unknown when nobody coded together, or everybody always said the same', () => {
		expect(alphaOfRows('a .', '. b')).toBeNull();
		expect(alphaOfRows('a a a', 'a a a')).toBeNull();
	});

	function same<V>(alpha: number | null, units: readonly (readonly V[])[], by: Distance<V>) {
		const wanted = alphaByPairs(units, by);
		if (alpha === null || wanted === null) expect(alpha).toBe(wanted);
		else expect(alpha).toBeCloseTo(wanted, 10);
	}
});

describe('MASI', () => {
	test.each([
		[['a', 'b'], ['b', 'a'], 0],
		[[], [], 0],
		[['a', 'b'], ['a', 'b', 'c', 'd'], 1 - (2 / 4) * (2 / 3)],
		[['a', 'b'], ['b', 'c'], 1 - (1 / 3) * (1 / 3)],
		[['a'], ['b'], 1],
		[['a'], [], 1]
	])('of %j and %j is %d', (one, other, apart) => {
		expect(masi(one, other)).toBeCloseTo(apart, 12);
		expect(masi(other, one)).toBeCloseTo(apart, 12);
	});
});
