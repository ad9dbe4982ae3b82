import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { weekName } from '#lib/base/week.ts';
import { readTable } from './csv-table.ts';
import { takeNotes, type Note } from './notes.ts';
import { readDefinition } from './sensemaker-definition.ts';
import {
	definitionFile,
	dyads,
	exportFile,
	headline,
	multi,
	remark,
	rowCount,
	single,
	stones,
	story,
	storiesWithNewlines,
	triads,
	unknownOption
} from './sensemaker-test-export.ts';
import { readSenseMaker } from './sensemaker.ts';
import type { Source } from './source.ts';

function read(isBoxed: boolean): { source: Source; warnings: Note[] } {
	const notes = takeNotes();
	const definition = readDefinition(definitionFile(isBoxed), notes);
	const source = readSenseMaker(readTable(exportFile(), notes), definition, notes);
	expect(notes.refusals()).toEqual([]);
	return { source, warnings: notes.warnings() };
}

/** The rows as another program reads them. */
const rows = parse<Record<string, string>>(Buffer.from(exportFile()), { columns: true, bom: true });
const { source, warnings } = read(false);
const answersTo = (id: string) => source.stories.map(({ answers }) => answers[id]);
const warned = (code: string) =>
	warnings.filter((one) => one.code === code).map(({ about, times }) => [about, times]);

describe('An export of SenseMaker 2 with its definition', () => {
	test('is the same with a plain and a boxed definition', () => {
		expect(read(true)).toEqual({ source, warnings });
	});

	test('gives a story a row, with its own words, title, language and week', () => {
		expect(source.stories).toHaveLength(rowCount);
		source.stories.forEach(({ body }, at) => {
			expect(body.text).toBe(rows[at]?.[story]);
			expect(body.title).toBe(at === 3 ? 'Kop 3' : rows[at]?.[headline]);
			expect(body.language).toBe('nl');
		});
		// From Tuesday 28 July 2015, a story an hour.
		const weeks = source.stories.map(({ week }) => weekName(week ?? 0));
		expect([weeks[0], weeks[121], weeks[122]]).toEqual(['2015-W31', '2015-W31', '2015-W32']);
	});

	test.each(triads)('has the three states and the weights of triad $id', ({ id, anchors }) => {
		answersTo(id).forEach((answer, at) => {
			const cells = anchors.map((anchor) => rows[at]?.[`${id}_${anchor}`] ?? '');
			if (rows[at]?.[`${id}_NA`] === '1') return expect(answer).toEqual({ state: 'notApplicable' });
			if (cells.every((cell) => cell === '')) return expect(answer).toEqual({ state: 'skipped' });
			const inside = cells.map(Number).map((weight) => (weight <= 1e-5 ? 0 : weight));
			const sum = inside.reduce((total, weight) => total + weight, 0);
			const { weights } = answer as { weights: number[] };
			weights.forEach((weight, i) => expect(weight).toBeCloseTo(inside[i]! / sum, 12));
			expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
		});
	});

	test.each(dyads)('has the three states and the position of dyad $id', ({ id }) => {
		answersTo(id).forEach((answer, at) => {
			const cell = rows[at]?.[`${id}_percentX`] ?? '';
			const isAbsent = rows[at]?.[`${id}_NA`] === '1';
			const state = isAbsent ? 'notApplicable' : 'skipped';
			const expected =
				cell === '' || cell === 'NA' ? { state } : { state: 'answered', position: Number(cell) };
			expect(answer).toEqual(expected);
		});
	});

	test('has the stones where they were put, and leaves the others aside', () => {
		answersTo(stones.id).forEach((answer, at) => {
			const placed = stones.stones.flatMap((stone) => {
				const x = rows[at]?.[`${stones.id}_${stone}_percentX`] ?? '';
				const y = rows[at]?.[`${stones.id}_${stone}_percentY`] ?? '';
				return x === '' ? [] : [[stone, [Number(x), Number(y)]] as const];
			});
			const said = { state: 'answered', stones: Object.fromEntries(placed) };
			expect(answer).toEqual(placed.length > 0 ? said : { state: 'skipped' });
		});
	});

	test('has the choices, with the option nobody defined as one of its own', () => {
		answersTo(single.id).forEach((answer, at) => {
			const cell = rows[at]?.[single.id] ?? '';
			expect(answer).toEqual(
				cell === '' ? { state: 'skipped' } : { state: 'answered', options: [cell] }
			);
		});
		answersTo(multi.id).forEach((answer, at) => {
			const options = multi.items.filter((item) => rows[at]?.[`${multi.id}_${item}`] === '1');
			const none = options.length === 0;
			expect(answer).toEqual(none ? { state: 'skipped' } : { state: 'answered', options });
		});
		const asked = source.framework?.structure.questions.find(({ id }) => id === single.id);
		expect(asked).toMatchObject({ max: 1, options: [...single.items, unknownOption] });
	});

	test('keeps raw values with their scale and fraction, and other open answers as text', () => {
		const [triad] = triads;
		const kept = source.stories[10]?.raw[triad!.id];
		expect(kept?.raw).toContain('-0.000896');
		expect(kept).toMatchObject({ scale: '0–1' });
		expect(kept?.fraction?.[1]).toBe(0);
		expect(source.stories[40]?.raw[remark]).toMatchObject({ raw: 'Een opmerking', scale: 'text' });
	});

	test('names every oddity with its number and rows', () => {
		expect(warned('newlines')).toEqual([['', storiesWithNewlines]]);
		expect(warned('clamped')).toEqual([['Driehoek 1', 1]]);
		expect(warned('nearZero')).toEqual([['Driehoek 2', 1]]);
		expect(warned('unknownOption')).toEqual([[`Hoe vaak?: ${unknownOption}`, 1]]);
		expect(warned('htmlInTitle')).toContainEqual(['Driehoek 1', 1]);
		expect(warned('htmlInStoryTitle')).toEqual([['', 1]]);
		expect(warned('missingWord')).toEqual([
			['Schuif 1', 1],
			['Schuif 2', 1]
		]);
		expect(warned('textKept')).toEqual([['Nog iets?', 4]]);
		expect(warned('unusedColumn')).toEqual([
			['project_id', rowCount],
			['responder_id', rowCount],
			['meta_platform', rowCount]
		]);
		const rowsOf = (code: string) => warnings.find((one) => one.code === code)?.rows;
		expect([rowsOf('clamped'), rowsOf('nearZero'), rowsOf('unknownOption')]).toEqual([
			[11],
			[12],
			[78]
		]);
		expect(rowsOf('newlines')).toHaveLength(20);
	});

	test('brings its questions in order, with plain labels and everything else to ask them', () => {
		const { structure, translations } = source.framework!;
		expect(structure.questions.map(({ kind }) => kind)).toEqual([
			...['triad', 'triad', 'dyad', 'dyad', 'stones', 'choice', 'choice']
		]);
		expect(structure.questions[0]).toMatchObject({ corners: triads[0]!.anchors });
		const { texts } = translations[0]!;
		expect(texts[`${triads[0]!.id}.${triads[0]!.anchors[1]}`]).toBe('label 2');
		expect(texts[`${stones.id}.x.low`]).toBe('ver');
		expect(texts['consent.research']).toContain('onderzoekers');
		expect(texts['story.prompt.resident']).toBe('Wat gebeurde er?');
	});

	test('is refused with a definition of another project', () => {
		const notes = takeNotes();
		const table = readTable(Buffer.from('a,b\n1,2'), notes);
		const definition = readDefinition(definitionFile(false), notes);
		expect(() => readSenseMaker(table, definition, notes)).toThrow('of the same project');
		expect(() => readDefinition(Buffer.from('{"name":"x"}'), notes)).toThrow('signifiers');
	});
});

