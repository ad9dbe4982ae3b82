import { stringify } from 'csv-stringify/sync';
import type { PlacedText, ThemeView } from '../desk/view.ts';

const columns = ['text', 'theme', 'name', 'by', 'confidence', 'second', 'aside'] as const;
type Row = Record<(typeof columns)[number], string>;

/**
 * Which text lies in which theme, without a word of the texts: one row per text and theme, the main one
 * first, and one row with the reason for a text that lies in none. `by` is machine or person, `second` is
 * yes for a theme beside the main one, `confidence` is from 0 to 1 and only there for the machine's main
 * theme. UTF-8 with a mark at the start, so that a spreadsheet knows; what would be a formula there is text.
 */
export function themesCsv(themes: readonly ThemeView[], texts: readonly PlacedText[]): string {
	const names = new Map(themes.map(({ id, name }) => [id, name]));
	const row = (text: PlacedText, theme: string | null, more: Partial<Row>): Row => ({
		...{ text: text.textId, theme: theme ?? '', name: names.get(theme ?? '') ?? '' },
		...{ by: '', confidence: '', second: '', aside: text.aside ?? '' },
		...more
	});
	const rows = texts.flatMap((text) => {
		const confidence = text.by === 'machine' ? text.confidence.toFixed(2) : '';
		const main = row(text, text.theme, text.theme ? { by: text.by, confidence, second: 'no' } : {});
		const byHand = text.seconds.map((theme) => row(text, theme, { by: 'person', second: 'yes' }));
		const thought =
			text.second !== null && !text.seconds.includes(text.second) ? text.second : null;
		const byMachine = thought ? [row(text, thought, { by: 'machine', second: 'yes' })] : [];
		return [main, ...byHand, ...byMachine];
	});
	return stringify(rows, { header: true, columns: [...columns], bom: true, escape_formulas: true });
}
