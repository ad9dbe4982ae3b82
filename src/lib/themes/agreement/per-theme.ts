import { alphaOf, nominal, pairsOf, type Coded } from './krippendorff.ts';

export type ThemeAgreement = {
	theme: string;
	/** Of the yes and no about this theme alone; null when it cannot be counted. */
	alpha: number | null;
	/** Texts in which at least one coder chose it, of those that two coders saw. */
	chosen: number;
	/** Texts in which everybody who saw them chose it. */
	together: number;
};

/**
 * Agreement about each theme by itself: did a coder choose it, as first or further theme, or not.
 * `coded` holds per text the themes of each coder. Percentages are not given: a theme that is rarely
 * chosen would look agreed upon, because everybody leaves it out nearly everywhere.
 */
export function agreementPerTheme(
	coded: Coded<readonly string[]>,
	themes: readonly string[]
): ThemeAgreement[] {
	const seenByTwo = coded.filter((unit) => unit.length >= 2);
	return themes.map((theme) => {
		const answers = seenByTwo.map((unit) => unit.map((chosen) => chosen.includes(theme)));
		const words = answers.map((unit) => unit.map((isChosen) => (isChosen ? 'yes' : 'no')));
		return {
			theme,
			alpha: alphaOf(pairsOf(words, nominal)),
			chosen: answers.filter((unit) => unit.includes(true)).length,
			together: answers.filter((unit) => !unit.includes(false)).length
		};
	});
}
