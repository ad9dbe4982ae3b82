import { describe, expect, test } from 'vitest';
import {
	canvas,
	cardColumns,
	clockWords,
	fifths,
	firstSentences,
	letters,
	mostBars,
	mostWords,
	pagesOf,
	qrSide,
	ranked,
	schermStyle,
	wordsIn
} from './scherm-layout.ts';

describe('the projector', () => {
	test('has no letter below 32 pixels at 1080 lines, questions of 56 to 72 and counts of 96', () => {
		expect(Math.min(...Object.values(letters))).toBe(32);
		expect(letters.question).toBeGreaterThanOrEqual(56);
		expect(letters.title).toBeLessThanOrEqual(72);
		expect(letters.count).toBe(96);
	});

	test('has a QR code of at least a quarter of the height, also where the screen is 4:3', () => {
		expect(qrSide / canvas.height).toBeGreaterThanOrEqual(0.25);
		expect(canvas.width / canvas.height).toBeCloseTo(4 / 3);
		expect(schermStyle()).toContain('min(100vb / 1080, 100vi / 1440)');
	});

	test('shows at most 25 words or 6 bars', () => {
		expect([mostWords, mostBars]).toEqual([25, 6]);
	});
});

describe('a text', () => {
	test.each([
		['', 0],
		['  één … twee-drie — 4 ', 3]
	])('%j has its words counted, without dashes', (text, words) => {
		expect(wordsIn(text)).toBe(words);
	});

	test('is cut between sentences, never within one', () => {
		expect(firstSentences('Een twee. Drie vier! Vijf zes?', 4)).toBe('Een twee. Drie vier!');
		expect(firstSentences('Een twee drie. Vier.', 2)).toBe('');
		expect(firstSentences('Zonder punt', 2)).toBe('Zonder punt');
	});
});

describe('a list', () => {
	const words = (n: number) => n;

	test('is parted so that no screen has more than its words, and nothing is lost', () => {
		const pages = pagesOf([10, 10, 10, 30, 5], words);
		expect(pages).toEqual([[10, 10], [10], [30], [5]]);
	});

	test('has at most six items on a screen, however short they are', () => {
		expect(pagesOf([1, 1, 1, 1, 1, 1, 1], words).map(({ length }) => length)).toEqual([6, 1]);
		expect(pagesOf([], words)).toEqual([]);
	});
});

test('bars go from high to low, without what got nothing, and no more than fit', () => {
	const bars = [0, 3, 9, 3, 1, 2, 4, 5].map((n, at) => ({ id: `${at}`, label: '', n }));
	expect(ranked(bars).map(({ id, n }) => [id, n])).toEqual([
		['2', 9],
		['7', 5],
		['6', 4],
		['1', 3],
		['3', 3],
		['5', 2]
	]);
});

test('a dyad is drawn in fifths with every story in one of them', () => {
	const histogram = Array.from({ length: 20 }, (_, bin) => bin);
	expect(fifths(histogram)).toEqual([6, 22, 38, 54, 70]);
});

test('ninety cards stand in twelve columns and six in four', () => {
	expect([cardColumns(90), cardColumns(6)]).toEqual([12, 4]);
});

test.each([
	[245, '4:05'],
	[59.2, '1:00'],
	[0, '0:00'],
	[-9, '0:00']
])('%f seconds stand on the clock as %s', (seconds, words) => {
	expect(clockWords(seconds)).toBe(words);
});
