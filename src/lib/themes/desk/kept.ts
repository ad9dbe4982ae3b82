import type { ThemeModel, ThemeResult } from '../cluster/theme-result.ts';
import type { ThemeTree } from '../cluster/theme-tree.ts';
import type { Vote } from '../cluster/vote.ts';

/**
 * What a run keeps of one language, as plain JSON: with the votes its texts can be cut again, with the
 * model a text that comes later finds its theme. Texts are places in the run, themes are clusters.
 */
export type KeptLanguage = {
	language: string;
	/** Clusters of this language: `from` up to `from + k`. */
	from: number;
	k: number;
	/** The text of each vote. */
	places: readonly number[];
	tree: Omit<ThemeTree, 'leafOf'> & { leafOf: readonly number[] };
	votes: readonly (Omit<Vote, 'labels'> & { labels: readonly number[] })[];
	model: KeptModel;
};

export type KeptModel = {
	keys: readonly string[];
	idf: readonly number[];
	themes: readonly { at: readonly number[]; values: readonly number[] }[];
};

/** The language with most texts first. */
export type Kept = readonly KeptLanguage[];

/** @param placeOf place in the run of each text */
export function packResult(
	{ languages }: ThemeResult,
	placeOf: ReadonlyMap<string, number>
): KeptLanguage[] {
	let from = 0;
	return languages.map(({ language, themes, dendrogram, model }) => {
		const { tree, votes, ids } = dendrogram;
		const kept = {
			...{ language, from, k: themes.length },
			places: ids.map((id) => placeOf.get(id)!),
			tree: { ...tree, leafOf: [...tree.leafOf] },
			votes: votes.map((vote) => ({ ...vote, labels: [...vote.labels] })),
			model: packModel(model)
		};
		from += themes.length;
		return kept;
	});
}

export function packModel({ keys, idf, themes }: ThemeModel): KeptModel {
	return {
		keys,
		idf: [...idf],
		themes: themes.map(({ at, values }) => ({ at: [...at], values: [...values] }))
	};
}

/** The votes of a language and the tree they made, ready to be cut. */
export function unpackTree({ tree, votes }: KeptLanguage): { tree: ThemeTree; votes: Vote[] } {
	return {
		tree: { ...tree, leafOf: Int32Array.from(tree.leafOf) },
		votes: votes.map((vote) => ({ ...vote, labels: Int32Array.from(vote.labels) }))
	};
}

/** The model of each language; a theme is named by its cluster. */
export function unpackModels(kept: Kept): ThemeModel[] {
	return kept.map(({ language, from, model }) => ({
		language,
		keys: [...model.keys],
		idf: Float32Array.from(model.idf),
		themes: model.themes.map(({ at, values }, theme) => ({
			id: String(from + theme),
			at: Int32Array.from(at),
			values: Float32Array.from(values)
		}))
	}));
}
