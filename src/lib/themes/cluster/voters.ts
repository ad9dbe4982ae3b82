import { heaviestOfRows, withoutRareColumns, type Sparse } from '../text/sparse.ts';
import { mixed } from './chance.ts';
import { graphVotes } from './graph-voter.ts';
import { mixture } from './gsdmm.ts';
import type { Space } from './lsa.ts';
import { factorise, strongestFactor } from './nmf.ts';
import type { Vote } from './vote.ts';

/** What voters see of the texts: tf-idf rows and a number for each text and term to hang chance on. */
export type Electorate = {
	weights: Sparse;
	hashes: ArrayLike<number>;
	termHashes: ArrayLike<number>;
	/** Embeddings of the texts, in place of the latent space of their words. */
	space?: Space;
	/** Texts in several languages: voters that look at words would find the languages. */
	isMixed?: boolean;
};

type Kind = Exclude<Vote['kind'], 'person'>;
type Plan = {
	/** Weight of all votes of a kind together; 0 is no votes. */
	weights: Record<Kind, number>;
	graph: { runs: number };
	mixture: { runs: number; sweeps: number; terms: number };
	factors: { runs: number; rounds: number };
};

const mostInGraph = 6000;
const mixtureWork = 3e8;
const mixtureWidths = [0.8, 1, 1.25, 1.5];
/** Rarer terms change no factor and cost most of the time. */
const leastInFactors = 4;
const factorWidths = [1, 1.25];

/**
 * Three kinds of voters that see different things divide the texts many times: communities of near
 * texts, mixtures of word lists, factors of words that go together. On texts of some ten terms
 * mixtures are right most often, on long ones the graph; the weights follow that.
 *
 * @param k how many groups mixtures and factors look for, about
 * @param report progress from 0 to 1
 */
export function castVotes(
	texts: Electorate,
	{ k, seed }: { k: number; seed: number },
	report: (done: number) => void
): Vote[] {
	const plan = planVotes(texts, k);
	const votes: Vote[] = [];
	const total = Object.values(plan.weights).filter((weight) => weight > 0).length;
	let done = 0;
	const add = (kind: Kind, all: readonly Int32Array[]) => {
		const weight = plan.weights[kind] / all.length;
		votes.push(...all.map((labels) => ({ kind, labels, weight, groups: groupsIn(labels) })));
		report(++done / total);
	};
	if (plan.weights.graph > 0) {
		add('graph', graphVotes(texts, { runs: plan.graph.runs, seed: mixed(seed, 1) }));
	}
	if (plan.weights.mixture > 0) {
		const { runs, sweeps, terms } = plan.mixture;
		const heaviest = heaviestOfRows(texts.weights, terms);
		const mixtures = Array.from({ length: runs }, (_, run) => {
			report((done + run / runs) / total);
			const groups = widthOf(k, mixtureWidths, run);
			const settings = { k: groups, sweeps, greedy: 3, seed: mixed(seed, 1000 + run) };
			return mixture(heaviest, texts.hashes, settings);
		});
		add('mixture', mixtures);
	}
	if (plan.weights.factors > 0) {
		const { runs, rounds } = plan.factors;
		const frequent = withoutRareColumns(texts.weights, leastInFactors);
		const factors = Array.from({ length: runs }, (_, run) => {
			const settings = { k: widthOf(k, factorWidths, run), rounds, seed: mixed(seed, 2000 + run) };
			return strongestFactor(factorise(frequent, texts.hashes, settings));
		});
		add('factors', factors);
	}
	return votes;
}

function planVotes({ weights, isMixed }: Electorate, k: number): Plan {
	const { rows, at } = weights;
	const isLong = Math.min(1, Math.max(0, (at.length / rows - 10) / 10));
	const hasGraph = rows <= mostInGraph;
	const terms = 30;
	const sweeps = rows > 20_000 ? 10 : Math.round(30 - 18 * isLong);
	const work = Math.min(at.length, rows * terms) * 1.1 * k * sweeps;
	const most = Math.round(72 - 60 * isLong);
	return {
		weights: isMixed
			? { graph: 1, mixture: 0, factors: 0 }
			: {
					graph: hasGraph ? 1 + 4 * isLong : 0,
					mixture: 4 - 3 * isLong,
					factors: hasGraph ? isLong : 1
				},
		graph: { runs: within(24, 40_000 / rows, 48) },
		mixture: { runs: within(6, mixtureWork / work, most), sweeps, terms },
		factors: { runs: rows <= 3000 ? 4 : 2, rounds: rows > 20_000 ? 12 : 20 }
	};
}

function within(least: number, number: number, most: number): number {
	return Math.round(Math.min(most, Math.max(least, number)));
}

function widthOf(k: number, widths: readonly number[], run: number): number {
	return Math.max(2, Math.round(k * widths[run % widths.length]!));
}

function groupsIn(labels: Int32Array): number {
	return labels.reduce((most, label) => Math.max(most, label + 1), 0);
}
