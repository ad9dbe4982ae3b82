export type Level = 'good' | 'fair' | 'low' | 'unknown';

/**
 * What an alpha is good for: from .8 conclusions, from .667 tentative ones, below that none. Source:
 * Krippendorff (2004), Content Analysis, second edition, chapter 11.
 */
export function levelOf(alpha: number | null): Level {
	if (alpha === null) return 'unknown';
	if (alpha >= 0.8) return 'good';
	return alpha >= 0.667 ? 'fair' : 'low';
}

/** Writes an alpha in a language, as `0,74`. */
export function alphaWords(language: string): (alpha: number) => string {
	const format = new Intl.NumberFormat(language, {
		minimumFractionDigits: 2,
		maximumFractionDigits: 2,
		signDisplay: 'negative'
	});
	return (alpha) => format.format(alpha);
}
