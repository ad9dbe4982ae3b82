import type { Kept } from './kept.ts';
import type { Aside, RunCluster } from './model.ts';

/** What a run keeps, without texts or their ids. */
export type RunResult = {
	clusters: readonly RunCluster[];
	/** Clusters in two languages that may be about the same. */
	links: readonly (readonly [number, number])[];
	kept: Kept;
};

/** How the texts of the largest language would lie in `k` themes, the largest first. */
export type Level = { k: number; themes: readonly { name: string; n: number }[] };

/** Where a run puts one text; `repeats` is the place, among the texts of the run, of its original. */
export type FoundText = {
	cluster: number | null;
	second: number | null;
	/** From 0 to 1. */
	confidence: number;
	aside: Aside | null;
	repeats: number | null;
};

/** A run as it comes from the machine: one entry in `texts` for each text it was given, in order. */
export type Found = { result: RunResult; texts: readonly FoundText[]; seconds: number };
