import type { ShownQuestion } from '#lib/frameworks/model.ts';
import { isTicked, type TriadScale } from './answer-cells.ts';
import type { Row, Table } from './csv-table.ts';
import { cellText, readNumber, scaleOf, type Scale } from './fractions.ts';
import type { QuestionColumns, QuestionWords } from './mapping.ts';
import { optionId } from './option-id.ts';

/** A mapped question with what all rows together say of it: its scale and its options. */
export type MappedQuestion = {
	columns: QuestionColumns;
	words: QuestionWords;
	label: string;
	scale: TriadScale;
	/** Option ids by what the file writes, in small letters. */
	options: ReadonlyMap<string, { id: string; label: string }>;
	mostChosen: number;
};

/** Looks through every row once: numbers up to 1.0001 are fractions, others percentages. */
export function prepareQuestion(
	columns: QuestionColumns,
	words: QuestionWords,
	table: Table,
	asked: readonly ShownQuestion[] | null
): MappedQuestion {
	const question = asked?.find(({ id }) => id === columns.id);
	const scale = (parts: (part: string) => boolean): Scale =>
		words.scale ?? scaleOf(numbersIn(table, columns, parts));
	const options = new Map<string, { id: string; label: string }>();
	for (const option of question?.kind === 'choice' ? question.options : []) {
		options.set(option.label.toLowerCase(), option);
		options.set(option.id.toLowerCase(), option);
	}
	let mostChosen = 0;
	for (const row of columns.kind === 'choice' ? table.rows : []) {
		const values = valuesIn(row, columns);
		mostChosen = Math.max(mostChosen, values.length);
		for (const value of values) {
			const key = value.toLowerCase();
			const id = optionId(value);
			if (!options.has(key)) options.set(key, { id, label: words.parts?.[id] ?? value });
		}
	}
	return {
		columns,
		words,
		label: question?.label ?? words.label ?? columns.id,
		scale: {
			shares: scale((part) => !['x', 'y'].includes(part)),
			place: scale((part) => ['x', 'y'].includes(part)),
			height: words.height ?? 1
		},
		options,
		mostChosen
	};
}

/** What a row chose, as the file writes it: a cell, a cell with several, or ticks. */
export function valuesIn(row: Row, { columns }: QuestionColumns): string[] {
	const values = columns.flatMap(({ name, part, of }) => {
		const text = cellText(row.get(name), () => undefined);
		if (text === '') return [];
		if (part === 'choice') return [text];
		if (part === 'choices') return text.split(/[;|\n]/).map((one) => one.trim());
		return part === 'option' && of && isTicked(text) ? [of] : [];
	});
	return [...new Set(values.filter(Boolean))];
}

function numbersIn(
	{ rows }: Table,
	{ columns }: QuestionColumns,
	isIn: (part: string) => boolean
): number[] {
	const names = columns.filter(({ part }) => isNumeric(part) && isIn(part)).map(({ name }) => name);
	return rows.flatMap((row) =>
		names.flatMap((name) => readNumber(cellText(row.get(name), () => undefined)) ?? [])
	);
}

function isNumeric(part: string): boolean {
	return ['a', 'b', 'c', 'x', 'y', 'position', 'stone-x', 'stone-y'].includes(part);
}
