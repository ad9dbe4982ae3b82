import { zoneReference, zones, type Zone } from '#lib/signifiers/zones.ts';
import { chiSquareTail } from './distributions.ts';

/** With so many dots every zone expects at least 5, and the chi-square distribution holds. */
const enoughDots = 42;
const fewestDots = 10;
const draws = 1_999;
const rounding = 1e-9;

/** How dots lie beside dots that fall at random; p is null below 10 dots. */
export type Chance = {
	n: number;
	test: 'chi-square' | 'monte-carlo';
	chiSquare: number;
	p: number | null;
};

/**
 * Whether the dots of a triad lie in its zones other than dots that fall at random would. Counts are
 * dots per zone. p: chi-square with 6 degrees of freedom from 42 dots, below that the share of
 * random falls that is at least as uneven. Not corrected for how many triads are looked at.
 * Source: Pearson 1900; Hope 1968 for the draws; the random reference is `zoneReference`.
 */
export function chanceOf(counts: Readonly<Record<Zone, number>>, random: () => number): Chance {
	const seen = zones.map((zone) => counts[zone]);
	const n = seen.reduce((sum, count) => sum + count, 0);
	const chiSquare = unevenness(seen, n);
	const test = n >= enoughDots ? 'chi-square' : 'monte-carlo';
	if (n < fewestDots) return { n, test, chiSquare, p: null };
	if (test === 'chi-square') return { n, test, chiSquare, p: chiSquareTail(chiSquare, 6) };
	let asUneven = 1;
	for (let draw = 0; draw < draws; draw++) {
		if (unevenness(fallAtRandom(n, random), n) >= chiSquare - rounding) asUneven++;
	}
	return { n, test, chiSquare, p: asUneven / (draws + 1) };
}

/** X² = Σ o²/e − n. */
function unevenness(counts: readonly number[], n: number): number {
	let sum = 0;
	for (let at = 0; at < counts.length; at++) sum += counts[at]! ** 2 / expected[at]!;
	return n > 0 ? sum / n - n : 0;
}

const expected = zones.map((zone) => zoneReference[zone]);

/** The reference is in whole percentages: of a hundred equal chances each zone has its own. */
const hundred = expected.flatMap((part, at) => new Array<number>(Math.round(100 * part)).fill(at));

function fallAtRandom(n: number, random: () => number): number[] {
	const counts = zones.map(() => 0);
	for (let dot = 0; dot < n; dot++) counts[hundred[Math.floor(100 * random())]!]!++;
	return counts;
}
