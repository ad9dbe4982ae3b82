import {
	absence,
	readDyad,
	readOptions,
	readStones,
	readTriad,
	type Cell,
	type Reading
} from './answer-cells.ts';
import type { Row } from './csv-table.ts';
import { cellText, readNumber, type Told } from './fractions.ts';
import type { RawAnswer } from './model.ts';
import type { Bound, Dialect } from './sensemaker-columns.ts';
import { chosenIn, isKnown } from './sensemaker-options.ts';

/** What a row says to one question; undefined when the file has no column for it. */
export function readAnswer(
	row: Row,
	bound: Bound,
	dialect: Dialect,
	told: Told
): { answer: Reading['answer'] | null; raw: RawAnswer | null } | undefined {
	const cell = (column: string | undefined): Cell =>
		column === undefined ? undefined : (row.get(column) ?? '');
	const absent = cell(bound.absent);
	switch (bound.kind) {
		case 'triad': {
			const place = bound.place.map(cell);
			const shares = bound.shares.map(cell);
			if ([...place, ...shares].every(isUndefined)) return undefined;
			const scale = { shares: dialect.scale, place: placeScale(place), height: dialect.height };
			return readTriad({ place, shares, absent }, scale, told);
		}
		case 'dyad': {
			const across = cell(bound.across ?? bound.ends[1]);
			return across === undefined ? undefined : readDyad(across, absent, dialect.scale, told);
		}
		case 'stones': {
			const cells = [...bound.places].map(([id, [x, y]]) => [id, [cell(x), cell(y)]] as const);
			if (cells.every(([, place]) => place.every(isUndefined))) return undefined;
			return readStones(new Map(cells), absent, dialect.scale, told);
		}
		case 'list': {
			if (bound.single === undefined && bound.ticks.size === 0) return undefined;
			const chosen = chosenIn(row, bound, told);
			for (const { id, title } of chosen) if (!isKnown(bound, id)) told('unknownOption', title);
			const written = chosen.map(({ title }) => title).join(' | ');
			const unsaid = absence([written], absent, told);
			const ids = chosen.map(({ id }) => id);
			return unsaid ?? readOptions(ids, written);
		}
		case 'freetext': {
			const written = cellText(cell(bound.single), told);
			if (written === '') return undefined;
			told('textKept');
			return { answer: null, raw: { raw: written, scale: 'text', fraction: null } };
		}
	}
}

/** Places come as fractions in every version; some workbenches wrote percentages. */
function placeScale(place: readonly Cell[]): 1 | 100 {
	const numbers = place.flatMap((written) => readNumber(cellText(written, () => undefined)) ?? []);
	return numbers.some((number) => number > 1.5) ? 100 : 1;
}

function isUndefined(value: unknown): boolean {
	return value === undefined;
}
