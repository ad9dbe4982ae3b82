import { formLengths, type ShownQuestion } from '#lib/frameworks/model.ts';
import { consentLevels, modes } from '#lib/stories/story-body.ts';
import { isTicked } from './answer-cells.ts';
import type { Row, Table } from './csv-table.ts';
import { cellText, type Told } from './fractions.ts';
import { mappedAnswer } from './mapped-answers.ts';
import { mappedFramework } from './mapped-framework.ts';
import { columnOf, questionsIn, readTarget, type Mapping, type StoryPart } from './mapping.ts';
import { prepareQuestion, type MappedQuestion } from './mapped-question.ts';
import type { Notes } from './notes.ts';
import type { Source, SourceStory } from './source.ts';
import { weekOf } from './story-moment.ts';

/**
 * Reads a table through a mapping. With `asked`, the questions of the study it goes into, values of
 * choices are found by id or label; without, the table brings its own questions and every value is an
 * option. Columns without a meaning are told.
 */
export function readMappedCsv(
	table: Table,
	mapping: Mapping,
	asked: readonly ShownQuestion[] | null,
	notes: Notes
): Source {
	for (const name of table.header) {
		const isUsed = readTarget(mapping.columns[name] ?? '') !== undefined;
		const filled = table.rows.filter((row) => row.get(name)?.trim()).length;
		if (!isUsed) notes.warn('unusedColumn', name, undefined, filled);
	}
	for (const name of Object.keys(mapping.columns)) {
		if (!table.header.includes(name)) notes.warn('absentColumn', name);
	}
	const questions = questionsIn(mapping).map((columns) =>
		prepareQuestion(columns, mapping.questions[columns.id] ?? {}, table, asked)
	);
	return {
		study: {
			name: '',
			purpose: null,
			invented: false,
			helpNumber: null,
			distressText: null,
			areas: [],
			points: []
		},
		framework: asked || questions.length === 0 ? null : mappedFramework(questions, mapping),
		read: table.rows.length,
		header: table.header,
		stories: table.rows.map((row, at) => storyOf(row, at + 1, mapping, questions, notes))
	};
}

function storyOf(
	row: Row,
	at: number,
	mapping: Mapping,
	questions: readonly MappedQuestion[],
	notes: Notes
): SourceStory {
	const cell = (part: StoryPart) => {
		const column = columnOf(mapping, part);
		return column === undefined ? '' : (row.get(column) ?? '').replaceAll('\r\n', '\n').trim();
	};
	const words = (part: 'title' | 'text') => unmarked(cell(part), () => warn('formulaMark', part));
	const warn = (code: string, about: string) => notes.warn(code, about, at);
	const text = words('text');
	if (text.includes('\n')) warn('newlines', '');
	if (text === '') warn('noText', '');
	const week = weekOf(cell('week'));
	if (week === undefined) warn('weekMissing', '');
	const language = cell('language') || mapping.language;
	const readings = questions.map((question) => {
		const told: Told = (code, detail) =>
			warn(code, code === 'blank' ? '' : [question.label, detail].filter(Boolean).join(': '));
		return [question.columns.id, mappedAnswer(row, question, told)] as const;
	});
	return {
		row: at,
		sourceId: cellText(cell('id'), () => undefined) || JSON.stringify([...row.values()]),
		body: {
			title: words('title'),
			text,
			language: isTag(language) ? language : told('languageUnknown', language, warn),
			...oneOf('mode', cell('mode'), modes, warn),
			...oneOf('form', cell('form'), formLengths, warn),
			...(isTicked(cell('test')) && { test: true }),
			...oneOf('consentLevel', cell('level'), consentLevels, warn)
		},
		week: week ?? null,
		point: cell('point') || null,
		isHeld: false,
		answers: Object.fromEntries(readings.map(([id, { answer }]) => [id, answer])),
		raw: Object.fromEntries(readings.flatMap(([id, { raw }]) => (raw ? [[id, raw]] : [])))
	};
}

/** Spreadsheet-safe files put a quote before text that looks like a formula. */
function unmarked(text: string, tell: () => void): string {
	if (!/^'[=+\-@]/.test(text)) return text;
	tell();
	return text.slice(1);
}

function oneOf<T extends string | number>(
	key: string,
	written: string,
	allowed: readonly T[],
	warn: (code: string, about: string) => void
): Record<string, T> {
	const value = allowed.find((one) => String(one) === written);
	if (value === undefined && written !== '') warn('unknownValue', `${key}: ${written}`);
	return value === undefined ? {} : { [key]: value };
}

function told(code: string, about: string, warn: (code: string, about: string) => void): string {
	warn(code, about);
	return 'und';
}

function isTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}
