import write, { type CellObject } from 'write-excel-file/node';
import { sheetNames, type Sheet, type SheetColumn } from './sheet.ts';

/** More a cell cannot hold. */
const longestWords = 32_767;
const formats = { count: '0', share: '0%', figure: '0.00', chance: '0.0000' } as const;

/**
 * A workbook (.xlsx, ECMA-376) with these sheets, their headings standing still. Words are always words:
 * no cell is a formula, and none becomes one when somebody edits it, for its format is text.
 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
	const names = sheetNames(sheets.map(({ name }) => name));
	const pages = sheets.map(({ columns, rows }, at) => ({
		sheet: names[at]!,
		columns: columns.map(({ width }) => ({ width })),
		stickyRowsCount: 1,
		data: [
			columns.map((column) => ({ ...wordCell(column.name), fontWeight: 'bold' as const })),
			...rows.map((row) => row.map((value, place) => cellOf(value, columns[place]!)))
		]
	}));
	return new Uint8Array(await write(pages).toBuffer());
}

function cellOf(value: string | number | null, { as }: SheetColumn): CellObject | null {
	if (value === null || value === '') return null;
	if (typeof value === 'string') return wordCell(value);
	return Number.isFinite(value) ? { value, type: Number, format: as ? formats[as] : '0.00' } : null;
}

function wordCell(words: string): CellObject & { value: string } {
	// What looks like an escaped sign would be read as that sign (ECMA-376, 22.9.2.19).
	const escaped = words.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').slice(0, longestWords);
	return { value: escaped, type: String, format: '@', alignVertical: 'top', wrap: true };
}
