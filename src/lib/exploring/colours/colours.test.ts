import { describe, expect, test } from 'vitest';
import { openSegment, encodeSegment } from '../columns-segment.ts';
import { countCharts } from '../counting.ts';
import { dotsOf } from '../chart-data.ts';
import { layout, told } from '../explorer-test-study.ts';
import { parseLens } from '../lens-parse.ts';
import { emptyLens, toggleZone } from '../lens.ts';
import { coloursIn, knownColours, mostColours, withColours } from './colour-key.ts';
import { markPath } from './colour-mark-layout.ts';
import {
	binsByColour,
	colourCodes,
	colourless,
	countColours,
	dotsByColour,
	mostZone,
	placesByColour
} from './colour-rows.ts';

const inCorner = { state: 'answered', weights: [0.9, 0.05, 0.05] } as const;
const onEdge = { state: 'answered', weights: [0.05, 0.5, 0.45] } as const;
const stories = [
	told('0', { T1: inCorner, D1: { state: 'answered', position: 0.1 } }, { theme: 'rent' }),
	told('1', { T1: onEdge, D1: { state: 'notApplicable' } }, { theme: 'rent' }),
	told('2', { T1: inCorner, D1: { state: 'answered', position: 0.9 } }, { theme: 'money' }),
	told(
		'3',
		{ T1: { state: 'skipped' }, S1: { state: 'answered', stones: { team: [0.2, 0.8] } } },
		{ theme: 'rent' }
	),
	told('4', { T1: inCorner }, { theme: null })
];
const columns = openSegment(
	layout,
	encodeSegment(
		layout,
		stories.map(({ row }) => row)
	)
);
const themes = [
	{ id: 'rent', label: 'Huur' },
	{ id: 'money', label: 'Geld' }
];
const codes = colourCodes(columns, ['rent', 'money']);
const colouring = { themes, codes };
const rows = Uint32Array.from(stories.keys());

describe('the colour of a story', () => {
	test('is the place of its first theme among the chosen ones; others have none', () => {
		expect([...codes]).toEqual([0, 0, 1, 0, colourless]);
		expect([...colourCodes(columns, ['money'])]).toEqual([
			...[colourless, colourless, 0, colourless, colourless]
		]);
		expect(countColours(codes, rows, 2)).toEqual([3, 1, 1]);
		expect(countColours(codes, Uint32Array.of(1, 4), 2)).toEqual([1, 0, 1]);
	});

	test('colours its dot in a triad, unless a choice in that triad left the dot out', () => {
		const lens = toggleZone(emptyLens, 'T1', 'a');
		const dotsUnder = (asked: typeof lens) => {
			const chart = countCharts(columns, asked).questions.find(({ id }) => id === 'T1');
			return dotsByColour(chart?.kind === 'triad' ? dotsOf(chart) : [], colouring);
		};
		expect(dotsUnder(emptyLens).map((dots) => dots.map(({ row }) => row))).toEqual([[0, 1], [2]]);
		expect(dotsUnder(lens).map((dots) => dots.map(({ row }) => row))).toEqual([[0], [2]]);
		expect(mostZone(dotsUnder(emptyLens)[1]!)).toEqual({ zone: 'a', n: 1 });
		expect(mostZone([])).toBeNull();
	});

	test('colours its part of a bar of a dyad; a story without a place there colours nothing', () => {
		const [rent, money] = binsByColour(columns, 'D1', rows, colouring);
		expect([rent!.indexOf(1), rent!.reduce((sum, n) => sum + n, 0)]).toEqual([2, 1]);
		expect([money!.indexOf(1), money!.reduce((sum, n) => sum + n, 0)]).toEqual([18, 1]);
	});

	test('colours each stone it laid', () => {
		const [rent, money] = placesByColour(columns, 'S1.team', rows, colouring);
		expect(rent!.map((place) => place.map((at) => Math.round(10 * at)))).toEqual([[2, 8]]);
		expect(money).toEqual([]);
		expect(placesByColour(columns, 'S1.family', rows, colouring)).toEqual([[], []]);
	});
});

describe('an address', () => {
	const read = (search: string) => [...new URLSearchParams(search)];
	const parseColours = (params: [string, string][], known: string[]) =>
		knownColours(coloursIn(params), known);

	test('keeps the colours beside the lens, and the lens does not know them', () => {
		const search = withColours('K5=solved', ['rent', 'money']);
		expect(search).toBe('K5=solved&kleur=rent,money');
		expect(parseColours(read(search), ['money', 'rent'])).toEqual(['rent', 'money']);
		expect(parseLens(read(search), layout).issues).toEqual([]);
		expect(withColours('', ['rent'])).toBe('kleur=rent');
		expect(withColours('K5=solved', [])).toBe('K5=solved');
	});

	test('gives colours to themes that are there, each once, and to no more than six', () => {
		const known = Array.from({ length: 9 }, (_, at) => `t${at}`);
		expect(parseColours(read('kleur=t1,t1,gone,t0'), known)).toEqual(['t1', 't0']);
		expect(parseColours(read(`kleur=${known.join(',')}`), known)).toHaveLength(mostColours);
	});
});

test('each colour has a shape of its own, closed and around its point', () => {
	const shapes = Array.from({ length: mostColours }, (_, place) => markPath(place, [10, 10], 2));
	expect(new Set(shapes).size).toBe(mostColours);
	for (const shape of shapes) {
		expect(shape).toMatch(/^M.*z$/);
		for (const number of shape.match(/-?\d+(\.\d+)?/g)!) expect(Math.abs(+number)).toBeLessThan(13);
	}
});
