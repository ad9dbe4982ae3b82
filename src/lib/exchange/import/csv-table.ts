import { parse } from 'csv-parse/sync';
import type { Notes } from './notes.ts';
import { unreadable } from './unreadable.ts';

export type Row = ReadonlyMap<string, string>;
export type Table = { header: readonly string[]; rows: readonly Row[] };

const delimiters = [',', ';', '\t'] as const;

/**
 * A CSV file as rows of cells by column. Reads UTF-8 (with or without its mark), UTF-16 and, when the
 * bytes are neither, Windows-1252 (told); comma, semicolon or tab; quoted newlines. Of two columns with
 * one name the first counts (told). Throws `AppError('invalid')` for a file that is no table.
 */
export function readTable(bytes: Uint8Array, notes: Notes): Table {
	const text = decode(bytes, notes);
	const records = recordsOf(text);
	const header = (records[0] ?? []).map((name) => name.trim());
	if (header.length < 2) throw unreadable('noTable', 'This file is no table with columns.');
	const firsts = header.map((name, at) => header.indexOf(name) === at && name !== '');
	header.forEach((name, at) => {
		if (!firsts[at]) notes.warn(name === '' ? 'namelessColumn' : 'doubleColumn', name);
	});
	const rows = records.slice(1).map((cells, at) => {
		if (cells.length !== header.length) notes.warn('rowLength', '', at + 1);
		return new Map(header.flatMap((name, i) => (firsts[i] ? [[name, cells[i] ?? '']] : [])));
	});
	return { header: header.filter((_, at) => firsts[at]), rows };
}

function recordsOf(text: string): string[][] {
	try {
		return parse(text, {
			delimiter: delimiterOf(text),
			relax_column_count: true,
			skip_empty_lines: true
		});
	} catch (error) {
		throw unreadable('notCsv', `This file cannot be read as CSV: ${(error as Error).message}`);
	}
}

function decode(bytes: Uint8Array, notes: Notes): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		notes.warn('encoding', '');
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** The sign that divides the header into the most columns. */
function delimiterOf(text: string): string {
	const header = headerLine(text);
	const unquoted = header.replace(/"[^"]*"/g, '');
	const counts = delimiters.map((sign) => unquoted.split(sign).length);
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Up to the first line break outside quotes: names of columns may hold one. */
function headerLine(text: string): string {
	let isQuoted = false;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '"') isQuoted = !isQuoted;
		else if (text[at] === '\n' && !isQuoted) return text.slice(0, at);
	}
	return text;
}
