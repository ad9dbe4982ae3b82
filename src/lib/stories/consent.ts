import type { Answer } from '#lib/signifiers/answer.ts';
import type { ConsentLevel } from './story-body.ts';

/**
 * What holds of the given consent: a teller who says that nobody outside the study may hear the story
 * has it kept with the researchers (at most level 1), whatever else was ticked (decisions.md 1).
 */
export function effectiveLevel(
	given: ConsentLevel,
	answers: Readonly<Record<string, Answer>>,
	privateOption: { question: string; option: string } | undefined
): ConsentLevel {
	const said = privateOption && answers[privateOption.question];
	const isPrivate = said && 'options' in said && said.options.includes(privateOption.option);
	return isPrivate && given > 1 ? 1 : given;
}
