// One sheet of A4 has room for so many lines; what does not fit is told as a number. Lengths are counted in
// signs, on the safe side: LetterPaper.svelte.test.ts measures the fullest letter in a browser.

/** Signs of one line of the letter in 11 points. */
const lineSigns = 84;
/** Lines of words on the sheet, besides its headings. */
const pageLines = 42;
const mostImportant = 3;

/** Lines that a text takes when no word is broken off that fits on a line. */
export function linesOf(text: string): number {
	let lines = 1;
	let left = lineSigns;
	for (const { length } of text.split(/\s+/u)) {
		if (length > left && left < lineSigns) {
			lines += 1;
			left = lineSigns;
		}
		lines += Math.floor(Math.max(0, length - 1) / lineSigns);
		left -= (length % lineSigns) + 1;
	}
	return lines;
}

/** Lines for what people found important and for the goals, together, beside these sentences. */
export function linesBeside(sentences: readonly string[]): number {
	return pageLines - total(sentences);
}

/**
 * As many as fit of what people found important (three at most) and of the goals, in their order. All
 * goals go before a third or second sentence; when even then they do not fit, `left` of them are cut.
 */
export function fitLetter(
	important: readonly string[],
	goals: readonly string[],
	lines: number
): { important: number; goals: number; left: number } {
	const most = Math.min(mostImportant, important.length);
	const least = Math.min(1, most);
	for (let n = most; n >= least; n--) {
		const used = total(important.slice(0, n));
		if (used + total(goals) <= lines) return { important: n, goals: goals.length, left: 0 };
	}
	// One line is for the sentence that tells how many are left.
	const room = lines - 1;
	const shown = fitting(important.slice(0, most), Math.floor(room / 3));
	const fit = fitting(goals, room - total(important.slice(0, shown)));
	return { important: shown, goals: fit, left: goals.length - fit };
}

function fitting(texts: readonly string[], lines: number): number {
	let n = 0;
	while (n < texts.length && total(texts.slice(0, n + 1)) <= lines) n += 1;
	return n;
}

function total(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + linesOf(text), 0);
}
