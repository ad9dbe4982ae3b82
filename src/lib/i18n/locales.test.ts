import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorStatus } from '#lib/base/errors.ts';
import { isLanguage } from './languages.ts';
import nlErrors from './locales/nl/errors.json' with { type: 'json' };
import { pluralBase, pluralKeys } from './plurals.ts';
import type { Words } from './say.ts';
import { namespaces } from './translator.server.ts';

const folder = new URL('./locales/', import.meta.url);
const translated = readdirSync(folder).filter(isLanguage);
const files = translated.flatMap((language) =>
	namespaces.map((namespace) => ({ language, namespace }))
);

function read(language: string, namespace: string): Words {
	return JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, folder), 'utf8'));
}

/** Keys without plural endings: what a language must be able to say, whatever its plurals. */
function sayable(words: Words): string[] {
	return [...new Set(Object.keys(words).map((key) => pluralBase(key) ?? key))].sort();
}

function placeholders(sentence: string): string[] {
	return [...new Set(sentence.match(/\{\{.*?\}\}/g))].sort();
}

/** Placeholders by key; a plural form may leave out the number it is about ('one story'). */
function placeholdersOf(words: Words): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	for (const [key, sentence] of Object.entries(words)) {
		const base = pluralBase(key);
		const named = placeholders(sentence).filter((name) => !base || name !== '{{count}}');
		found[base ?? key] = [...new Set([...(found[base ?? key] ?? []), ...named])].sort();
	}
	return found;
}

describe.each(files)('$language $namespace', ({ language, namespace }) => {
	const words = read(language, namespace);
	const dutch = read('nl', namespace);

	test('says the same things as Dutch', () => {
		expect(sayable(words)).toEqual(sayable(dutch));
	});

	test('fills in the same values as Dutch, in a form both sayers know', () => {
		expect(placeholdersOf(words)).toEqual(placeholdersOf(dutch));
		for (const name of Object.values(words).flatMap(placeholders)) {
			expect(name).toMatch(/^\{\{\w+\}\}$/);
		}
	});

	test('has every plural form of its language and no other', () => {
		const bases = Object.keys(words).flatMap((key) => pluralBase(key) ?? []);
		const needed = new Set(bases.flatMap((base) => pluralKeys(base, language)));
		const present = new Set(Object.keys(words).filter((key) => pluralBase(key)));
		expect([...present].sort()).toEqual([...needed].sort());
	});

	test('has no empty or padded sentence', () => {
		const odd = Object.entries(words).filter(([, sentence]) => !/^\S(?:.*\S)?$/su.test(sentence));
		expect(odd).toEqual([]);
	});
});

test('every refusal has a sentence and every such sentence a refusal', () => {
	const said = Object.keys(nlErrors).filter((key) => /^error\.[^.]+$/.test(key));
	expect(said.sort()).toEqual(
		Object.keys(errorStatus)
			.map((code) => `error.${code}`)
			.sort()
	);
});
