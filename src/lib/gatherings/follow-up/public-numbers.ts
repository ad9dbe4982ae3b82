import { fewestVoters } from '../run/weigh-guard.ts';

// Numbers that everybody may see (decisions.md 20): counts from five, shares from a base of twenty and
// rounded to five, and never one that gives away how few said otherwise.

const smallestBase = 20;
const step = 5;

/** `atLeast`: fewer than five said otherwise, so only a lower bound is told. */
export type PublicShare = { percent: number; atLeast: boolean };

/** A count that everybody may see; null below five. */
export function publicCount(n: number): number | null {
	return n >= fewestVoters ? n : null;
}

/** A share that everybody may see; null when the base is too small, or fewer than five said it. */
export function publicShare(n: number, base: number): PublicShare | null {
	if (base < smallestBase || n < fewestVoters) return null;
	const atLeast = base - n < fewestVoters;
	const steps = atLeast
		? Math.floor((100 * (base - fewestVoters)) / base / step)
		: Math.round((100 * n) / base / step);
	return { percent: steps * step, atLeast };
}
