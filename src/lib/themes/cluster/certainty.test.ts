import { expect, test } from 'vitest';
import { certainties } from './certainty.ts';
import { pickWidth, usualWidth } from './pick-width.ts';
import { overlaps } from './stability.ts';
import { belonging, coassociation, partLikeness, type Vote } from './vote.ts';

const vote = (weight: number, ...labels: number[]): Vote => ({
	...{ kind: 'graph', weight, groups: Math.max(...labels) + 1 },
	labels: Int32Array.from(labels)
});
// Texts 0 1 2 and 3 4 5; voters differ about 2, and one says nothing of 5.
const votes = [vote(1, 0, 0, 0, 1, 1, 1), vote(1, 0, 0, 1, 1, 1, 1), vote(2, 0, 0, 0, 1, 1, -1)];
const labels = Int32Array.of(0, 0, 0, 1, 1, 1);

test('together is the share of the votes, by weight, that put two texts in one group', () => {
	const square = coassociation(votes, [0, 1, 2, 3, 4, 5]);
	const at = (a: number, b: number) => square[6 * a + b];
	expect([at(0, 1), at(0, 2), at(2, 3), at(3, 4), at(3, 5), at(0, 3), at(4, 4)]).toEqual([
		1, 0.75, 0.25, 1, 0.5, 0, 1
	]);
	expect(square).toEqual(square.map((_, i) => square[6 * (i % 6) + Math.floor(i / 6)]!));
});

test('belonging is the mean of those shares over the other texts of a part, without the square', () => {
	const square = coassociation(votes, [0, 1, 2, 3, 4, 5]);
	const found = belonging(votes, labels, 2);
	for (let text = 0; text < 6; text++) {
		for (const part of [0, 1]) {
			const others = [0, 1, 2, 3, 4, 5].filter((i) => labels[i] === part && i !== text);
			const mean = others.reduce((sum, i) => sum + square[6 * text + i]!, 0) / others.length;
			expect(found[2 * text + part]).toBeCloseTo(mean, 6);
		}
	}
});

test('two parts are as alike as their texts on average', () => {
	const square = coassociation(votes, [0, 1, 2, 3, 4, 5]);
	let sum = 0;
	for (const a of [0, 1, 2]) for (const b of [3, 4, 5]) sum += square[6 * a + b]!;
	expect(partLikeness(votes, labels, 2)[1]).toBeCloseTo(sum / 9, 6);
});

test('a text that all voters put with its theme is sure, one they differ about is less so', () => {
	const found = certainties(votes, labels, 2);
	expect(found[0]!.confidence).toBeCloseTo(1);
	expect(found[2]!.confidence).toBeLessThan(0.9);
	expect(found[2]!.second).toBeNull();
	expect(found.map(({ isUnsure }) => isUnsure)).toEqual([...labels].map(() => false));
});

test('a second theme is named when it comes within four fifths of the first', () => {
	const drawn = [vote(1, 0, 0, 0, 1, 1, 1), vote(1, 0, 0, 1, 1, 1, 1)];
	expect(certainties(drawn, labels, 2)[2]!.second).toBe(1);
	expect(certainties(drawn, labels, 2)[0]!.second).toBeNull();
});

test('never more than one in fifty texts is too unsure for a theme', () => {
	const luck = Array.from({ length: 12 }, (_, run) =>
		vote(1, ...Array.from({ length: 200 }, (_, text) => ((text * 7919 * (run + 3)) % 23) % 5))
	);
	const parts = Int32Array.from({ length: 200 }, (_, text) => text % 5);
	const unsure = certainties(luck, parts, 5).filter(({ isUnsure }) => isUnsure).length;
	expect(unsure).toBeLessThanOrEqual(4);
});

test.each([
	[24, 4],
	[120, 8],
	[437, 16],
	[100_000, 18]
])('of %i texts people can keep about %i themes in view', (texts, themes) => {
	expect(usualWidth(texts)).toBe(themes);
});

const flat = Array.from({ length: 20 }, (_, i) => ({ k: 5 + i, contrast: 0.3 }));
const rising = flat.map(({ k }) => ({ k, contrast: 0.1 + 0.005 * k }));

test('the smallest number of themes that does as well is taken, and a plateau does not drift up', () => {
	expect(pickWidth(flat, 16)).toBe(14);
	expect(pickWidth(rising, 16)).toBeLessThanOrEqual(18);
	const peak = flat.map(({ k }) => ({ k, contrast: k === 11 ? 0.6 : 0.3 }));
	expect(pickWidth(peak, 16)).toBe(11);
});

test('the number people know stays while it does about as well', () => {
	expect(pickWidth(flat, 16, 18)).toBe(18);
	expect(pickWidth(flat, 16, 5)).toBe(14);
});

test('a theme that is found whole keeps all, one that was cut in half keeps half', () => {
	expect(overlaps([0, 0, 1, 1, 1, 1, -1], [2, 2, 0, 0, 1, 1, 1], 2, 3)).toEqual([1, 0.5]);
});
