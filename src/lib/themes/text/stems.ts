import { stemDutch } from './stem-dutch.ts';
import { stemEnglish } from './stem-english.ts';
import { stemArabic, stemByEndings } from './stem-others.ts';

/** The key under which the forms of one word meet; only to compare, never to show. */
export function stem(word: string, language: string): string {
	switch (language) {
		case 'nl':
			return stemDutch(word);
		case 'en':
			return stemEnglish(word);
		case 'ar':
			return stemArabic(word);
		default:
			return stemByEndings(word, language);
	}
}
