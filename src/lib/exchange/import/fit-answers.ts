import type { FrameworkStructure } from '#lib/frameworks/model.ts';
import { optionIdsOf } from '#lib/frameworks/show.ts';
import type { RawAnswer } from './model.ts';

export type Fitted = {
	answers: Record<string, unknown>;
	/** What this framework cannot hold, as it stood in the file. */
	raw: Record<string, RawAnswer>;
};

/**
 * Holds answers against the framework of the study they go into. Unknown questions and options, and more
 * options than may be chosen, would be refused at the door: they are kept raw here, and told as
 * `unknownQuestion`, `unknownOption` and `tooManyOptions`. An answer that has nothing left is skipped.
 */
export function fitAnswers(
	structure: FrameworkStructure,
	areaIds: readonly string[],
	given: Readonly<Record<string, unknown>>,
	told: (code: string, about: string) => void
): Fitted {
	const questions = new Map(structure.questions.map((question) => [question.id, question]));
	const fitted: Fitted = { answers: {}, raw: {} };
	const keep = (id: string, value: unknown) => {
		fitted.raw[id] = { raw: JSON.stringify(value), scale: 'json', fraction: null };
	};
	for (const [id, answer] of Object.entries(given)) {
		const question = questions.get(id);
		if (!question) {
			told('unknownQuestion', id);
			keep(id, answer);
			continue;
		}
		if (question.kind !== 'choice' || !isChoice(answer)) {
			fitted.answers[id] = answer;
			continue;
		}
		const { options } = answer;
		const known = optionIdsOf(question, areaIds);
		const unknown = options.filter((option) => !known.includes(option));
		for (const option of unknown) told('unknownOption', `${id}: ${option}`);
		const left = options.filter((option) => known.includes(option));
		const isTooMany = left.length > question.max;
		if (isTooMany) told('tooManyOptions', id);
		if (unknown.length > 0 || isTooMany) keep(id, options);
		const isNothing = left.length === 0 || isTooMany;
		fitted.answers[id] = isNothing ? { state: 'skipped' } : { ...answer, options: left };
	}
	return fitted;
}

function isChoice(answer: unknown): answer is { options: readonly string[] } {
	return (
		typeof answer === 'object' &&
		answer !== null &&
		'options' in answer &&
		Array.isArray(answer.options) &&
		answer.options.every((option) => typeof option === 'string')
	);
}
