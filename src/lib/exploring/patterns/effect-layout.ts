import type { Effect } from '#lib/statistics/comparison.ts';

const signed: readonly Effect['name'][] = ['rank-biserial', 'spearman-rho'];

/** Where an effect lies on its scale, as fractions from the low end; `zero` is no difference at all. */
export type EffectPlaces = { low: number; high: number; value: number; zero: number };

/** A scale runs from 0 to 1, of an effect that has a direction from −1 to 1. */
export function effectPlaces({ name, low, high, value }: Effect): EffectPlaces {
	const from = signed.includes(name) ? -1 : 0;
	const place = (at: number) => (Math.min(1, Math.max(from, at)) - from) / (1 - from);
	return { low: place(low), high: place(high), value: place(value), zero: place(0) };
}
