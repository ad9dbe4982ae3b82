import { expect, test } from 'vitest';
import { layoutMap, type Bubble, type Likeness } from './themes-map-layout.ts';

const size = { width: 460, height: 460 };
const counts = [80, 61, 55, 44, 40, 33, 30, 26, 21, 17, 12, 9, 5];
const themes = counts.map((n, at) => ({ id: `theme-${at}`, n }));
const alike: Likeness[] = [
	['theme-0', 'theme-12', 0.9],
	['theme-3', 'theme-9', 0.7],
	['gone', 'theme-1', 0.9]
];

function distance(one: Bubble, other: Bubble): number {
	return Math.hypot(one.x - other.x, one.y - other.y);
}

test('Bubbles lie inside the box and none covers another', () => {
	const bubbles = layoutMap(themes, alike, size);
	expect(bubbles).toHaveLength(themes.length);
	for (const { x, y, r } of bubbles) {
		expect(Math.min(x, y) - r).toBeGreaterThanOrEqual(0);
		expect(Math.max(x, y) + r).toBeLessThanOrEqual(460);
	}
	for (const [at, one] of bubbles.entries()) {
		for (const other of bubbles.slice(at + 1)) {
			expect(distance(one, other)).toBeGreaterThan(one.r + other.r - 1);
		}
	}
});

test('The area of a bubble is its number of texts', () => {
	const perText = layoutMap(themes, alike, size).map(({ id, r }) => {
		const n = themes.find((theme) => theme.id === id)?.n ?? 0;
		return (r * r) / n;
	});
	expect(Math.max(...perText) - Math.min(...perText)).toBeLessThan(1e-9 * Math.max(...perText));
});

test('The map is the same in whatever order themes and likenesses come', () => {
	const given = layoutMap(themes, alike, size);
	expect(layoutMap(themes.toReversed(), alike.toReversed(), size)).toEqual(given);
});

test('Themes that are alike lie closer than they would without that', () => {
	const between = (links: readonly Likeness[]) => {
		const bubbles = layoutMap(themes, links, size);
		return distance(
			bubbles.find(({ id }) => id === 'theme-3')!,
			bubbles.find(({ id }) => id === 'theme-9')!
		);
	};
	expect(between(alike)).toBeLessThan(0.8 * between([]));
});

test('Without texts there is no map, and one theme is one bubble in the middle', () => {
	expect(layoutMap([{ id: 'a', n: 0 }], [], size)).toEqual([]);
	const [only] = layoutMap([{ id: 'a', n: 3 }], [], size);
	expect([only?.x, only?.y]).toEqual([230, 230]);
});
