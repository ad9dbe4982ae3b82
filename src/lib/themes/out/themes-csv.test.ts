import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { texts, themes } from './out-test-themes.ts';
import { themesCsv } from './themes-csv.ts';

const csv = themesCsv(themes, texts);
const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];

test('there is one row per text and theme: the main one, by hand, the second thought of the machine', () => {
	const [main, byHand, thought] = rows.filter(({ text }) => text === texts[0]!.textId);
	expect(main).toMatchObject({
		theme: themes[0]!.id,
		by: 'machine',
		confidence: '0.88',
		second: 'no'
	});
	expect(byHand).toMatchObject({ theme: 'short-id', by: 'person', confidence: '', second: 'yes' });
	expect(thought).toMatchObject({ theme: 'third', by: 'machine', second: 'yes' });
});

test('a text in no theme has a row with the reason', () => {
	expect(rows.filter(({ text }) => text === 'nowhere')).toEqual([
		{ text: 'nowhere', theme: '', name: '', by: '', confidence: '', second: '', aside: 'notSure' }
	]);
});

test('a name that begins as a formula is text in a spreadsheet', () => {
	expect(rows[0]!.name).toBe(`'${themes[0]!.name}`);
	expect(csv.startsWith('\uFEFF')).toBe(true);
});

test('no word of a text is in it', () => {
	expect(csv).not.toContain('Regel');
	expect(csv).not.toContain('Titel');
});
