import { describe, expect, test } from 'vitest';
import { languages } from './languages.ts';
import errors from './locales/en/errors.json' with { type: 'json' };
import nlErrors from './locales/nl/errors.json' with { type: 'json' };
import { pluralBase, pluralKeys } from './plurals.ts';
import { namespaces, wordsFor } from './translator.server.ts';

describe('wordsFor', () => {
	test('leaves placeholders for the one who says the sentence', () => {
		expect(wordsFor('nl', 'errors')['error.page.unexpected']).toContain('{{errorId}}');
		expect(wordsFor('nl', 'withdraw').found).toContain('{{week}}');
	});

	test('falls back to English, and simple Dutch falls back to Dutch', () => {
		expect(wordsFor('tr', 'errors')['error.gone']).toBe(errors['error.gone']);
		expect(wordsFor('nl-x-simple', 'errors')['error.gone']).toBe(nlErrors['error.gone']);
	});

	test.each(languages)(
		'gives %s every sentence and every plural form it can ask for',
		(language) => {
			for (const namespace of namespaces) {
				const words = wordsFor(language, namespace);
				for (const key of Object.keys(wordsFor('nl', namespace))) {
					const base = pluralBase(key);
					for (const each of base ? pluralKeys(base, language) : [key]) {
						expect(words[each], `${namespace} ${each}`).toMatch(/\S/);
						expect(words[each], `${namespace} ${each}`).not.toBe(each);
					}
				}
			}
		}
	);
});
