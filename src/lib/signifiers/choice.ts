export type OptionCount = { id: string; n: number };

/**
 * How many tellers chose each option, in the order of `optionIds`. `n` is the number of tellers who
 * answered, the base of each count: with more answers allowed the counts may add up to more.
 * An option named twice by one teller counts once; options outside `optionIds` are not counted.
 */
export function summariseChoices(
	answers: readonly (readonly string[])[],
	optionIds: readonly string[]
): { n: number; options: OptionCount[] } {
	const options = optionIds.map((id) => ({
		id,
		n: answers.filter((chosen) => chosen.includes(id)).length
	}));
	return { n: answers.length, options };
}
