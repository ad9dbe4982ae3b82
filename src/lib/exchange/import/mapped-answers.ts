import { absentStates } from '#lib/signifiers/answer.ts';
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
import { cellText, type Told } from './fractions.ts';
import { valuesIn, type MappedQuestion } from './mapped-question.ts';

/** What a row says to a mapped question. A state in words goes before the numbers beside it. */
export function mappedAnswer(row: Row, question: MappedQuestion, told: Told): Reading {
	const { columns, kind } = question.columns;
	const cellOf = (part: string, of: string | null = null): Cell => {
		const column = columns.find((one) => one.part === part && one.of === of);
		return column && (row.get(column.name) ?? '');
	};
	const state = cellText(cellOf('state'), told);
	const unsaid = absentStates.find((name) => name === state);
	if (unsaid) return { answer: { state: unsaid }, raw: null };
	if (state !== '' && state !== 'answered') told('unknownState', state);
	const absent = cellOf('na');
	switch (kind) {
		case 'triad': {
			const shares = ['a', 'b', 'c'].map((part) => cellOf(part));
			const place = ['x', 'y'].map((part) => cellOf(part));
			return readTriad({ shares, place, absent }, question.scale, told);
		}
		case 'dyad':
			return readDyad(cellOf('position'), absent, question.scale.shares, told);
		case 'stones': {
			const ids = new Set(columns.flatMap(({ of }) => of ?? []));
			const places = [...ids].map(
				(id) => [id, [cellOf('stone-x', id), cellOf('stone-y', id)]] as const
			);
			return readStones(new Map(places), absent, question.scale.shares, told);
		}
		case 'choice': {
			const values = valuesIn(row, question.columns);
			const written = values.join(' | ');
			const ids = values.map((value) => question.options.get(value.toLowerCase())?.id ?? value);
			return absence([written], absent, told) ?? readOptions([...new Set(ids)], written);
		}
	}
}
