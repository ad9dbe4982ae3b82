import { expect, test } from 'vitest';
import { markedPieces } from './marked-pieces.ts';

const text = 'De fiets van mijn buurvrouw.';

test('The pieces are the text, and only what was marked is marked', () => {
	const pieces = markedPieces(text, [
		[18, 27],
		[3, 8]
	]);
	expect(pieces.map((piece) => piece.text).join('')).toBe(text);
	expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
		'fiets',
		'buurvrouw'
	]);
});

test('A mark that overlaps another, is empty or runs out of the text leaves the text whole', () => {
	const pieces = markedPieces(text, [
		[3, 8],
		[5, 12],
		[14, 14],
		[20, 99]
	]);
	expect(pieces).toEqual([
		{ text: 'De ', isMarked: false },
		{ text: 'fiets', isMarked: true },
		{ text: ' van mijn buurvrouw.', isMarked: false }
	]);
	expect(markedPieces('', [[0, 1]])).toEqual([]);
});
