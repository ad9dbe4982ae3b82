import { expect, test } from 'vitest';
import { formatLens } from '../lens-format.ts';
import { parseLens } from '../lens-parse.ts';
import { emptyLens } from '../lens.ts';
import { layout } from '../explorer-test-study.ts';
import { chartParts, drawAsked, exploreHref, lensPairs, observeHref } from './observe-href.ts';

test.each([
	['K5~D1', 'D1=.2~.5&K5=solved', '?chart=K5~D1&D1=.2~.5&K5=solved'],
	['T1', '', '?chart=T1'],
	['', 'T1=z:a', '?T1=z:a'],
	['', '', '']
])('chart %j under the lens %j is written down at %j', (chart, lens, query) => {
	const parsed = lens ? parseLens(new URLSearchParams(lens), layout).lens : emptyLens;
	const href = observeHref('noord', chart, parsed);
	expect(href).toBe(`/onderzoek/noord/duiding/nieuw${query}`);
	const params = new URL(href, 'http://stad.test').searchParams;
	const back = parseLens(lensPairs(params), layout);
	expect([params.get('chart') ?? '', formatLens(back.lens), back.issues]).toEqual([
		chart,
		lens,
		[]
	]);
});

test('a lens leaves out the language, the chart, the draw and the name of an action', () => {
	const params = new URLSearchParams('/lezing=&taal=en&chart=K5&K5=solved&trek=T1&aantal=3&zaad=9');
	expect(lensPairs(params)).toEqual([['K5', 'solved']]);
});

test('the explorer opens under the same lens, at the first question of the chart', () => {
	expect(exploreHref('noord', 'K5~D3', 'K5=solved')).toBe(
		'/onderzoek/noord/verkennen?K5=solved#chart-K5'
	);
	expect(exploreHref('noord', '', '')).toBe('/onderzoek/noord/verkennen');
	expect(chartParts('K5~D3')).toEqual(['K5', 'D3']);
});

test.each([
	['', { by: '', count: 5, seed: 1 }],
	['trek=T1&aantal=7&zaad=42', { by: 'T1', count: 7, seed: 42 }],
	['aantal=9000&zaad=-1', { by: '', count: 20, seed: 1 }],
	['aantal=0&zaad=1e3', { by: '', count: 1, seed: 1 }]
])('the draw of %j is %j', (query, expected) => {
	expect(drawAsked(new URLSearchParams(query))).toEqual(expected);
});
