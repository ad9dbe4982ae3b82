import { describe, expect, test } from 'vitest';
import themeTexts from '#lib/i18n/locales/nl/theme-texts.json' with { type: 'json' };
import themesWords from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { themesInUse } from './codes.ts';
import { texts, themes } from './out-test-themes.ts';
import { readWorkbook } from './read-zip-test.ts';
import { sheetNames } from './sheet.ts';
import { themeSheets } from './theme-sheets.ts';
import { workbookOf } from './workbook.server.ts';

const say = sayer({ ...themesWords, ...themeTexts }, 'nl');
const facts = {
	...{ study: '=HYPERLINK("x")', isInvented: true, at: '21 november 2026' },
	...{ countedOnly: 2, held: 1 }
};
const book = readWorkbook(await workbookOf(themeSheets(themesInUse(themes), texts, facts, say)));
const sheet = (name: string) => book.sheets.find((one) => one.name === name)!.rows;

describe('a workbook', () => {
	test('tells first what it is, of which study, and what is left out', () => {
		const told = sheet('Over dit bestand').map(({ A }) => A);
		expect(told[0]).toBe('=HYPERLINK("x")');
		expect(told).toContain('3 van de 4 gelezen teksten liggen in een thema.');
		expect(told).toContain('2 teksten zijn alleen geteld en door niemand gelezen.');
		expect(told).toContain('De teksten zelf staan niet in dit bestand. U leest ze in Vertelpunt.');
	});

	test('has a row for each theme in use with its size, share, words and meaning', () => {
		const [head, wait, ...others] = sheet("Thema's");
		expect(head).toMatchObject({ A: 'Thema', B: 'Teksten', C: 'Deel', G: 'Omschrijving' });
		expect(wait).toMatchObject({
			...{ A: '=Wachten & "bellen" <lang>', B: 1, C: 0.5, F: 'bekeken' },
			...{ G: 'Te lang op iets wachten.\nOok aan de telefoon.', H: 'wachten, bellen' }
		});
		expect(others.map(({ A, K }) => [A, K])).toEqual([
			['Brieven', '=Wachten & "bellen" <lang>'],
			['Kind van een oud thema', undefined]
		]);
	});

	test('has a row for each text: its themes, who chose the first, and how sure', () => {
		const [, first, moved, nowhere, inOld] = sheet('Teksten');
		expect(first).toMatchObject({
			...{ A: texts[0]!.textId, B: '=Wachten & "bellen" <lang>', C: 'Brieven' },
			...{ D: 'Het programma', E: 0.876, F: 'Kind van een oud thema' }
		});
		expect(moved).toMatchObject({ B: 'Brieven', D: 'De onderzoekers' });
		expect(moved!.E).toBeUndefined();
		expect(nowhere).toMatchObject({ A: 'nowhere', G: 'het programma kwam er niet uit' });
		expect(inOld!.B).toBeUndefined();
	});

	test('has no formula, and words stay words when somebody edits them', () => {
		expect(book.formulas).toBe(0);
		expect(book.formats).toContain('@');
	});

	test('has no word of a text', () => {
		expect(JSON.stringify(book)).not.toMatch(/Regel|Titel|Ik wachtte/);
	});

	test('keeps signs that XML or a spreadsheet would read as something else', async () => {
		const odd = ['_x0041_', ' ruimte ', 'één\u{1F600}', '+1', '@a', '-b', '\tc'];
		const made = await workbookOf([
			{ name: 'A', columns: [{ name: 'k', width: 9 }], rows: odd.map((one) => [one]) }
		]);
		const read = readWorkbook(made).sheets[0]!.rows.slice(1);
		expect(read.map(({ A }) => A)).toEqual(['_x005F_x0041_', ...odd.slice(1)]);
	});

	test('leaves a cell empty for nothing and for what is no number', async () => {
		const columns = [{ name: 'k', width: 9 }];
		const rows = [[null], [''], [Number.NaN], [0]];
		const { sheets } = readWorkbook(await workbookOf([{ name: 'A', columns, rows }]));
		expect(sheets[0]!.rows.map(({ A }) => A ?? null)).toEqual(['k', null, null, null, 0]);
	});
});

describe('the name of a sheet', () => {
	test('has no sign of a reference, at most 31 units and no apostrophe at an end', () => {
		expect(sheetNames(["'A/b*[c]?:\\d'", 'x'.repeat(40), '', '::'])).toEqual([
			...['A b c d', 'x'.repeat(31), '3', '4']
		]);
		expect(sheetNames([`${'x'.repeat(30)}\u{1F600}`])).toEqual(['x'.repeat(30)]);
	});

	test('is there once, whatever the case', () => {
		expect(sheetNames(['Thema', 'THEMA', 'thema', 'y'.repeat(31), 'y'.repeat(31)])).toEqual([
			...['Thema', 'THEMA 2', 'thema 3', 'y'.repeat(31), `${'y'.repeat(29)} 2`]
		]);
	});
});
