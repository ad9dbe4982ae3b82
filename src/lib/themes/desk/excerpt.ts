/** Start and end in UTF-16 units. */
export type Span = readonly [start: number, end: number];

const sentenceStart = /(?<=[.!?…]["'”’)]?\s+)\S/gu;

/**
 * The piece of a text with the most marked words in it: whole when the text is at most `most` units
 * long, else from the start of a sentence to the last whole word that fits, with an ellipsis where
 * something was left out.
 */
export function excerptOf(text: string, marks: readonly Span[], most = 280): string {
	const whole = text.trim();
	if (whole.length <= most) return whole;
	const offset = text.indexOf(whole);
	const starts = [0, ...Array.from(whole.matchAll(sentenceStart), ({ index }) => index)];
	const marked = (from: number) =>
		marks.filter(([start, end]) => start - offset >= from && end - offset <= from + most).length;
	const best = starts.reduce((found, from) => (marked(from) > marked(found) ? from : found), 0);
	const piece = whole.slice(best, best + most);
	const isCut = best + most < whole.length;
	const words = isCut ? piece.slice(0, Math.max(1, piece.search(/\s\S*$/u))).trimEnd() : piece;
	return `${best > 0 ? '… ' : ''}${words}${isCut ? ' …' : ''}`;
}
