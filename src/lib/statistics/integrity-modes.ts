import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { compare } from './compare.ts';
import type { Compared } from './comparison.ts';
import type { ChoiceVariable, Variable } from './variable.ts';

/** How answers to one question go together with the way of telling. */
export type ModeDifference = {
	id: string;
	n: number;
	missing: number;
	pAdjusted: number | null;
} & Pick<Compared, 'effect' | 'p' | 'without'>;

/**
 * The way of telling beside every question, corrected together: an effect of the helper or the device
 * shows up here, and so does a way that was used with other people.
 */
export function modeDifferences(
	mode: ChoiceVariable,
	questions: readonly Variable[],
	seed: number
): ModeDifference[] {
	const found = questions.map((question) => ({
		id: question.id,
		...compare(mode, question, seed)
	}));
	const adjusted = benjaminiHochberg(found.flatMap(({ p }) => (p === null ? [] : [p])));
	return found.map(({ id, n, missing, effect, p, without }) => {
		const pAdjusted = p === null ? null : adjusted.shift()!;
		return { id, n, missing, effect, p, without, pAdjusted };
	});
}
