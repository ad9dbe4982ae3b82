import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const long = `Het begon rustig. ${'Er gebeurde niets. '.repeat(20)}Toen kwam de deurwaarder met een aanmaning. ${'Daarna was het stil. '.repeat(20)}`;

test('a short text is quoted whole', () => {
	expect(excerptOf('  Ik kreeg een brief. ', [])).toBe('Ik kreeg een brief.');
});

test('of a long text the sentence with most marked words is quoted, and it says what was left out', () => {
	const start = long.indexOf('deurwaarder');
	const piece = excerptOf(long, [[start, start + 'deurwaarder'.length]], 80);
	expect(piece).toMatch(/^… /);
	expect(piece).toContain('deurwaarder');
	expect(piece).toMatch(/ …$/);
});

test('a quote is never longer than asked and its words are whole words of the text', () => {
	const word = fc.stringMatching(/^[a-z]{1,12}[.!]?$/);
	fc.assert(
		fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), fc.nat(), (words, pick) => {
			const text = words.join(' ');
			const at = pick % text.length;
			const piece = excerptOf(text, [[at, Math.min(text.length, at + 3)]], 60);
			const quoted = piece.split(' ').filter((one) => one !== '…');
			expect(quoted.join(' ').length).toBeLessThanOrEqual(60);
			expect(text.split(' ')).toEqual(expect.arrayContaining(quoted));
		})
	);
});
