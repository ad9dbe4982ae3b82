import { quantile } from '#lib/signifiers/dyad.ts';
import type { Effect } from './comparison.ts';

/** A share of the spread that is explained, and how much of it chance alone explains on average. */
export type Explained = { share: number; byChance: number };

const resamples = 200;

/**
 * R² without what chance alone would explain, with a 95% bootstrap interval on the same scale. Plain
 * R² grows with the number of groups; (R² − chance)/(1 − chance) does not: Ezekiel 1930, for groups
 * ε² of Kelley 1935. A resample adds chance of its own, so it is corrected twice. Chosen over an
 * interval from the noncentral F, which asks for normal answers that spread alike in each group.
 * Never below 0.
 */
export function explainedEffect(observed: Explained, resample: () => Explained): Effect {
	const values = Array.from({ length: resamples }, () => {
		const { share, byChance } = resample();
		return corrected({ share: corrected({ share, byChance }), byChance });
	}).sort((one, other) => one - other);
	const value = Math.max(0, corrected(observed));
	const low = Math.min(value, Math.max(0, quantile(values, 0.025) ?? 0));
	const high = Math.max(value, quantile(values, 0.975) ?? 0);
	return { name: 'r-squared', value, low, high };
}

function corrected({ share, byChance }: Explained): number {
	return byChance < 1 ? (share - byChance) / (1 - byChance) : 0;
}
