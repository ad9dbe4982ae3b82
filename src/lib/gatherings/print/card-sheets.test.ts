import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOf, sheetsOf, type CardFit } from './card-sheets.ts';

test.each([
	['a6', 300, { size: 'a6', points: 14 }],
	['a5', 300, { size: 'a5', points: 16 }],
	['a6', 600, { size: 'a5', points: 16 }],
	['a6', 800, { size: 'a5', points: 14 }],
	['a5', 1200, { size: 'a4', points: 16 }],
	['a5', 3000, { size: 'a4', points: 14 }]
] as const)('from %s on, a story of %i signs gets %j', (smallest, signs, fit) => {
	expect(fitOf('x'.repeat(signs), smallest)).toEqual(fit);
});

test('lines that are broken off take room as well', () => {
	expect(fitOf(`${'x'.repeat(379)}\n`, 'a6').size).toBe('a5');
});

test('every card is on one sheet, a sheet is never overfull, and no sheet but the last is left half', () => {
	const fits = fc.array(
		fc.constantFrom<CardFit[]>(
			{ size: 'a4', points: 16 },
			{ size: 'a5', points: 14 },
			{ size: 'a6', points: 14 }
		)
	);
	fc.assert(
		fc.property(fits, (all) => {
			const cards = all.map((fit, id) => ({ id, fit }));
			const sheets = sheetsOf(cards);
			const laid = sheets.flatMap(({ rows }) => rows.flat());
			expect(laid.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(cards.map(({ id }) => id));
			for (const { isWhole, rows } of sheets) {
				expect(rows.length).toBeLessThanOrEqual(isWhole ? 1 : 2);
				for (const row of rows) {
					expect(new Set(row.map(({ fit }) => fit.size)).size).toBe(1);
					expect(row.length).toBeLessThanOrEqual(row[0]?.fit.size === 'a6' ? 2 : 1);
				}
			}
			const halves = sheets.filter(({ isWhole }) => !isWhole);
			expect(halves.slice(0, -1).every(({ rows }) => rows.length === 2)).toBe(true);
		})
	);
});
