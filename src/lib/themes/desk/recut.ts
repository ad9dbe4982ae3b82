import { certainties } from '../cluster/certainty.ts';
import { readLanguage, readTexts } from '../cluster/reading.ts';
import { themeCentres } from '../cluster/theme-centres.ts';
import { themesAt } from '../cluster/theme-tree.ts';
import { partSizes } from '../cluster/vote.ts';
import { packModel, unpackTree, type Kept, type KeptLanguage, type KeptModel } from './kept.ts';
import { labelGroups } from './label-groups.ts';
import type { RunCluster, ThemeText } from './model.ts';
import type { Found, FoundText, Level, RunResult } from './run.ts';

/** A run with its texts by their place (null for one that is gone) and what was found of each. */
export type CutInput = {
	result: RunResult;
	texts: readonly (ThemeText | null)[];
	found: readonly FoundText[];
};

/** Themes wider than this nobody looks through. */
const finest = 32;

/**
 * Every number of themes at which the largest language can be cut, with sizes and names. Near-duplicates
 * count with the text they repeat; a text that is gone does not count.
 */
export function levelsOf(input: CutInput): Level[] {
	const [main] = input.result.kept;
	if (!main) return [];
	const levels = new Map<number, Level>();
	for (let asked = 2; asked <= Math.min(finest, main.tree.leaves); asked++) {
		const { k, texts } = cutLanguage(main, input, asked);
		if (levels.has(k)) continue;
		const groups = groupsOf(input, texts, k);
		const names = labelGroups(groups).map(({ name }) => name);
		const themes = groups.map((group, at) => ({ name: names[at]!, n: group.length }));
		levels.set(k, { k, themes: themes.toSorted((one, other) => other.n - one.n) });
	}
	return [...levels.values()].toSorted((one, other) => one.k - other.k);
}

/**
 * The same votes with the largest language cut into `k` themes; the other languages stay as they were.
 * Undefined when its tree has no cut of that many.
 */
export function recutRun(input: CutInput, k: number): Omit<Found, 'seconds'> | undefined {
	const [main, ...others] = input.result.kept;
	if (!main) return undefined;
	for (let asked = k; asked <= main.tree.leaves; asked++) {
		const cut = cutLanguage(main, input, asked);
		if (cut.k === k) return withCut(input, main, others, cut);
	}
	return undefined;
}

type Cut = { k: number; texts: readonly FoundText[] };

/** The texts of a run with one language cut anew: its clusters are 0 … k - 1, the largest first. */
function cutLanguage(main: KeptLanguage, { found }: CutInput, asked: number): Cut {
	const { tree, votes } = unpackTree(main);
	const labels = themesAt(tree, votes, asked);
	const parts = labels.reduce((most, label) => Math.max(most, label + 1), 0);
	const sizes = partSizes(labels, parts);
	const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
	const placeOf = new Map(order.map((label, place) => [label, place]));
	const voted = new Map(
		certainties(votes, labels, parts).map(({ confidence, second, isUnsure }, at) => [
			main.places[at]!,
			{
				cluster: isUnsure ? null : placeOf.get(labels[at]!)!,
				second: isUnsure || second === null ? null : placeOf.get(second)!,
				confidence,
				aside: isUnsure ? ('notSure' as const) : null,
				repeats: null
			}
		])
	);
	const shifted = (cluster: number | null) =>
		cluster === null || cluster < main.k ? cluster : cluster - main.k + parts;
	const texts = found.map((one, place): FoundText => {
		const own = voted.get(one.repeats ?? place);
		if (own) return one.repeats === null ? own : { ...own, aside: one.aside, repeats: one.repeats };
		return { ...one, cluster: shifted(one.cluster), second: shifted(one.second) };
	});
	return { k: parts, texts };
}

function withCut(
	input: CutInput,
	main: KeptLanguage,
	others: Kept,
	{ k, texts }: Cut
): Omit<Found, 'seconds'> {
	const groups = groupsOf(input, texts, k);
	const labels = labelGroups(groups);
	const clusters = labels.map(({ name, terms }, cluster): RunCluster => ({
		...{ cluster, name, terms, language: main.language, stability: null }
	}));
	const shift = k - main.k;
	const left = input.result.clusters.filter(({ cluster }) => cluster >= main.k);
	return {
		texts,
		result: {
			clusters: [...clusters, ...left.map((one) => ({ ...one, cluster: one.cluster + shift }))],
			links: [],
			kept: [
				{ ...main, k, model: centresOf(main.language, groups) },
				...others.map((one) => ({ ...one, from: one.from + shift }))
			]
		}
	};
}

/** The texts of each cluster of the language that was cut. */
function groupsOf({ texts }: CutInput, found: readonly FoundText[], k: number): ThemeText[][] {
	const groups: ThemeText[][] = Array.from({ length: k }, () => []);
	for (const [place, text] of texts.entries()) {
		const cluster = found[place]!.cluster;
		if (text && cluster !== null && cluster < k) groups[cluster]!.push(text);
	}
	return groups;
}

function centresOf(language: string, groups: readonly (readonly ThemeText[])[]): KeptModel {
	const reading = readTexts(groups.flat());
	const groupOf = new Map(groups.flatMap((texts, group) => texts.map(({ id }) => [id, group])));
	const texts = readLanguage(reading, language, [...reading.texts.keys()]);
	const themeOf = Int32Array.from(texts.rows, (row) => groupOf.get(reading.texts[row]!.id)!);
	const ids = groups.map((_, group) => String(group));
	return packModel(themeCentres(texts, themeOf, ids));
}
