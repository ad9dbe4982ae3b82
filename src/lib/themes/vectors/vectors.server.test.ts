import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { assignTexts } from '../cluster/assign-texts.ts';
import { findThemes } from '../cluster/find-themes.ts';
import type { ThemeResult } from '../cluster/theme-result.ts';
import { findInWorker } from '../desk/machine.server.ts';
import { run } from './find-with-vectors.server.ts';
import { meanVectors } from './mean-vectors.ts';
import { useVectors, vectorsInUse } from './use-vectors.server.ts';
import { readVectors, vectorFiles } from './vector-folder.server.ts';

// A model of a few lines: each subject is a direction, whatever the language, and each language has one.
const subjects = ['money', 'home', 'care'] as const;
const words = {
	nl: {
		money: 'schuld rekening deurwaarder loonbeslag betaling aanmaning toeslag',
		home: 'woning verhuizing schimmel huurbaas lekkage portiek urgentie',
		care: 'dokter wachtkamer recept ziekenhuis pijn verpleegster operatie'
	},
	en: {
		money: 'debt invoice bailiff garnishment payment reminder allowance',
		home: 'dwelling removal mould landlord leak staircase tenancy',
		care: 'doctor surgery prescription hospital pain nurse medicine'
	}
};
const sentence = {
	nl: (w: readonly string[]) =>
		`Ik had ${w[0]} en ${w[1]}, daarna kwam er ${w[2]} met ${w[3]} en het was ${w[4]} bij ons.`,
	en: (w: readonly string[]) =>
		`I had ${w[0]} and ${w[1]}, after that there was ${w[2]} with ${w[3]} and it was ${w[4]} for us.`
};

const random = seededRandom(5);
const texts = (['nl', 'en'] as const).flatMap((language) =>
	subjects.flatMap((subject) =>
		Array.from({ length: 16 }, (_, at) => {
			const chosen = words[language][subject]
				.split(' ')
				.map((word) => ({ word, luck: random() }))
				.toSorted((one, other) => one.luck - other.luck)
				.map(({ word }) => word);
			return { id: `${subject} ${language} ${at}`, language, text: sentence[language](chosen) };
		})
	)
);

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'vp-vectors-'));
	for (const [nth, language] of (['nl', 'en'] as const).entries()) {
		const lines = subjects.flatMap((subject, at) =>
			words[language][subject].split(' ').map((word) => {
				const vector = [0, 1, 2].map((d) => (d === at ? 1 : 0) + 0.2 * random());
				return `${word} ${[...vector, nth === 0 ? 2 : -2].map((x) => x.toFixed(4)).join(' ')}`;
			})
		);
		writeFileSync(join(folder, `${language}.vec`), `${lines.length} 4\n${lines.join('\n')}\n`);
	}
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Of each theme the languages and the subjects in it. */
function contents({ assignments }: ThemeResult): { languages: number; subjects: number }[] {
	const placed = assignments.filter(({ theme }) => theme !== null);
	return [...Map.groupBy(placed, ({ theme }) => theme).values()].map((own) => ({
		languages: new Set(own.map(({ id }) => id.split(' ')[1])).size,
		subjects: new Set(own.map(({ id }) => id.split(' ')[0])).size
	}));
}

test('without a model languages are apart; with one, texts about one subject come together', () => {
	for (const { languages } of contents(findThemes(texts, { k: 3 }))) expect(languages).toBe(1);
	const found = run({ texts, settings: { k: 3 }, folder });
	expect(contents(found)).toEqual(subjects.map(() => ({ languages: 2, subjects: 1 })));
	expect(found.languages).toHaveLength(1);
});

test('themes found with a model are told in words that people wrote, and a later text joins them', () => {
	const { languages, assignments } = run({ texts, settings: { k: 3 }, folder });
	const written = new Set(texts.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu)));
	const terms = languages[0]!.themes.flatMap((theme) => theme.terms);
	expect(terms.length).toBeGreaterThan(12);
	expect(terms.filter((term) => !written.has(term))).toEqual([]);
	const late = { id: 'late', text: 'Er kwam een deurwaarder om een schuld en een aanmaning.' };
	const [placed] = assignTexts([languages[0]!.model], [late]);
	expect(placed!.theme).toBe(assignments.find(({ id }) => id === 'money nl 0')!.theme);
});

test('only the words that occur are kept, and a text without a known word is a row of zeros', () => {
	const vectors = readVectors(folder, new Set(['schuld', 'debt', 'fiets']));
	expect([...vectors.of.keys()].toSorted()).toEqual(['debt', 'schuld']);
	const { dims, rows } = meanVectors([{ id: 'a', text: 'Een fiets op het plein.' }], vectors);
	expect([...rows]).toEqual(new Array(dims).fill(0));
});

test('the desk searches with the folder that the server was started with', async () => {
	useVectors(folder);
	const given = texts.map((text) => ({ ...text, title: '' }));
	const { result } = await findInWorker(given, { k: 3, stabilityRuns: 0 }, {});
	useVectors(null);
	expect(result.clusters.map(({ language }) => language)).toEqual(['mul', 'mul', 'mul']);
	expect(() => useVectors(join(folder, 'elsewhere'))).toThrow('cannot be read');
	expect(vectorsInUse()).toBeNull();
});

test.each([
	['no .vec file', {}],
	['does not begin with a number of words', { 'a.vec': 'schuld 1 2\n' }],
	['other dimensions than', { 'a.vec': '1 2\nx 1 2\n', 'b.vec': '1 3\ny 1 2 3\n' }],
	['Line 2 of', { 'a.vec': '1 3\nschuld 1 2\n' }]
])('a folder that cannot be used is refused with one sentence: %s', (part, files) => {
	const broken = mkdtempSync(join(tmpdir(), 'vp-vectors-'));
	for (const [name, content] of Object.entries(files)) writeFileSync(join(broken, name), content);
	expect(() => readVectors(broken, new Set(['schuld']))).toThrow(part);
	rmSync(broken, { recursive: true });
	expect(() => vectorFiles(broken)).toThrow('cannot be read');
});
