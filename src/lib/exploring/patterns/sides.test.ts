import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { cellOf } from '#lib/signifiers/lattice.ts';
import { zones, zoneOf } from '#lib/signifiers/zones.ts';
import type { Pair } from '#lib/statistics/comparison.ts';
import type { Variable } from '#lib/statistics/variable.ts';
import { dotsOf } from '../chart-data.ts';
import { openSegments, type Columns } from '../columns-segment.ts';
import { matchingRows } from '../counting.ts';
import { formatLens } from '../lens-format.ts';
import { parseLens } from '../lens-parse.ts';
import { emptyLens, setPolygon, type Lens } from '../lens.ts';
import { openDemoForTest } from '../snapshot-test-study.server.ts';
import { snapshotOf } from '../snapshot.server.ts';
import { questionsOf } from '../stats.server.ts';
import { comparedLens } from './compared-lens.ts';
import { sidesOf, type Side } from './sides.ts';
import { drawnChart, groupsOf, lineAround, rolesOf } from './small-multiples.ts';
import { variablesOf } from './variables.server.ts';

const say = sayer({ ...charts, ...explore }, 'nl');
let db: Database;
let questions: ShownQuestion[];
let columns: Columns;
let sides: ReadonlyMap<string, Side>;
let variables: Variable[];

beforeAll(async () => {
	db = await openDemoForTest();
	questions = questionsOf(db.read, 'demo', 'nl').questions;
	const { layout, segments } = snapshotOf(db.read, 'demo');
	columns = openSegments(
		layout,
		segments.map(({ buffer }) => buffer)
	);
	sides = sidesOf(say, questions);
	variables = variablesOf(db.read, 'demo').variables;
});

function pairOf(a: string, b: string, more: Partial<Pair> = {}): Pair {
	const figures = { n: 0, missing: 0, effect: null, p: null, pAdjusted: null, leftOut: [] };
	return { a, b, test: 'permutation', verdict: 'none', ...figures, ...more };
}

function side(id: string): Side {
	return sides.get(id)!;
}

function storiesUnder(lens: Lens): number {
	const { lens: read, issues } = parseLens(new URLSearchParams(formatLens(lens)), columns.layout);
	expect(issues).toEqual([]);
	expect(read).toEqual(lens);
	return matchingRows(columns, read).length;
}

/** The same group counted in exact answers. */
function isIn({ kind, id }: Side, group: string, value: unknown, variable: Variable): boolean {
	if (value === null) return false;
	if (kind === 'triad') return zoneOf(value as [number, number, number]) === group;
	const places = Array.isArray(value) ? (value as number[]) : [value as number];
	if (!('options' in variable)) throw new Error(`${id} has no options`);
	return places.some((place) => variable.options[place] === group);
}

describe('the sides of the demo', () => {
	it('are there for every variable, with its options or zones as groups', () => {
		expect([...sides.keys()]).toEqual(variables.map(({ id }) => id));
		for (const variable of variables) {
			const { kind, groups } = side(variable.id);
			expect(kind).toBe(variable.kind);
			const ids = groups.map(({ id }) => id);
			if ('options' in variable) expect(ids).toEqual(variable.options);
			if (variable.kind === 'triad') expect(ids).toEqual(zones);
		}
	});

	it('have for every group a lens that an address can hold, with exactly its stories', () => {
		for (const variable of variables.filter(({ kind }) => kind !== 'dyad')) {
			const one = side(variable.id);
			for (const { id, lens } of one.groups) {
				const n = variable.values.filter((value) => isIn(one, id, value, variable)).length;
				expect(storiesUnder(lens), `${variable.id} ${id}`).toBe(n);
			}
		}
	});

	it('divide a dyad into three parts that hold every answer once', () => {
		for (const { id, values } of variables.filter(({ kind }) => kind === 'dyad')) {
			const stories = side(id).groups.map(({ lens }) => storiesUnder(lens));
			expect(stories).toHaveLength(3);
			expect(stories.reduce((sum, n) => sum + n, 0)).toBe(
				values.filter((value) => value !== null).length
			);
		}
	});
});

