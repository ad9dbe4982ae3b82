import { findThemes } from '../cluster/find-themes.ts';
import type { ThemeResult, ThemeSettings, ThemeText } from '../cluster/theme-result.ts';
import { meanVectors, wantedWords } from './mean-vectors.ts';
import { readVectors } from './vector-folder.server.ts';

export type WithVectors = { texts: readonly ThemeText[]; settings: ThemeSettings; folder: string };

/** All pairs of texts are compared by their vectors: with more texts that takes too long. */
export const mostWithVectors = 6000;

/** What `inWorker` calls in its thread: themes across languages, by the word vectors of a folder. */
export function run(
	{ texts, settings, folder }: WithVectors,
	report: (done: number) => void = () => {}
): ThemeResult {
	const matrix = meanVectors(texts, readVectors(folder, wantedWords(texts)));
	return findThemes(texts, { ...settings, matrix }, report);
}
