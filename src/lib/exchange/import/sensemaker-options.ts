import { isTicked } from './answer-cells.ts';
import type { Row } from './csv-table.ts';
import { cellText, type Told } from './fractions.ts';
import { optionId } from './option-id.ts';
import type { Bound } from './sensemaker-columns.ts';
import type { Part } from './sensemaker-definition.ts';
import type { Found } from './sensemaker-framework.ts';

type List = Extract<Bound, { kind: 'list' }>;

/** Options that rows chose and the definition does not name, and the most that one row chose. */
export function foundBeyond(bound: readonly Bound[], rows: readonly Row[]): Found {
	const extraOptions = new Map<string, readonly Part[]>();
	const mostChosen = new Map<string, number>();
	for (const one of bound) {
		if (one.kind !== 'list') continue;
		const extra = new Map<string, string>();
		let most = 0;
		for (const row of rows) {
			const chosen = chosenIn(row, one, () => undefined);
			most = Math.max(most, chosen.length);
			for (const { id, title } of chosen) if (!isKnown(one, id)) extra.set(id, title);
		}
		const parts = [...extra].sort().map(([id, title]) => ({ id, title }));
		if (parts.length > 0) extraOptions.set(one.of.id, parts);
		mostChosen.set(one.of.id, most);
	}
	return { extraOptions, mostChosen };
}

/** What a row chose, each with its value in the file; what was typed for 'other' is an option of its own. */
export function chosenIn(row: Row, list: List, told: Told): Part[] {
	const single = list.single === undefined ? '' : cellText(row.get(list.single), told);
	const ticked = [...list.ticks].flatMap(([item, column]) =>
		isTicked(cellText(row.get(column), told)) ? [item] : []
	);
	const values = new Set(single ? [single, ...ticked] : ticked);
	return [...values].map((title) => ({ id: optionId(title), title }));
}

export function isKnown(list: List, option: string): boolean {
	return list.of.items.some(({ id }) => id === option);
}