describe('the address of a pair', () => {
	it('leads to as many stories as answered both, for every pair', () => {
		for (const [at, one] of variables.entries()) {
			for (const other of variables.slice(at + 1)) {
				const both = one.values.filter(
					(value, story) => value !== null && other.values[story] !== null
				).length;
				const lens = comparedLens(pairOf(one.id, other.id), side(one.id), side(other.id));
				expect(storiesUnder(lens), `${one.id} ${other.id}`).toBe(both);
			}
		}
	});

	it('leaves out the groups that the comparison left out', () => {
		const effect = { name: 'r-squared', value: 0.1, low: 0, high: 0.2 } as const;
		const leftOut = ['weesp', 'outside-amsterdam'];
		const pair = pairOf('R3', 'T1', { leftOut, effect });
		const text = formatLens(comparedLens(pair, side('R3'), side('T1')));
		expect(text).toContain('R3=centrum,');
		expect(text).not.toMatch(/weesp|outside/);
	});
});

describe('the pictures of a pair', () => {
	it('are drawn per option of the choice, whichever side it is on', () => {
		expect(rolesOf(side('T1'), side('K5')).grouping.id).toBe('K5');
		expect(rolesOf(side('K1'), side('K5')).grouping.id).toBe('K5');
		expect(rolesOf(side('T1'), side('D3')).grouping.id).toBe('D3');
		expect(rolesOf(side('K5'), side('R3'))).toMatchObject({
			grouping: { id: 'K5' },
			drawn: { id: 'R3' }
		});
	});

	it('count in each group what the answers say, and draw none under 10', () => {
		const roles = rolesOf(side('K5'), side('D3'));
		const { large, small } = groupsOf(columns, pairOf('K5', 'D3'), roles);
		const [outcome, hurry] = ['K5', 'D3'].map((id) => variables.find((one) => one.id === id)!);
		for (const { id, n } of [...large, ...small]) {
			const place = side('K5').groups.findIndex((group) => group.id === id);
			const both = hurry!.values.filter(
				(value, story) => value !== null && outcome!.values[story] === place
			);
			expect(n, id).toBe(both.length);
		}
		expect(large.map(({ id }) => id)).toContain('referred-on');
		expect(large.every(({ n }) => n >= 10)).toBe(true);
		expect(small.every(({ n }) => n < 10 && n > 0)).toBe(true);
	});

	it('are of a choice with more answers only the options that say most', () => {
		const effect = { name: 'epsilon-squared', value: 0.1, low: 0, high: 0.2 } as const;
		const options = side('K2').groups.map(({ id }, at) => ({
			a: id,
			b: null,
			n: 40,
			effect,
			p: at === 1 ? 0.001 : 0.5
		}));
		const pair = pairOf('K2', 'T1', { options });
		const { large } = groupsOf(columns, pair, rolesOf(side('K2'), side('T1')));
		expect(large.map(({ id }) => id)).toEqual(['housing']);
	});

	it('lead from one dot to the stories on that spot, and to no others', () => {
		const drawn = drawnChart(columns, emptyLens, side('T2'))?.chart;
		if (drawn?.kind !== 'triad') throw new Error('T2 is no triad');
		for (const { row, shares } of dotsOf(drawn).slice(0, 60)) {
			const rows = matchingRows(columns, setPolygon(emptyLens, 'T2', lineAround(shares)));
			expect([...rows]).toContain(row);
			expect(rows.length).toBe(drawn.dots.cells.filter((cell) => cell === cellOf(shares)).length);
		}
	});

	it('show stones and where a story came from as options', () => {
		const stones = drawnChart(columns, emptyLens, side('S1'))?.chart;
		expect(stones?.kind === 'choice' && stones.options.map(({ id }) => id)).toContain('buurtteam');
		const modes = drawnChart(columns, emptyLens, side('mode'))?.chart;
		expect(modes?.kind === 'choice' && modes.options.map(({ id }) => id)).not.toContain('unknown');
	});
});
