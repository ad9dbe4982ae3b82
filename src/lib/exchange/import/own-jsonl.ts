import * as v from 'valibot';
import { AppError } from '#lib/base/errors.ts';
import { parseJson } from '#lib/base/json.ts';
import { parseWeek } from '#lib/base/week.ts';
import type { Notes } from './notes.ts';
import type { Source, SourceStory } from './source.ts';
import { studyLineSchema, type StudyLine } from './study-line.ts';
import { unreadable } from './unreadable.ts';

/**
 * Reads our own story format: a line `{"kind":"study", …}` (may be absent), then a story a line, as the
 * body of POST /api/v1/verhalen with its week. A line that is no JSON object is refused by its number;
 * a study line that is wrong is the whole file's mistake: throws `AppError('invalid')`.
 */
export function readOwnJsonl(bytes: Uint8Array, notes: Notes): Source {
	const lines = splitLines(bytes);
	const first = lines[0] && recordIn(lines[0]);
	const study = first?.kind === 'study' ? studyIn(first) : null;
	const stories = lines.slice(study ? 1 : 0).flatMap((line, at) => {
		const record = recordIn(line);
		if (!record) notes.refuse('notJson', '', at + 1);
		return record ? [storyOf(record, at + 1, notes)] : [];
	});
	return {
		study: {
			name: study?.name ?? '',
			purpose: study?.purpose ?? null,
			invented: study?.invented ?? false,
			helpNumber: study?.helpNumber ?? null,
			distressText: study?.distressText ?? null,
			areas: study?.areas ?? [],
			points: study?.points ?? []
		},
		framework: study?.framework ?? null,
		read: lines.length - (study ? 1 : 0),
		header: [],
		stories
	};
}

function storyOf(line: Record<string, unknown>, row: number, notes: Notes): SourceStory {
	const { id, vertelpunt, receivedWeek, review, answers, withdrawalCodeHash, ...body } = line;
	const week = typeof receivedWeek === 'string' ? parseWeek(receivedWeek) : undefined;
	if (week === undefined) notes.warn('weekMissing', '', row);
	if (typeof withdrawalCodeHash === 'string') notes.warn('codeDropped', '', row);
	return {
		row,
		sourceId: typeof id === 'string' ? id : JSON.stringify(line),
		body,
		week: week ?? null,
		point: typeof vertelpunt === 'string' ? vertelpunt : null,
		isHeld: review === 'held',
		answers: isRecord(answers) ? answers : {},
		raw: {}
	};
}

function studyIn(record: Record<string, unknown>): StudyLine {
	// As it stands in the file: a schema would put the keys of the questions in an order of its own.
	if (v.is(studyLineSchema, record)) return record;
	const [issue] = v.safeParse(studyLineSchema, record).issues ?? [];
	const path = issue?.path?.map(({ key }) => String(key)).join('.') ?? '';
	throw unreadable('wrongStudy', `The study in the first line is not right at ${path}.`);
}

function splitLines(bytes: Uint8Array): Buffer[] {
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const lines: Buffer[] = [];
	for (let from = 0; from < whole.length;) {
		const end = whole.indexOf(10, from);
		const line = whole.subarray(from, end === -1 ? whole.length : end);
		if (line.toString('latin1').trim() !== '') lines.push(line);
		from = end === -1 ? whole.length : end + 1;
	}
	return lines;
}

function recordIn(line: Buffer): Record<string, unknown> | undefined {
	try {
		const value = parseJson(line);
		return isRecord(value) ? value : undefined;
	} catch (error) {
		if (error instanceof AppError) return undefined;
		throw error;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
