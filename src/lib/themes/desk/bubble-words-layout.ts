/**
 * The beginning of a name, over at most `most` lines of about `width` letters. A single word that is
 * too long stays whole: half a word is no name.
 */
export function nameLines(name: string, width: number, most: number): string[] {
	const lines: string[] = [];
	for (const word of name.split(/\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	return lines.slice(0, most).map((line, at) => (at + 1 < most ? line : line.replace(/[,·]$/, '')));
}

/** How many lines a bubble with this radius (px) has room for. */
export function linesIn(r: number): number {
	if (r < 26) return 1;
	return r < 36 ? 2 : 3;
}
