import { seededRandom } from '#lib/base/seeded.ts';
import { quantile } from '#lib/signifiers/dyad.ts';
import { alphaOf, type Pairs } from './krippendorff.ts';

export type Interval = readonly [low: number, high: number];

const draws = 2000;

/**
 * Interval of alpha by drawing the units again with replacement, `draws` times: the middle 95%. The same
 * seed gives the same interval. Hayes and Krippendorff (2007) draw pairs and keep the expected
 * disagreement as it is; drawing units lets both vary, as they would with other texts. Null when alpha
 * itself cannot be counted. A draw in which only one value is left says nothing and is passed over.
 * Source: Zapf, Castell, Morawietz and Karch (2016), Measuring inter-rater reliability for nominal data.
 */
export function alphaInterval(pairs: Pairs, seed: number): Interval | null {
	const { units } = pairs;
	if (alphaOf(pairs) === null) return null;
	const random = seededRandom(seed);
	const found: number[] = [];
	for (let draw = 0; draw < draws; draw++) {
		const drawn = units.map(() => units[Math.floor(random() * units.length)]!);
		const alpha = alphaOf(pairs, drawn);
		if (alpha !== null) found.push(alpha);
	}
	found.sort((one, other) => one - other);
	const low = quantile(found, 0.025);
	const high = quantile(found, 0.975);
	return low === null || high === null ? null : [low, high];
}
