import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { wordsAbout, type Words } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { watchedGathering } from '../run/join.server.ts';
import { readScene } from '../run/scene.server.ts';
import type { Scene } from '../scene.ts';
import { predictionWords } from './input-words.ts';

/** The scene for who holds the code of an open gathering, or is in one; null when there is none. */
export function openRoom(
	read: Read,
	code: string,
	token: string | undefined,
	now: Date
): Scene | null {
	try {
		return readScene(read, watchedGathering(read, code, token), now);
	} catch (error) {
		if (error instanceof AppError && error.code === 'notFound') return null;
		throw error;
	}
}

/** What a projector says. */
export function schermWords(language: Language): Words {
	return {
		...wordsAbout(wordsFor(language, 'charts'), ['chart.stories']),
		...wordsAbout(wordsFor(language, 'gatherings'), ['scherm.', 'plan.role.']),
		...wordsAbout(wordsFor(language, 'goals'), ['goals.state.', 'goals.notes.'])
	};
}

/** What a phone or a tablet says. */
export function phoneWords(language: Language): Words {
	return predictionWords({
		...wordsFor(language, 'input'),
		...schermWords(language),
		...wordsAbout(wordsFor(language, 'gatherings'), ['phone.'])
	});
}

/** What a regie says. */
export function regieWords(language: Language): Words {
	return {
		...schermWords(language),
		...wordsAbout(wordsFor(language, 'staff'), ['notice.']),
		...wordsAbout(wordsFor(language, 'gatherings'), ['regie.', 'plan.kind.', 'phone.']),
		...wordsAbout(wordsFor(language, 'goals'), ['goals.state.', 'goals.past', 'goals.choose.'])
	};
}
