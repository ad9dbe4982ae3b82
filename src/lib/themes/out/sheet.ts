/** One column: its heading and how its cells are meant to be read. */
export type SheetColumn = {
	name: string;
	/** In letters. */
	width: number;
	/** Numbers as they are, as percentages, with two decimals, or as a p; words without it. */
	as?: 'count' | 'share' | 'figure' | 'chance';
};

/** A named sheet of a workbook; null is an empty cell. */
export type Sheet = {
	name: string;
	columns: readonly SheetColumn[];
	rows: readonly (readonly (string | number | null)[])[];
};

const longestName = 31;
const forbidden = /[[\]/\\:*?\p{Cc}]/gu;

/**
 * Names that every spreadsheet accepts, in their order: without the signs that mean something in a
 * reference, at most 31 units, no apostrophe at an end, and none twice, whatever the case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
	const taken = new Set<string>();
	return wanted.map((name, at) => {
		const plain = trimmed(name.toWellFormed().replaceAll(forbidden, ' ')) || String(at + 1);
		let unique = cut(plain, longestName);
		for (let again = 2; taken.has(unique.toLowerCase()); again++) {
			const end = ` ${again}`;
			unique = cut(plain, longestName - end.length) + end;
		}
		taken.add(unique.toLowerCase());
		return unique;
	});
}

function cut(name: string, length: number): string {
	// Half of a sign of two units is none.
	return trimmed(name.slice(0, length).replace(/[\uD800-\uDBFF]$/, ''));
}

function trimmed(name: string): string {
	return name.replace(/\s+/g, ' ').replace(/^[' ]+|[' ]+$/g, '');
}
