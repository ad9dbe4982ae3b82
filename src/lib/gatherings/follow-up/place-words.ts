import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import { placeName } from '../surfaces/distance-words.ts';

/** Where a zone is, in words: "bij ‘Het vakwerk’", or the option that was chosen. */
export function zoneWords(say: Say, question: ShownQuestion, place: string): string {
	if (question.kind !== 'choice') return placeName(say, question, place);
	return question.options.find(({ id }) => id === place)?.label ?? place;
}
