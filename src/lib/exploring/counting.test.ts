import { polygonContains } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellCount, cellOf, cellShares, latticeSteps } from '#lib/signifiers/lattice.ts';
import { someRow, testLayout } from './columns-test-rows.ts';
import { encodeSegment, openSegment, type ColumnRow } from './columns-segment.ts';
import { countNaively } from './counting-naive-test.ts';
import { cellsInside } from './counting-polygon.ts';
import { countCharts, matchingRows, type Charts } from './counting.ts';
import { parseLens } from './lens-parse.ts';
import { someLens } from './lens-test-lenses.ts';
import type { Lens, Point } from './lens.ts';

function columnsOf(rows: readonly ColumnRow[]) {
	return openSegment(testLayout, encodeSegment(testLayout, rows));
}

function lensOf(text: string): Lens {
	const { lens, issues } = parseLens(new URLSearchParams(text), testLayout);
	expect(issues).toEqual([]);
	return lens;
}

function plain(charts: Charts) {
	return JSON.parse(
		JSON.stringify(charts, (_, value) =>
			ArrayBuffer.isView(value) ? [...(value as Uint32Array)] : value
		)
	);
}

describe('counting under a lens', () => {
	it('equals a count over row objects, for 1,000 random studies and lenses', () => {
		fc.assert(
			fc.property(fc.array(someRow, { maxLength: 40 }), someLens, (rows, lens) => {
				expect(plain(countCharts(columnsOf(rows), lens))).toEqual(plain(countNaively(rows, lens)));
			}),
			{ numRuns: 1000 }
		);
	});

	it('counts the four states apart, so that together they are the base of the chart', () => {
		const rows = fc.sample(someRow, { numRuns: 500, seed: 4 });
		const { questions } = countCharts(columnsOf(rows), lensOf('K1=yes,!na'));
		const matching = matchingRows(columnsOf(rows), lensOf('K1=yes,!na')).length;
		expect(matching).toBeGreaterThan(50);
		for (const { id, n, notApplicable, skipped, notShown } of questions) {
			expect(n + notApplicable + skipped + notShown, id).toBe(id === 'K1' ? 500 : matching);
		}
	});

	it('shows what a part turned round would stop, the unanswered included', () => {
		const columns = columnsOf(fc.sample(someRow, { numRuns: 200, seed: 5 }));
		for (const part of [
			'K4=option-3',
			'T1=z:a|p:.1,.1;.5,.1;.1,.5',
			'S1.one=used',
			'D1=!skipped'
		]) {
			const some = matchingRows(columns, lensOf(part));
			const others = matchingRows(columns, lensOf(`${part}&not=${part.split('=')[0]}`));
			expect(some.length).toBeGreaterThan(0);
			expect([...some, ...others].toSorted((one, other) => one - other)).toEqual(
				Array.from({ length: 200 }, (_, row) => row)
			);
		}
	});

	it('puts the dots that pass the whole lens first', () => {
		const columns = columnsOf(fc.sample(someRow, { numRuns: 300, seed: 6 }));
		const lens = lensOf('T1=z:a,b&K1=yes,no');
		const { questions, matching } = countCharts(columns, lens);
		const triad = questions.find(({ id }) => id === 'T1');
		if (triad?.kind !== 'triad') throw new Error('T1 is a triad');
		const { rows, cells, selected } = triad.dots;
		expect([...rows.subarray(0, selected)]).toEqual([...matching]);
		expect(rows.length).toBeGreaterThan(selected);
		expect(cells).toEqual(Uint16Array.from(rows, (row) => columns.codes.get('T1')![row]!));
	});

	it('leaves out the charts that are not asked for, and the centres', () => {
		const columns = columnsOf(fc.sample(someRow, { numRuns: 50, seed: 7 }));
		const all = countCharts(columns, lensOf('K1=yes'));
		const some = countCharts(columns, lensOf('K1=yes'), {
			only: new Set(['T1', 'mode']),
			centres: false
		});
		expect(some.questions).toEqual([{ ...all.questions[0], centre: null }]);
		expect(some.facets).toEqual(all.facets.filter(({ id }) => id === 'mode'));
		expect(some.weeks).toEqual([]);
		expect(some.matching).toEqual(all.matching);
	});

	it('passes everybody through a part that this layout does not have', () => {
		const columns = columnsOf(fc.sample(someRow, { numRuns: 5, seed: 8 }));
		const lens = { ...lensOf('K1=yes'), K9: lensOf('K2=red').K2! };
		expect(matchingRows(columns, lens)).toEqual(matchingRows(columns, lensOf('K1=yes')));
	});

	it('counts nothing of no stories', () => {
		const { rows, matching, questions } = countCharts(columnsOf([]), lensOf('K1=yes'));
		expect([rows, matching.length, ...questions.map(({ n }) => n)]).toEqual(
			Array(2 + questions.length).fill(0)
		);
	});
});

describe('a polygon', () => {
	const step = fc.nat(latticeSteps);
	const corner = fc.tuple(step, step);

	it('holds the cells that a second implementation finds in it', () => {
		fc.assert(
			fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), (polygon) => {
				const inside = cellsInside(polygon.map(([a, b]) => [a / latticeSteps, b / latticeSteps]));
				for (let cell = 0; cell < cellCount; cell += 97) {
					const [a, b] = cellShares(cell).map((share) => Math.round(share * latticeSteps));
					const dot: [number, number] = [a!, b!];
					if (polygon.some((one, at) => isOnEdge(one, polygon.at(at - 1)!, dot))) continue;
					expect(inside[cell]).toBe(polygonContains(polygon, dot) ? 1 : 0);
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('has an inside and an outside, also where it bends inwards', () => {
		const bent = cellsInside([
			[0, 0],
			[0.8, 0],
			[0.8, 0.2],
			[0.2, 0.2],
			[0.2, 0.8],
			[0, 0.8]
		]);
		const isIn = (a: number, b: number) => bent[cellOf([a, b, 1 - a - b])];
		expect([isIn(0.1, 0.7), isIn(0.7, 0.1), isIn(0.4, 0.4), isIn(0.1, 0.85)]).toEqual([1, 1, 0, 0]);
		expect(cellsInside([])).toEqual(new Uint8Array(cellCount));
	});
});

function isOnEdge([a, b]: Point, [c, d]: Point, [x, y]: Point): boolean {
	const isBetween = (x - a) * (x - c) <= 0 && (y - b) * (y - d) <= 0;
	return isBetween && (c - a) * (y - b) === (x - a) * (d - b);
}
