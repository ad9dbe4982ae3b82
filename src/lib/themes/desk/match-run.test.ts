import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPairs } from './assign.ts';
import { newTheme } from './draft.ts';
import { matchRun } from './match-run.ts';
import type { Desk, Placing, Run, ThemeStatus } from './model.ts';

function run(...clusters: string[]): Run {
	return {
		id: 'new',
		clusters: clusters.map((_, cluster) => ({
			...{ cluster, language: 'nl', name: '', terms: [], stability: null }
		})),
		texts: clusters.flatMap((texts, cluster) =>
			[...texts].map((textId) => ({
				...{ textId, cluster, second: null, confidence: 1, aside: null, repeats: null }
			}))
		)
	};
}

function desk(themes: Record<string, string>, statuses: Record<string, ThemeStatus> = {}): Desk {
	const placing = (theme: string): Placing => ({
		...{ theme, by: 'machine', confidence: 1, second: null, seconds: [], aside: null }
	});
	const placings = Object.entries(themes).flatMap(([theme, texts]) =>
		[...texts].map((text): [string, Placing] => [text, placing(theme)])
	);
	const list = Object.keys(themes).map((id) => ({
		...newTheme(id, id),
		status: statuses[id] ?? 'suggested'
	}));
	return {
		themes: new Map(list.map((theme) => [theme.id, theme])),
		placings: new Map(placings),
		mergedInto: new Map(),
		rejected: new Map()
	};
}

test('a cluster keeps the theme it has most in common with, a new one has none', () => {
	const before = desk({ money: 'abcdef', home: 'ghijkl' });
	expect(matchRun(before, run('ghijkx', 'abcdey', 'pqrst'))).toEqual(['home', 'money', null]);
});

test('a theme is kept by one cluster, and both together as well as can be', () => {
	const before = desk({ one: 'abcdefgh', two: 'ijkl' });
	expect(matchRun(before, run('abcd', 'efghij'))).toEqual(['one', null]);
});

test('the parts of what people accepted stay one', () => {
	const before = desk({ merged: 'abcdefgh' }, { merged: 'accepted' });
	expect(matchRun(before, run('abcd', 'efgx'))).toEqual(['merged', 'merged']);
	expect(matchRun(desk({ merged: 'abcdefgh' }), run('abcd', 'efgx'))).toEqual(['merged', null]);
});

test('what was rejected is recognised, so that it is not proposed again', () => {
	const before = desk({ home: 'ghijkl', bin: '' }, { bin: 'rejected' });
	const rejected = new Map([['bin', [...'abcdef']]]);
	expect(matchRun({ ...before, rejected }, run('abcde', 'ghijk'))).toEqual(['bin', 'home']);
});

test('pairs have the largest sum that any way of pairing has', () => {
	const size = 4;
	const gain = fc.integer({ min: 0, max: 9 });
	const row = fc.array(gain, { minLength: size, maxLength: size });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: size }), (gains) => {
			const sum = bestPairs(gains, size).reduce(
				(total, column, at) => total + (gains[at]![column] ?? 0),
				0
			);
			expect(sum).toBe(largest(gains, new Set()));
		})
	);
});

/** Every way of pairing, tried out. */
function largest(gains: readonly (readonly number[])[], used: Set<number>): number {
	const [row, ...rest] = gains;
	if (!row) return 0;
	return Math.max(
		...row.map((gain, column) =>
			used.has(column) ? -Infinity : gain + largest(rest, new Set([...used, column]))
		)
	);
}
