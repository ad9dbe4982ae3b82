import type { Issue } from '#lib/base/errors.ts';
import type { Say } from '#lib/i18n/say.ts';
import { issueWords, type FieldError } from '#lib/studies/issue-words.ts';
import type { Done } from './model.ts';

/** What a form of this room answers: what was done, or what is wrong with what was typed. */
export type Answered = {
	done: Done | null;
	issues: readonly Issue[];
	values: Readonly<Record<string, string>>;
};

export const nothingAnswered: Answered = { done: null, issues: [], values: {} };

/**
 * Broken rules as sentences. Where a page has one form per thing, the field of the thing that was sent
 * (`about`, such as an observation) is named `field-<its id>`.
 */
export function answeredErrors(say: Say, { issues, values }: Answered, about = ''): FieldError[] {
	const of = values[about];
	return issueWords(say, issues, 'field').map(({ field, sentence }) => ({
		field: of ? `${field}-${of}` : field,
		sentence
	}));
}
