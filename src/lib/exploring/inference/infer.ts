import { seededRandom } from '#lib/base/seeded.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { countZones } from '#lib/signifiers/zones.ts';
import { benjaminiHochberg } from '#lib/statistics/benjamini-hochberg.ts';
import { chanceOf } from '#lib/statistics/chance.ts';
import { centreRegion, fewestForRegion } from '#lib/statistics/region.ts';
import { hasTwoHumps } from '#lib/statistics/two-humps.ts';
import type { DyadVariable, TriadVariable, Variable } from '#lib/statistics/variable.ts';
import type { Camps, DyadInference, TriadInference } from './model.ts';

const level = 0.05;

/** Each triad with its centre, region and whether there is a pattern at all, in the given order. */
export function inferTriads(triads: readonly TriadVariable[], seed: number): TriadInference[] {
	const looked = triads.map(({ id, values }) => {
		const shares = values.filter((dot) => dot !== null);
		const { p } = chanceOf(countZones(shares), seededRandom(seed));
		return { id, region: centreRegion(shares), p };
	});
	const adjusted = benjaminiHochberg(looked.flatMap(({ p }) => (p === null ? [] : [p])));
	return looked.map(({ id, region, p: plain }) => {
		const p = plain === null ? null : adjusted.shift()!;
		const verdict = p === null ? 'tooFew' : p <= level ? 'pattern' : 'none';
		const outline = region.outline && region.outline.map(drawn);
		return { id, ...region, outline, chance: { verdict, p } };
	});
}

/** A line is drawn, not counted: a hundredth of a percent is finer than any screen. */
function drawn([a, b, c]: Shares): Shares {
	const fine = (share: number) => Math.round(share * 10_000) / 10_000;
	return [fine(a), fine(b), fine(c)];
}

/** A dyad with its camps: of all stories, or else of those with one option of a choice beside it. */
export function inferDyad(
	{ id, values }: DyadVariable,
	beside: readonly Variable[]
): DyadInference {
	const all = values.filter((position) => position !== null);
	const whole = isDivided(all);
	// Once everybody is divided, that most groups are too says nothing new.
	const groups = whole ? [] : beside.flatMap((choice) => campsIn(values, choice));
	return { id, n: all.length, humps: { whole, groups } };
}

function campsIn(values: DyadVariable['values'], choice: Variable): Camps[] {
	if (choice.kind !== 'choice' && choice.kind !== 'choices') return [];
	const chosen = choice.values.map((picked) =>
		typeof picked === 'number' ? [picked] : (picked ?? [])
	);
	const given = values.filter((value) => value !== null).length;
	return choice.options.flatMap((option, place) => {
		const group = values.filter((value, row) => value !== null && chosen[row]!.includes(place));
		const positions = group.filter((position) => position !== null);
		// A group of everybody is no group.
		if (positions.length === given) return [];
		return isDivided(positions) ? [{ question: choice.id, option, n: positions.length }] : [];
	});
}

// In a handful of answers two humps come by chance, so groups are as large as for a region.
function isDivided(positions: readonly number[]): boolean {
	return positions.length >= fewestForRegion && hasTwoHumps(positions);
}
