import { AppError } from '#lib/base/errors.ts';
import { problemResponse, toProblem } from '#lib/base/problem.ts';
import type { Language } from './languages.ts';
import { wordsFor } from './translator.server.ts';

/** The sentence of an expected refusal, in the reader's language. */
export function sentenceOf(error: AppError, language: Language): string {
	return wordsFor(language, 'errors')[`error.${error.code}`] ?? error.message;
}

/**
 * Runs an API handler: an expected refusal becomes Problem Details with a sentence; anything else goes
 * on to the error hook.
 */
export async function answering(
	language: Language,
	run: () => Promise<Response>
): Promise<Response> {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return problemResponse(toProblem(error, sentenceOf(error, language)));
	}
}
