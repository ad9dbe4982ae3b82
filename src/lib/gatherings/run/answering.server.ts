import { AppError } from '#lib/base/errors.ts';
import { problemResponse, toProblem } from '#lib/base/problem.ts';
import { sentenceOf } from '#lib/i18n/error-words.server.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { reasonOf } from './refusals.ts';

/** The sentence of a refusal in the reader's language: of this room where it has one. */
export function refusalSentence(error: AppError, language: Language): string {
	const own = wordsFor(language, 'gatherings')[`run.refused.${reasonOf(error) ?? ''}`];
	return own ?? sentenceOf(error, language);
}

/** Runs a handler of the gatherings API: an expected refusal becomes Problem Details with its sentence. */
export async function answeringRoom(
	language: Language,
	run: () => Promise<Response>
): Promise<Response> {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return problemResponse(toProblem(error, refusalSentence(error, language)));
	}
}
