import { expect, test } from 'vitest';
import { weekPanels } from './week-panels.ts';

const table = {
	themes: [
		{ id: 'money', n: 30 },
		{ id: 'rent', n: 10 }
	],
	options: [
		{ id: '2025-W01~2025-W02', n: 28 },
		{ id: '2025-W05~2025-W06', n: 12 }
	],
	counts: [
		[24, 6],
		[4, 6]
	],
	residuals: [
		[0, 0],
		[0, 0]
	]
};
const small = { themes: [], options: [{ id: '2025-W03~2025-W04', n: 3 }] };

test('themes lie beside each other through time, with what an even spread would give', () => {
	const { panels, most } = weekPanels({ table, small });
	expect(panels.map(({ id, n }) => [id, n])).toEqual([
		['money', 30],
		['rent', 10]
	]);
	const [, rent] = panels.map(({ bars }) => bars);
	expect(rent!.map((bar) => bar && [bar.count, bar.expected])).toEqual([[4, 7], null, [6, 3]]);
	expect(most).toBe(24);
});

test('the order is that of time, with a gap where there was too little', () => {
	const [money] = weekPanels({ table, small }).panels;
	expect(money!.bars.map((bar) => bar?.option ?? null)).toEqual([
		...['2025-W01~2025-W02', null, '2025-W05~2025-W06']
	]);
});

test('without a table there is nothing to lie beside each other', () => {
	expect(weekPanels({ table: null, small })).toEqual({ panels: [], most: 1 });
});
