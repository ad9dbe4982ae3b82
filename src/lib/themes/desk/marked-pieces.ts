import type { Span } from './excerpt.ts';

export type Piece = { text: string; isMarked: boolean };

/**
 * A text cut at its marks, in order; together the pieces are the text. Marks (UTF-16 units) may come in
 * any order: what overlaps, is empty or lies outside the text is passed over.
 */
export function markedPieces(text: string, marks: readonly Span[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const [start, end] of marks.toSorted((one, other) => one[0] - other[0])) {
		if (start < at || end <= start || end > text.length) continue;
		if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
		pieces.push({ text: text.slice(start, end), isMarked: true });
		at = end;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
	return pieces;
}
