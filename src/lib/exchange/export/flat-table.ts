import { stringify } from 'csv-stringify/sync';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { columnsOf } from './csv-columns.ts';

/** What the flat file says of a story besides its answers. */
export const factColumns = [
	'id',
	'receivedWeek',
	'vertelpunt',
	'language',
	'mode',
	'form',
	'consentLevel',
	'test',
	'title',
	'text'
] as const;

export type FlatStory = {
	facts: Readonly<Record<(typeof factColumns)[number], string>>;
	answers: Readonly<Record<string, Answer>>;
};

const notShown: Answer = { state: 'notShown' };

/** One row a story; cells that look like a formula get a quote before them. */
export function flatTable(
	questions: readonly ShownQuestion[],
	stories: readonly FlatStory[]
): string {
	const columns = questions.flatMap((question) =>
		columnsOf(question).map((column) => ({ id: question.id, ...column }))
	);
	const rows = stories.map(({ facts, answers }) => [
		...factColumns.map((name) => facts[name]),
		...columns.map(({ id, value }) => value(answers[id] ?? notShown))
	]);
	return written([[...factColumns, ...columns.map(({ name }) => name)], ...rows]);
}

/** What every column of the flat file means. */
export function codebook(questions: readonly ShownQuestion[]): string {
	const rows = questions
		.flatMap(columnsOf)
		.map(({ name, question, label, meaning }) => [name, question, label, meaning]);
	return written([['column', 'question', 'label', 'values'], ...rows]);
}

function written(rows: string[][]): string {
	return stringify(rows, { escape_formulas: true });
}
