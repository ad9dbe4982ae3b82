import { stringify } from 'csv-stringify/sync';
import { statementQuestions } from '../model.ts';
import type { HarvestSource, HarvestView, Scores } from './view.ts';

// Cells that look like a formula get a quote before them: people open these files in a spreadsheet.

const scoreColumns = statementQuestions.flatMap((question) => [
	`${question}_yes`,
	`${question}_voters`
]);

/**
 * A row for each statement and who voted on it: each role, then `all`. What was merged or added has a row
 * of its own without votes.
 */
export function statementsCsv({ parts }: HarvestView): string {
	const groups = parts.flatMap((part) => (part.kind === 'statements' ? part.groups : []));
	const rows = groups.flatMap(({ topic, statements }) =>
		statements.flatMap(({ number, text, alike, additions, roles, total }) => {
			const about = [number, topic ?? '', text, 'statement', ''];
			const beside = [
				...alike.map((one) => ({ ...one, kind: 'same' })),
				...additions.map((one) => ({ ...one, kind: 'addition' }))
			];
			return [
				...roles.map(({ role, scores }) => [...about, role, ...cellsOf(scores)]),
				[...about, 'all', ...cellsOf(total)],
				...beside.map((one) => [
					one.number,
					topic ?? '',
					one.text,
					one.kind,
					number,
					'',
					...noCells
				])
			];
		})
	);
	const heads = ['number', 'topic', 'text', 'kind', 'belongs_to', 'who', ...scoreColumns];
	return written([heads, ...rows]);
}

export function goalsCsv({ parts }: HarvestView): string {
	const goals = parts.flatMap((part) => (part.kind === 'goals' ? part.goals : []));
	const rows = goals.map(({ number, text, term, kind, ownerRole, dueMonth, sources }) => [
		...[number, text, term, kind, ownerRole, dueMonth ?? ''],
		sources.map(sourceCell).join('; ')
	]);
	return written([['number', 'text', 'term', 'kind', 'owner', 'month', 'sources'], ...rows]);
}

const noCells = scoreColumns.map(() => '');

function cellsOf(scores: Scores): (string | number)[] {
	return statementQuestions.flatMap((question): (string | number)[] => {
		const line = scores[question];
		return line ? [line.yes, line.voters] : ['', ''];
	});
}

function sourceCell(source: HarvestSource): string {
	switch (source.kind) {
		case 'statement':
		case 'outcome':
		case 'card':
			return `${source.kind} ${source.number}`;
		case 'zone':
			return `zone ${source.question.id}:${source.zone}`;
		case 'question':
			return `question ${source.label}`;
		case 'story':
			return source.kind;
	}
}

function written(rows: (string | number)[][]): string {
	return stringify(rows, { escape_formulas: true });
}
