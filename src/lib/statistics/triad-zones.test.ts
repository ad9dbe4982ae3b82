import { expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { triadChoices } from '#lib/signifiers/place.ts';
import { triadByGroup } from './ilr-groups.ts';
import { zonesByGroup } from './triad-zones.ts';

const { a, b, ab, centre } = triadChoices;

it('gives the chi-square and V of the table of zones (SciPy: chi2_contingency)', () => {
	// Zones a, b, centre: 20, 10, 10 of one group and 10, 15, 20 of the other.
	const list = (inA: number, inB: number, inCentre: number) => [
		...Array.from({ length: inA }, () => a),
		...Array.from({ length: inB }, () => b),
		...Array.from({ length: inCentre }, () => centre)
	];
	const shares = [...list(20, 10, 10), ...list(10, 15, 20)];
	const groups = shares.map((_, at) => (at < 40 ? 0 : 1));
	const { test, effect, p } = zonesByGroup(shares, groups, seededRandom(1));
	expect(test).toBe('chi-square');
	expect(p).toBeCloseTo(0.02474642923, 10);
	expect(effect.value).toBeCloseTo(0.29502040105, 10);
});

it('sees two corners against the edge between them, to which the centres are blind', () => {
	const shares = [
		...Array.from({ length: 30 }, (_, at) => (at % 2 ? a : b)),
		...Array.from({ length: 30 }, () => ab)
	];
	const groups = shares.map((_, at) => (at < 30 ? 0 : 1));
	expect(zonesByGroup(shares, groups, seededRandom(1)).p).toBeLessThan(1e-9);
	const near = shares.map(([x, y, z]) => [x * 0.9, y * 0.9, z * 0.9 + 0.1] as const);
	expect(triadByGroup(near, groups, 2, seededRandom(1)).p).toBeGreaterThan(0.01);
});
