import type { LanguageReading } from './reading.ts';
import type { ThemeModel } from './theme-result.ts';

const mostTerms = 500;

/**
 * The mean tf-idf row of each theme, of length 1 and with its 500 heaviest terms: what a new text is
 * held against (Rocchio 1971).
 *
 * @param themeOf theme of each text, -1 for none
 */
export function themeCentres(
	{ language, vocabulary, weights }: Pick<LanguageReading, 'language' | 'vocabulary' | 'weights'>,
	themeOf: Int32Array,
	ids: readonly string[]
): ThemeModel {
	const terms = vocabulary.keys.length;
	const sums = new Float32Array(terms * ids.length);
	for (let row = 0; row < weights.rows; row++) {
		const theme = themeOf[row]!;
		if (theme < 0) continue;
		for (let i = weights.starts[row]!; i < weights.starts[row + 1]!; i++) {
			sums[theme * terms + weights.at[i]!]! += weights.values[i]!;
		}
	}
	return {
		language,
		keys: [...vocabulary.keys],
		idf: Float32Array.from(vocabulary.df, (df) => Math.log((1 + vocabulary.n) / (1 + df)) + 1),
		themes: ids.map((id, theme) => {
			const sum = sums.subarray(theme * terms, (theme + 1) * terms);
			const at = Int32Array.from(sum.keys())
				.filter((term) => sum[term]! > 0)
				.sort((a, b) => sum[b]! - sum[a]! || a - b)
				.slice(0, mostTerms)
				.sort();
			const length = Math.sqrt(at.reduce((squares, term) => squares + sum[term]! ** 2, 0)) || 1;
			return { id, at, values: Float32Array.from(at, (term) => sum[term]! / length) };
		})
	};
}
