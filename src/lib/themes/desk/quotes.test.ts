import { expect, test } from 'vitest';
import { pickQuotes, type Candidate } from './quotes.ts';

function candidate(
	textId: string,
	text: string,
	confidence: number,
	...words: string[]
): Candidate {
	const marks = words.map((word): [number, number] => {
		const start = text.indexOf(word);
		return [start, start + word.length];
	});
	return { textId, text, confidence, marks };
}

test('the clearest texts are chosen, of two alike the one with words not seen yet', () => {
	const picked = pickQuotes(
		[
			candidate('same', 'schuld en huur', 0.8, 'schuld', 'huur'),
			candidate('first', 'schuld en huur', 0.9, 'schuld', 'huur'),
			candidate('other', 'boete en rente', 0.75, 'boete', 'rente'),
			candidate('vague', 'niets', 0.1)
		],
		2
	);
	expect(picked).toEqual(['first', 'other']);
});

test('an empty text is no quote, and a long one only when there is nothing shorter', () => {
	const long = 'woord '.repeat(200);
	expect(pickQuotes([candidate('empty', ' ', 1), candidate('long', long, 0.9)])).toEqual(['long']);
	const short = ['a', 'b', 'c'].map((id) => candidate(id, 'kort', 0.1));
	const many = Array.from({ length: 40 }, (_, at) => candidate(`s${at}`, 'kort', 0.1));
	expect(pickQuotes([candidate('long', long, 0.9), ...short, ...many])).not.toContain('long');
});

test('the same texts in another order give the same quotes', () => {
	const all = [
		candidate('a', 'een', 0.5),
		candidate('b', 'twee', 0.5),
		candidate('c', 'drie', 0.5)
	];
	expect(pickQuotes(all.toReversed(), 2)).toEqual(pickQuotes(all, 2));
});