describe('An export of SenseMaker 1', () => {
	const definition = {
		name: 'Oud',
		language: 'en',
		signifiers: [
			{ id: 'T1', type: 'triad', title: 'T', content: { labels: ids('A', 'B', 'C', 'text') } },
			{ id: 'T2', type: 'triad', title: 'U', content: { labels: ids('A', 'B', 'C', 'text') } },
			{ id: 'D1', type: 'dyad', title: 'D', content: { labels: ids('L', 'R', 'text') } },
			{ id: 'Story', type: 'freetext', title: 'S', fragment: true, content: {} }
		]
	};

	function ids(...names: string[]) {
		const key = names.pop() ?? '';
		return names.map((id) => ({ id, [key]: id }));
	}

	test('has its shares in percentages, or its dot in a triangle of equal sides', () => {
		const notes = takeNotes();
		const text = [
			'id,Story,T1X,T1Y,T1_A,T1_B,T1_C,T2X,T2Y,D1XR,D1_NA',
			`1,een,0.5,0.5196152,60,20,20,0.5,${0.6 * 0.8660254},25,`,
			'2,twee,,,,,,1,0,,1',
			'3,drie,,,-0.0896,60.0896,40,,,140,'
		].join('\n');
		const table = readTable(Buffer.from(text), notes);
		const read = readDefinition(Buffer.from(JSON.stringify(definition)), notes);
		const { stories } = readSenseMaker(table, read, notes);
		const [one, two, three] = stories.map(({ answers }) => answers);
		expect(one).toMatchObject({
			T1: { state: 'answered', weights: [0.6, 0.2, 0.2] },
			D1: { state: 'answered', position: 0.25 }
		});
		const { weights } = one?.T2 as { weights: number[] };
		expect(weights.map((weight) => weight.toFixed(6))).toEqual([
			'0.600000',
			'0.200000',
			'0.200000'
		]);
		expect(two).toEqual({
			T1: { state: 'skipped' },
			T2: { state: 'answered', weights: [0, 0, 1] },
			D1: { state: 'notApplicable' }
		});
		expect(three).toMatchObject({ T1: { state: 'answered' }, D1: { state: 'skipped' } });
		const codes = notes.warnings().map(({ code, about }) => `${code} ${about}`);
		expect(codes).toEqual(expect.arrayContaining(['clamped T', 'outOfRange D']));
		expect(codes).not.toContain('placeDiffers T');
	});
});
