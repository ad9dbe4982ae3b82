import { wordsAbout, type Words } from '#lib/i18n/say.ts';

const beginning = 'phone.input.';

/**
 * The words of the inputs of charts as a prediction says them: `phone.input.KEY` instead of `KEY`. There a
 * dot stands for what many told, and not for a story of one's own.
 */
export function predictionWords(words: Words): Words {
	const own = Object.entries(wordsAbout(words, [beginning]));
	return {
		...words,
		...Object.fromEntries(own.map(([key, text]) => [key.slice(beginning.length), text]))
	};
}
