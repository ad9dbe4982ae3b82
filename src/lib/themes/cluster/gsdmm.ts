import type { Sparse } from '../text/sparse.ts';
import { chance, shuffledPlaces } from './chance.ts';

/** `k` groups at most, `sweeps` over all texts of which the last `greedy` take the best group. */
export type MixtureSettings = { k: number; sweeps: number; greedy: number; seed: number };

const alpha = 0.1;
const beta = 0.2;

/**
 * One run of the Dirichlet multinomial mixture by Gibbs sampling (GSDMM, Yin & Wang 2014): each text
 * has one theme, and empty groups die out. Terms count once per text, so that log p(text | group) is
 * a sum over its terms of log(n + β), kept as a table.
 *
 * @param hashes one number per text, on which its luck hangs
 * @returns group of each text, 0 … k - 1; some groups may be empty
 */
export function mixture(
	documents: Sparse,
	hashes: ArrayLike<number>,
	{ k, sweeps, greedy, seed }: MixtureSettings
): Int32Array {
	const { rows, columns, starts, at } = documents;
	const labels = Int32Array.from({ length: rows }, (_, row) =>
		Math.floor(chance(hashes[row]!, seed) * k)
	);
	const inGroup = new Int32Array(k);
	const words = new Int32Array(k);
	const counts = new Uint32Array(columns * k);
	for (let row = 0; row < rows; row++) {
		const group = labels[row]!;
		inGroup[group]! += 1;
		words[group]! += starts[row + 1]! - starts[row]!;
		for (let i = starts[row]!; i < starts[row + 1]!; i++) counts[at[i]! * k + group]! += 1;
	}
	const logOf = Float32Array.from({ length: rows + 2 }, (_, n) => Math.log(n + beta));
	const logs = Float32Array.from(counts, (count) => logOf[count]!);
	const order = shuffledPlaces(hashes, seed);
	const scores = new Float64Array(k);
	for (let sweep = 0; sweep < sweeps; sweep++) {
		const isGreedy = sweep >= sweeps - greedy;
		for (const row of order) {
			const from = starts[row]!;
			const to = starts[row + 1]!;
			const length = to - from;
			const old = labels[row]!;
			inGroup[old]! -= 1;
			words[old]! -= length;
			for (let i = from; i < to; i++) {
				const cell = at[i]! * k + old;
				logs[cell] = logOf[(counts[cell]! -= 1)]!;
			}
			for (let group = 0; group < k; group++) {
				const mass = words[group]! + columns * beta + (length - 1) / 2;
				scores[group] = Math.log(inGroup[group]! + alpha) - length * Math.log(mass);
			}
			addRows(scores, logs, at, from, to);
			const next = isGreedy
				? highest(scores)
				: drawn(scores, chance(hashes[row]!, mixedSweep(seed, sweep)));
			labels[row] = next;
			inGroup[next]! += 1;
			words[next]! += length;
			for (let i = from; i < to; i++) {
				const cell = at[i]! * k + next;
				logs[cell] = logOf[(counts[cell]! += 1)]!;
			}
		}
	}
	return labels;
}

/** Adds the rows of these terms to the scores, four at a time: the innermost loop of a run. */
function addRows(
	scores: Float64Array,
	logs: Float32Array,
	at: Int32Array,
	from: number,
	to: number
): void {
	const k = scores.length;
	let i = from;
	for (; i + 3 < to; i += 4) {
		const a = at[i]! * k;
		const b = at[i + 1]! * k;
		const c = at[i + 2]! * k;
		const d = at[i + 3]! * k;
		for (let group = 0; group < k; group++) {
			scores[group]! += logs[a + group]! + logs[b + group]! + logs[c + group]! + logs[d + group]!;
		}
	}
	for (; i < to; i++) {
		const a = at[i]! * k;
		for (let group = 0; group < k; group++) scores[group]! += logs[a + group]!;
	}
}

function mixedSweep(seed: number, sweep: number): number {
	return (seed ^ ((sweep + 1) << 20)) >>> 0;
}

function highest(scores: Float64Array): number {
	let best = 0;
	for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
	return best;
}

/** Draws a group by its share of the likelihood. */
function drawn(scores: Float64Array, luck: number): number {
	const top = scores[highest(scores)]!;
	let sum = 0;
	for (let i = 0; i < scores.length; i++) {
		const share = scores[i]! - top < -40 ? 0 : Math.exp(scores[i]! - top);
		scores[i] = share;
		sum += share;
	}
	let left = luck * sum;
	for (let i = 0; i < scores.length; i++) {
		left -= scores[i]!;
		if (left < 0) return i;
	}
	return scores.length - 1;
}
