import { expect, test } from 'vitest';
import { wordsWidth } from './choice-layout.ts';

test('Two tiles with short answers fit side by side on a phone of 390 px', () => {
	const [screen, margins, gap, mark, letters] = [390, 2 * 16, 12, 56, 18];
	const tile = letters * wordsWidth(['blij', 'gefrustreerd', 'papieren en formulieren']) + mark;
	expect(2 * tile + gap).toBeLessThanOrEqual(screen - margins);
});

test('A long word gets the room it needs', () => {
	expect(wordsWidth(['gemeenteraadsverkiezing'])).toBeCloseTo(23 * 0.54, 9);
});

test('A long answer gets half its length, for two lines', () => {
	const label = 'via school, huisarts of organisatie';
	expect(wordsWidth([label])).toBeCloseTo((label.length / 2) * 0.54, 9);
});

test('A question without options has a width too', () => {
	expect(wordsWidth([])).toBeGreaterThan(0);
});
