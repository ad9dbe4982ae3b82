import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChoicesVariable, ChoiceVariable } from '#lib/statistics/variable.ts';
import { crossThemes } from './cross-table.ts';

const options = ['a', 'b', 'c'];
const place = fc.option(fc.nat(2));

function choice(id: string, values: (number | null)[]): ChoiceVariable {
	return { id, kind: 'choice', options, values };
}

test('a table counts what row over row gives, and with what was left out nothing is lost', () => {
	const stories = fc.array(fc.tuple(place, place), { maxLength: 120 });
	fc.assert(
		fc.property(stories, (told) => {
			const theme = choice(
				'theme',
				told.map(([one]) => one)
			);
			const other = choice(
				'K',
				told.map(([, two]) => two)
			);
			const { table, n, small } = crossThemes(theme, other);
			const both = told.filter(([one, two]) => one !== null && two !== null);
			const numberOf = (one: string | null, two: string | null) =>
				both.filter(
					([a, b]) => (one ?? options[a!]) === options[a!] && (two ?? options[b!]) === options[b!]
				).length;
			for (const group of small.themes) expect(group.n).toBe(numberOf(group.id, null));
			for (const group of small.options) expect(group.n).toBe(numberOf(null, group.id));
			if (!table) return;
			expect(table.counts).toEqual(
				table.themes.map(({ id }) => table.options.map((option) => numberOf(id, option.id)))
			);
			const cells = table.counts.flat().reduce((sum, count) => sum + count, 0);
			expect(cells).toBe(n);
			for (const group of [...table.themes, ...table.options]) {
				expect(group.n).toBeGreaterThanOrEqual(10);
			}
			const shown = [...table.themes, ...small.themes].map(({ id }) => id);
			expect(shown.toSorted()).toEqual(options.filter((id) => numberOf(id, null) > 0));
		}),
		{ numRuns: 300 }
	);
});

test('of a choice with more answers every option is counted by itself, over all who answered', () => {
	const themes = Array.from({ length: 40 }, (_, at) => at % 2);
	const values = themes.map((theme, at) => (theme === 0 ? [0, 1] : at < 20 ? [0] : [1, 2]));
	const other: ChoicesVariable = { id: 'K', kind: 'choices', options, values };
	const { n, table, small } = crossThemes(choice('theme', themes), other);
	expect([n, small]).toEqual([40, { themes: [], options: [] }]);
	expect(table?.options.map((option) => option.n)).toEqual([30, 30, 10]);
	expect(table?.counts).toEqual([
		[20, 20, 0],
		[10, 10, 10]
	]);
	expect(table?.residuals[0]![0]).toBeGreaterThan(2);
	expect(table?.residuals[0]![0]).toBe(-table!.residuals[1]![0]!);
});

test('with one theme of ten there is nothing to put beside each other', () => {
	const themes = Array.from({ length: 19 }, (_, at) => (at < 10 ? 0 : 1));
	const { table, small } = crossThemes(choice('theme', themes), choice('K', themes));
	expect(table).toBeNull();
	expect(small.themes).toEqual([{ id: 'b', n: 9 }]);
});
