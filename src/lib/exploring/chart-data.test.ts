import { describe, expect, test } from 'vitest';
import type { Shares } from '#lib/signifiers/answer.ts';
import {
	crowdOf,
	dotsOf,
	lineOf,
	mostDots,
	placesOf,
	polygonOf,
	triadFigures
} from './chart-data.ts';
import { encodeSegment, openSegment } from './columns-segment.ts';
import { countCharts } from './counting.ts';
import type { StonesChart, TriadChart } from './counting-charts.ts';
import { layout, told } from './explorer-test-study.ts';
import { formatLens } from './lens-format.ts';
import { parseLens } from './lens-parse.ts';
import { emptyLens, setPolygon, toggleZone } from './lens.ts';

const weights: Shares[] = [
	[1, 0, 0],
	[0.8, 0.1, 0.1],
	[0.2, 0.2, 0.6]
];
const columns = openSegment(
	layout,
	encodeSegment(
		layout,
		weights.map(
			(shares, at) =>
				told(String(at), {
					T1: { state: 'answered', weights: shares },
					S1: { state: 'answered', stones: { team: [at / 2, 1] } }
				}).row
		)
	)
);

function triad(lens = emptyLens): TriadChart {
	return countCharts(columns, lens, { centres: false }).questions[0] as TriadChart;
}

describe('a triad', () => {
	test('marks the dots that its own choice leaves out', () => {
		const dots = dotsOf(triad(toggleZone(emptyLens, 'T1', 'a')));
		expect(dots.map(({ row, chosen }) => [row, chosen])).toEqual([
			[0, true],
			[1, true],
			[2, false]
		]);
		expect(triadFigures(triad())).toMatchObject({ n: 3, centreShown: false, reason: 'tooFew' });
	});

	test('counts dots per cell only when there are too many to draw', () => {
		expect(crowdOf(triad())).toBeUndefined();
		const cells = new Uint16Array(mostDots + 1).fill(7);
		const dots = { rows: new Uint32Array(cells.length), cells, selected: 0 };
		expect(crowdOf({ ...triad(), dots })).toHaveLength(mostDots + 1);
		expect(dotsOf({ ...triad(), dots })).toEqual([]);
	});

	test('keeps a dot in a corner inside a line drawn around that corner, also through the address', () => {
		const line: Shares[] = [
			[1.1, -0.05, -0.05],
			[0.7, 0.35, -0.05],
			[0.7, -0.05, 0.35]
		];
		const drawn = setPolygon(emptyLens, 'T1', polygonOf(line));
		const { lens, issues } = parseLens(new URLSearchParams(formatLens(drawn)), layout);
		expect(issues).toEqual([]);
		expect(lens).toEqual(drawn);
		expect([...countCharts(columns, lens).matching]).toEqual([0, 1]);
		expect(lineOf(lens.T1?.polygon ?? [])?.[0]?.[2]).toBeCloseTo(-0.05);
	});

	test('keeps at most 48 points of a line', () => {
		const line = Array.from({ length: 500 }, (_, at): Shares => [at / 500, 0.1, 0.9 - at / 500]);
		expect(polygonOf(line).length).toBeLessThanOrEqual(48);
		expect(lineOf([])).toBeNull();
	});
});

test('stones have the places of the rows that are given', () => {
	const stones = countCharts(columns, emptyLens).questions[2] as StonesChart;
	const [team, family] = placesOf(columns, () => Uint32Array.of(0, 2), stones);
	expect(team?.places()).toEqual([
		[0, 1],
		[1, 1]
	]);
	expect(family?.places()).toEqual([]);
});
