import { weekNumber } from '#lib/base/week.ts';
import type { Row, Table } from './csv-table.ts';
import { cellText, readNumber, type Told } from './fractions.ts';
import type { Notes } from './notes.ts';
import { hasMarkup, plainText } from './plain-text.ts';
import { readAnswer } from './sensemaker-answers.ts';
import { bindColumns, boundColumns, type Bound, type Dialect } from './sensemaker-columns.ts';
import type { Definition } from './sensemaker-definition.ts';
import { frameworkOf } from './sensemaker-framework.ts';
import { foundBeyond } from './sensemaker-options.ts';
import { version1 } from './sensemaker-v1.ts';
import { version2 } from './sensemaker-v2.ts';
import type { Source, SourceStory } from './source.ts';
import { unreadable } from './unreadable.ts';

/** Columns about the story itself. What else there is about devices and people is not kept. */
const own = { id: 'id', language: 'language', moment: 'server_upload_time' };

/**
 * Reads an export of SenseMaker, version 1 or 2, with its definition: the questions, and per row a
 * story (the free text marked as fragment) with its answers. Throws `AppError('invalid')` when file and
 * definition do not belong together.
 */
export function readSenseMaker(table: Table, definition: Definition, notes: Notes): Source {
	const bound = bindColumns(definition, table.header, dialectOf(table.header, definition));
	const dialect = dialectOf(table.header, definition);
	const used = boundColumns(bound);
	for (const column of Object.values(own)) used.add(column);
	for (const column of table.header.filter((name) => !used.has(name))) {
		const filled = table.rows.filter((row) => cellText(row.get(column), ignore) !== '').length;
		notes.warn('unusedColumn', column, undefined, filled);
	}
	const heading = bound.find((one) => one.kind === 'freetext' && !one.of.isStory && !one.of.isLong);
	if (heading) notes.warn('titleFrom', heading.of.title);
	return {
		study: {
			name: definition.name,
			purpose: null,
			invented: false,
			helpNumber: null,
			distressText: null,
			areas: [],
			points: []
		},
		framework: frameworkOf(definition, foundBeyond(bound, table.rows)),
		read: table.rows.length,
		header: table.header,
		stories: table.rows.map((row, at) =>
			storyOf(row, at + 1, { bound, dialect, heading, language: definition.language }, notes)
		)
	};
}

type Reader = {
	bound: readonly Bound[];
	dialect: Dialect;
	heading: Bound | undefined;
	language: string;
};

function storyOf(row: Row, at: number, reader: Reader, notes: Notes): SourceStory {
	const { bound, heading } = reader;
	const pieces = bound.flatMap((one) =>
		one.kind === 'freetext' && one.of.isStory ? [wordsIn(row, one.single)] : []
	);
	const text = pieces.filter(Boolean).join('\n\n');
	if (text.includes('\n')) notes.warn('newlines', '', at);
	if (text === '') notes.warn('noText', '', at);
	const written = heading?.kind === 'freetext' ? wordsIn(row, heading.single) : '';
	if (hasMarkup(written)) notes.warn('htmlInStoryTitle', '', at);
	const readings = bound.flatMap((one) => {
		if (one === heading || (one.kind === 'freetext' && one.of.isStory)) return [];
		const told: Told = (code, detail) =>
			notes.warn(
				code,
				code === 'blank' ? '' : [one.of.title, detail].filter(Boolean).join(': '),
				at
			);
		const reading = readAnswer(row, one, reader.dialect, told);
		return reading ? [[one.of.id, reading] as const] : [];
	});
	return {
		row: at,
		sourceId: row.get(own.id) || JSON.stringify([...row.values()]),
		body: { title: plainText(written), text, language: languageIn(row, at, reader, notes) },
		week: weekIn(row, at, notes),
		point: null,
		isHeld: false,
		answers: Object.fromEntries(
			readings.flatMap(([id, { answer }]) => (answer ? [[id, answer]] : []))
		),
		raw: Object.fromEntries(readings.flatMap(([id, { raw }]) => (raw ? [[id, raw]] : [])))
	};
}

function wordsIn(row: Row, column: string | undefined): string {
	const text = column === undefined ? '' : (row.get(column) ?? '');
	return text.replaceAll('\r\n', '\n').trim();
}

function languageIn(row: Row, at: number, { language }: Reader, notes: Notes): string {
	const told = row.get(own.language)?.trim() || language;
	try {
		return Intl.getCanonicalLocales(told)[0] ?? 'und';
	} catch {
		notes.warn('languageUnknown', told, at);
		return 'und';
	}
}

function weekIn(row: Row, at: number, notes: Notes): number | null {
	const moment = readNumber(row.get(own.moment)?.trim() ?? '');
	if (moment !== undefined && moment > 0) return weekNumber(new Date(moment));
	notes.warn('weekMissing', '', at);
	return null;
}

function dialectOf(header: readonly string[], { signifiers }: Definition): Dialect {
	const names = new Set(header);
	const has = (spellings: string[]) => spellings.some((name) => names.has(name));
	for (const dialect of [version2, version1]) {
		const isIt = signifiers.some(({ id }) => has([...dialect.x(id), ...dialect.across(id)]));
		if (isIt) return dialect;
	}
	if (signifiers.some(({ id }) => names.has(id))) return version2;
	throw unreadable(
		'otherProject',
		'No column of this file belongs to a question of the definition: are they of the same project?'
	);
}

function ignore(): void {}
