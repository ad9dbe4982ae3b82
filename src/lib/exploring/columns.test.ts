import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import { languages } from '#lib/i18n/languages.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { binOf } from '#lib/signifiers/dyad.ts';
import {
	decodeChoice,
	decodeChoices,
	decodeDyad,
	decodeStone,
	decodeTriad
} from '#lib/signifiers/encode.ts';
import { halfOf } from '#lib/signifiers/stones.ts';
import { zoneOf } from '#lib/signifiers/zones.ts';
import { columnLayout, type Column } from './columns.ts';
import { someRow, testLayout, testStructure } from './columns-test-rows.ts';
import { encodeSegment, openSegment, openSegments, type ColumnRow } from './columns-segment.ts';

const areaIds = defaultAreas.map(({ id }) => id);
const demo = columnLayout(structure, areaIds, languages);

describe('the layout of a framework', () => {
	it('takes 32 bytes a story for the first vragenkader, and 10 more for its stones', () => {
		const stones = demo.columns.filter(({ kind }) => kind === 'stone');
		expect([demo.bytesPerRow, stones.length * 2]).toEqual([42, 10]);
	});

	it('lets every column start at a multiple of its width, without holes or overlap', () => {
		for (const { columns, bytesPerRow } of [demo, testLayout]) {
			let next = 0;
			for (const { start, width } of columns.toSorted((one, other) => one.start - other.start)) {
				expect([start, start % width]).toEqual([next, 0]);
				next += width;
			}
			expect(next).toBe(bytesPerRow);
		}
	});

	it('gives more answers 1 byte to 7 options, 2 to 15 and 4 to 31', () => {
		const widths = ['K2', 'K3', 'K4'].map((id) => columnOf(id).width);
		expect(widths).toEqual([1, 2, 4]);
	});

	it('has one byte more when the study has themes', () => {
		const themed = columnLayout(structure, areaIds, languages, ['money']);
		expect(themed.bytesPerRow).toBe(demo.bytesPerRow + 1);
	});

	it('has room for a study with more themes than a byte can tell apart', () => {
		const themes = Array.from({ length: 300 }, (_, at) => `theme-${at}`);
		const layout = columnLayout({ questions: [] }, [], [], themes);
		const row = fc.sample(someRow, { numRuns: 1, seed: 4 })[0]!;
		const told = ['theme-0', 'theme-299', null].map((theme) => ({ ...row, theme }));
		const { codes } = openSegment(layout, encodeSegment(layout, told));
		const column = layout.columns.find(({ id }) => id === 'theme')!;
		expect(Array.from(codes.get('theme')!, (code) => readCode(column, code))).toEqual([
			'theme-0',
			'other',
			'none'
		]);
	});

	it('refuses a question with the name of a facet', () => {
		const questions = testStructure.questions.map((one) => ({ ...one, id: 'week' }));
		expect(() => columnLayout({ questions: [questions[0]!] }, [], [])).toThrow(RangeError);
	});
});

describe('a segment', () => {
	it('gives back every state, option, zone, bin and quadrant of random stories', () => {
		fc.assert(
			fc.property(fc.array(someRow, { maxLength: 5 }), (rows) => {
				const buffer = encodeSegment(testLayout, rows);
				expect(buffer.byteLength).toBe(rows.length * testLayout.bytesPerRow);
				const { codes } = openSegment(testLayout, buffer);
				rows.forEach((row, at) => {
					for (const column of testLayout.columns) {
						const code = codes.get(column.id)![at]!;
						expect(readCode(column, code), column.id).toEqual(said(column, row));
					}
				});
			}),
			{ numRuns: 500 }
		);
	});

	it('is viewed, not copied', () => {
		const buffer = encodeSegment(testLayout, fc.sample(someRow, { numRuns: 3, seed: 1 }));
		const { codes } = openSegment(testLayout, buffer);
		expect([...codes.values()].every((view) => view.buffer === buffer)).toBe(true);
	});

	it('is the same in pieces as in one', () => {
		const rows = fc.sample(someRow, { numRuns: 9, seed: 2 });
		const whole = openSegment(testLayout, encodeSegment(testLayout, rows));
		const pieces = [rows.slice(0, 4), rows.slice(4, 5), rows.slice(5)];
		const joined = openSegments(
			testLayout,
			pieces.map((piece) => encodeSegment(testLayout, piece))
		);
		expect(joined).toEqual(whole);
		expect(openSegments(testLayout, []).rows).toBe(0);
	});

	it('refuses bytes of another layout', () => {
		expect(() => openSegment(testLayout, new ArrayBuffer(testLayout.bytesPerRow + 1))).toThrow(
			RangeError
		);
	});

	it('keeps an answer whose option left the list, as none of the options', () => {
		const row = fc.sample(someRow, { numRuns: 1, seed: 3 })[0]!;
		const gone = { state: 'answered', options: ['gone'] } as const;
		const buffer = encodeSegment(testLayout, [{ ...row, answers: { R3: gone, K2: gone } }]);
		const { codes } = openSegment(testLayout, buffer);
		expect([codes.get('R3')![0], codes.get('K2')![0]]).toEqual([3, 0]);
	});
});

function columnOf(id: string): Column {
	return testLayout.columns.find((column) => column.id === id)!;
}

/** What a code says, as far as it may be counted. */
function readCode(column: Column, code: number): unknown {
	switch (column.kind) {
		case 'triad': {
			const shares = decodeTriad(code);
			return typeof shares === 'string' ? shares : zoneOf(shares);
		}
		case 'dyad': {
			const position = decodeDyad(code);
			return typeof position === 'string' ? position : binOf(position);
		}
		case 'stone': {
			const place = decodeStone(code);
			return typeof place === 'string' ? place : place.map(halfOf);
		}
		case 'choice':
		case 'facet': {
			const place = decodeChoice(code);
			return typeof place === 'string' ? place : column.options[place];
		}
		case 'choices': {
			const places = decodeChoices(code, column.width);
			return typeof places === 'string' ? places : places.map((place) => column.options[place]);
		}
		case 'readable':
			return code === 1;
		case 'week':
			return code;
	}
}

/** The same, straight from the story. */
function said(column: Column, row: ColumnRow): unknown {
	if (column.kind === 'readable') return row.readable;
	if (column.kind === 'week') return row.week;
	if (column.kind === 'facet') {
		const language = row.language === 'de' ? 'other' : row.language;
		const theme = row.theme === 'gone' ? 'other' : (row.theme ?? 'none');
		const mode = row.mode ?? 'unknown';
		const values = { ...row, language, consent: String(row.consent), mode, theme };
		return values[column.facet];
	}
	const id = column.kind === 'stone' ? column.question : column.id;
	const answer: Answer = row.answers[id] ?? { state: 'notShown' };
	if ('weights' in answer) return zoneOf(answer.weights);
	if ('position' in answer) return binOf(answer.position);
	if ('stones' in answer && column.kind === 'stone') {
		return answer.stones[column.stone]?.map(halfOf) ?? 'aside';
	}
	if ('options' in answer && column.kind === 'choice') return answer.options[0];
	if ('options' in answer && column.kind === 'choices') {
		return column.options.filter((option) => answer.options.includes(option));
	}
	return answer.state;
}
