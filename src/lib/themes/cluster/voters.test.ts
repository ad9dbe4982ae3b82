import { expect, test } from 'vitest';
import { hashOf } from './chance.ts';
import { graphVotes } from './graph-voter.ts';
import { mixture } from './gsdmm.ts';
import { latentSpace } from './lsa.ts';
import { factorise, strongestFactor } from './nmf.ts';
import { groupedAs, plantedBlocks } from './planted-test.ts';
import { castVotes } from './voters.ts';

const blocks = 4;
const matrix = plantedBlocks(blocks, 25);
const hashes = Array.from({ length: matrix.rows }, (_, row) => hashOf(`text ${row}`));
const termHashes = Array.from({ length: matrix.columns }, (_, term) => hashOf(`term ${term}`));
const planted = groupedAs(hashes.map((_, row) => row % blocks));

test('a mixture of word lists finds planted blocks, and leaves groups it does not need empty', () => {
	const found = mixture(matrix, hashes, { k: 9, sweeps: 20, greedy: 3, seed: 1 });
	expect(groupedAs([...found])).toBe(planted);
});

test('factors find planted blocks', () => {
	const factors = factorise(matrix, hashes, { k: blocks, rounds: 20, seed: 1 });
	expect(groupedAs([...strongestFactor(factors)])).toBe(planted);
	expect(Math.min(...factors.texts, ...factors.terms)).toBeGreaterThanOrEqual(0);
});

test('factors come nearer to the matrix with every round', () => {
	const errors = [1, 2, 5, 20].map((rounds) => {
		const { k, texts, terms } = factorise(matrix, hashes, { k: blocks, rounds, seed: 1 });
		let sum = 0;
		for (let row = 0; row < matrix.rows; row++) {
			const wanted = new Float64Array(matrix.columns);
			for (let i = matrix.starts[row]!; i < matrix.starts[row + 1]!; i++) {
				wanted[matrix.at[i]!] = matrix.values[i]!;
			}
			for (const [term, value] of wanted.entries()) {
				let product = 0;
				for (let c = 0; c < k; c++) product += texts[row * k + c]! * terms[term * k + c]!;
				sum += (value - product) ** 2;
			}
		}
		return sum;
	});
	expect(errors).toEqual(errors.toSorted((one, other) => other - one));
});

test('the latent space of as many dimensions as blocks keeps texts of one block together', () => {
	const { dims, values } = latentSpace(matrix, termHashes, { dims: blocks, powers: 2 });
	const product = (a: number, b: number) => {
		let sum = 0;
		for (let d = 0; d < dims; d++) sum += values[a * dims + d]! * values[b * dims + d]!;
		return sum;
	};
	for (let row = blocks; row < matrix.rows; row++) {
		const likest = [0, 1, 2, 3].toSorted((a, b) => product(row, b) - product(row, a))[0];
		expect(likest).toBe(row % blocks);
	}
});

test('each vote of the graph leaves a fifth of the texts out and mixes no blocks', () => {
	const votes = graphVotes({ weights: matrix, hashes, termHashes }, { runs: 6, seed: 1 });
	expect(votes).toHaveLength(6);
	for (const vote of votes) {
		const left = vote.filter((label) => label < 0).length;
		expect(left).toBeGreaterThan(0.08 * matrix.rows);
		expect(left).toBeLessThan(0.35 * matrix.rows);
		const blockOf = new Map<number, number>();
		for (const [row, label] of vote.entries()) {
			if (label < 0) continue;
			expect(blockOf.get(label) ?? row % blocks).toBe(row % blocks);
			blockOf.set(label, row % blocks);
		}
	}
});

test('the votes of each kind weigh together what the kind weighs, however many there are', () => {
	const votes = castVotes({ weights: matrix, hashes, termHashes }, { k: 4, seed: 1 }, () => {});
	const weightOf = (kind: string) =>
		votes.filter((vote) => vote.kind === kind).reduce((sum, { weight }) => sum + weight, 0);
	expect(weightOf('graph')).toBeCloseTo(1);
	expect(weightOf('mixture')).toBeCloseTo(4);
	expect(votes.every(({ labels, groups }) => labels.every((label) => label < groups))).toBe(true);
});
