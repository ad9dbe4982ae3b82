import * as v from 'valibot';
import { parseJson } from '#lib/base/json.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import { readTable, type Table } from './csv-table.ts';
import { guessColumns } from './guess-mapping.ts';
import { columnOf, mappingSchema, questionsIn, type Mapping } from './mapping.ts';
import { readMappedCsv } from './mapped-csv.ts';
import type { ImportFormat } from './model.ts';
import type { Notes } from './notes.ts';
import { readOwnJsonl } from './own-jsonl.ts';
import { readDefinition } from './sensemaker-definition.ts';
import { readSenseMaker } from './sensemaker.ts';
import type { Source } from './source.ts';
import { unreadable } from './unreadable.ts';

export type SourceFile = {
	bytes: Uint8Array;
	format?: ImportFormat;
	/** The definition of a SenseMaker project. */
	definition?: Uint8Array;
	mapping?: Mapping;
};

/** The format of a file: as it was given, else by what lies beside it and how it begins. */
export function formatOf({ bytes, format, definition }: SourceFile): ImportFormat {
	if (format) return format;
	if (definition) return 'sensemaker';
	const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
	return start.startsWith('{') ? 'jsonl' : 'csv';
}

/**
 * Reads a file of any format we know. `asked` are the questions of the study it goes into, null for a
 * new one. Throws `AppError('invalid')` with one sentence when something beside the file is missing.
 */
export function readSource(
	file: SourceFile,
	asked: readonly ShownQuestion[] | null,
	notes: Notes
): { source: Source; mapping: Mapping | null } {
	switch (formatOf(file)) {
		case 'jsonl':
			return { source: readOwnJsonl(file.bytes, notes), mapping: null };
		case 'sensemaker': {
			if (!file.definition) {
				throw unreadable(
					'needsDefinition',
					'A SenseMaker export needs its definition (--definition).'
				);
			}
			const definition = readDefinition(file.definition, notes);
			const table = readTable(file.bytes, notes);
			return { source: readSenseMaker(table, definition, notes), mapping: null };
		}
		case 'csv': {
			const table = readTable(file.bytes, notes);
			const mapping = meaningful(file.mapping ?? guessedMapping(table, asked));
			return { source: readMappedCsv(table, mapping, asked, notes), mapping };
		}
	}
}

/** A mapping as it lies in a file. Throws `AppError('invalid')` with the place that is wrong. */
export function parseMapping(bytes: Uint8Array): Mapping {
	const read = v.safeParse(mappingSchema, parseJson(bytes));
	if (read.success) return read.output;
	const [issue] = read.issues;
	const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
	throw unreadable('wrongMapping', `The mapping is not right at '${path}': ${issue.message}.`);
}

function guessedMapping(table: Table, asked: readonly ShownQuestion[] | null): Mapping {
	const columns = guessColumns(table.header, asked ?? []);
	return { columns, questions: {}, language: 'nl' };
}

/** A table that holds neither a story nor an answer has nothing to read in. */
function meaningful(mapping: Mapping): Mapping {
	if (columnOf(mapping, 'text') !== undefined || questionsIn(mapping).length > 0) return mapping;
	throw unreadable(
		'notRecognised',
		'No column is recognised as a story or a question: say with --mapping what the columns mean.'
	);
}
