/**
 * A light English stem: plural, -ing, -ed, -ly and final e off, y as i. Forms of one word meet under
 * one key; related words with another meaning (universe, university) stay apart, unlike with Porter.
 */
export function stemEnglish(word: string): string {
	let stem = word.replace(/'s?$/, '');
	if (stem.length < 4) return stem;
	if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
	else if (/(ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
	else if (/[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
	for (const suffix of ['ing', 'ed']) {
		const rest = stem.slice(0, -suffix.length);
		if (stem.endsWith(suffix) && rest.length >= 3 && /[aeiouy]/.test(rest)) {
			stem = rest.replace(/([bdgmnprt])\1$/, '$1');
			break;
		}
	}
	if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2);
	if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
	return stem.length > 2 ? stem.replace(/y$/, 'i') : stem;
}
