import { expect, test } from 'vitest';
import { Stretch } from './stretch.svelte.ts';

type Range = readonly [number, number];

function choosing(chosen: Range | null = null) {
	const given = { chosen };
	const stretch = new Stretch<Range>({
		rangeOf: (one, other) => [Math.min(one, other), Math.max(one, other)],
		chosen: () => given.chosen,
		onchoose: (range) => (given.chosen = range)
	});
	return { stretch, given };
}

test('Mark by mark: a beginning, then its end, then a new beginning', () => {
	const { stretch, given } = choosing();
	stretch.press(12);
	expect([stretch.anchor, given.chosen]).toEqual([12, [12, 12]]);
	stretch.press(8);
	expect([stretch.anchor, given.chosen]).toEqual([null, [8, 12]]);
	stretch.press(3);
	expect([stretch.anchor, given.chosen]).toEqual([3, [3, 3]]);
});

test('A beginning that is chosen again is let go of', () => {
	const { stretch, given } = choosing();
	stretch.press(12);
	stretch.press(12);
	expect([stretch.anchor, given.chosen]).toEqual([null, null]);
});

test('A beginning whose range was cleared elsewhere is forgotten', () => {
	const { stretch, given } = choosing();
	stretch.press(12);
	given.chosen = null;
	stretch.press(3);
	expect([stretch.anchor, given.chosen]).toEqual([3, [3, 3]]);
});

test('A drag shows what it draws and chooses it at its end', () => {
	const { stretch, given } = choosing([1, 2]);
	stretch.press(7);
	given.chosen = [1, 2];
	stretch.drag('start', 9);
	stretch.drag('move', 5);
	expect([stretch.shown, given.chosen]).toEqual([
		[5, 9],
		[1, 2]
	]);
	stretch.drag('end', 5);
	expect([stretch.shown, given.chosen, stretch.anchor]).toEqual([[5, 9], [5, 9], null]);
});

test('A drag that is broken off changes nothing', () => {
	const { stretch, given } = choosing([1, 2]);
	stretch.drag('start', 9);
	stretch.drag('move', 5);
	stretch.drag('cancel', 5);
	expect([stretch.shown, given.chosen]).toEqual([
		[1, 2],
		[1, 2]
	]);
});
