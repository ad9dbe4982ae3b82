import { describe, expect, test } from 'vitest';
import { nl, shown } from './mapped-test-questions.ts';
import { readTable } from './csv-table.ts';
import { guessColumns } from './guess-mapping.ts';
import { questionsIn, readTarget, type Mapping } from './mapping.ts';
import { readMappedCsv } from './mapped-csv.ts';
import { takeNotes } from './notes.ts';
import { parseMapping } from './read-source.ts';

function read(lines: readonly string[], mapping: Partial<Mapping>, isNew = false) {
	const notes = takeNotes();
	const table = readTable(Buffer.from(lines.join('\n')), notes);
	const whole = { columns: {}, questions: {}, language: 'nl', ...mapping };
	const source = readMappedCsv(table, whole, isNew ? null : shown, notes);
	const told = notes.warnings().map(({ code, about, times }) => `${code} ${about} ${times}`);
	return { source, told, answers: source.stories.map((story) => story.answers) };
}

describe('A table with a mapping', () => {
	test('finds the scale per question: fractions, percentages, a dot or three shares', () => {
		const { answers } = read(
			['v,T1_X,T1_Y,p,q,r,d', 'a,0.5,1,60,20,20,35', 'b,1,0,,,,100', 'c,,,0.5,99,0.5,1'],
			{
				columns: {
					...{ v: 'text', T1_X: 'T1:x', T1_Y: 'T1:y', d: 'D1:position' },
					...{ p: 'T2:a', q: 'T2:b', r: 'T2:c' }
				}
			}
		);
		const answered = (weights: number[]) => ({ state: 'answered', weights });
		expect(answers[0]).toEqual({
			T1: answered([1, 0, 0]),
			T2: answered([0.6, 0.2, 0.2]),
			D1: { state: 'answered', position: 0.35 }
		});
		expect(answers[1]).toMatchObject({ T1: answered([0, 0, 1]), T2: { state: 'skipped' } });
		expect(answers[2]).toMatchObject({
			T1: { state: 'skipped' },
			T2: answered([0.005, 0.99, 0.005]),
			D1: { position: 0.01 }
		});
	});

	test('finds options by their id and their label, one or several in a cell, or ticked', () => {
		const label = nl['K3.rarely'] ?? '';
		const { answers, source } = read(
			['how,many,h,s', `${label.toUpperCase()},"happy; sad",,`, 'often,,1,0', 'vaak genoeg,,,'],
			{
				columns: { how: 'K3:choice', many: 'K2:choices', h: 'K1:option:happy', s: 'K1:option:sad' }
			}
		);
		expect(answers[0]).toMatchObject({
			K3: { options: ['rarely'] },
			K2: { options: ['happy', 'sad'] },
			K1: { state: 'skipped' }
		});
		expect(answers[1]).toMatchObject({ K3: { options: ['often'] }, K1: { options: ['happy'] } });
		expect(answers[2]).toMatchObject({ K3: { options: ['vaak-genoeg'] } });
		expect(source.stories[2]?.raw.K3?.raw).toBe('vaak genoeg');
	});

	test('has three states: answered, does not fit, and nothing; a state in words goes first', () => {
		const { answers, told } = read(
			['d,na,s', '0.4,,', ',ja,', ',,', '0.4,1,', '0.4,,notShown', '0.4,,weet niet'],
			{ columns: { d: 'D1:position', na: 'D1:na', s: 'D1:state' } }
		);
		expect(answers.map(({ D1 }) => (D1 as { state: string }).state)).toEqual([
			...['answered', 'notApplicable', 'skipped', 'notApplicable', 'notShown', 'answered']
		]);
		const label = nl.D1 ?? '';
		expect(told).toEqual(expect.arrayContaining([`naAndValue ${label} 1`, 'blank  1']));
		expect(told).toContain(`unknownState ${label}: weet niet 1`);
	});

	test('reads the story itself, and tells what it leaves out', () => {
		const { source, told } = read(
			['nr,kop,verhaal,taal,dag,extra', '7,\'=Kop,"een\ntwee",tr,21-11-2026,x', '8,Kop,drie,??,,'],
			{
				columns: {
					...{ nr: 'id', kop: 'title', verhaal: 'text', taal: 'language', dag: 'week' },
					weg: 'D1:position'
				}
			}
		);
		expect(source.stories[0]).toMatchObject({
			sourceId: '7',
			body: { title: '=Kop', text: 'een\ntwee', language: 'tr' },
			week: 2968
		});
		expect(source.stories[1]).toMatchObject({ body: { language: 'und' }, week: null });
		expect(told).toEqual(
			expect.arrayContaining([
				...['unusedColumn extra 1', 'absentColumn weg 1', 'formulaMark title 1'],
				...['languageUnknown ?? 1', 'weekMissing  1', 'newlines  1']
			])
		);
	});

	test('brings its own questions to a new study, with options made of the values', () => {
		const { source } = read(
			['x,y,d,k,s', '0.2,0.4,0.5,Heel goed,', '0.3,0.1,0.2,Slecht,'],
			{
				columns: { x: 'T1:x', y: 'T1:y', d: 'D1:position', k: 'K1:choice', s: 'K1:na' },
				questions: {
					T1: { label: 'Wat telde?', parts: { a: 'Regels', b: 'Mensen', c: 'Vak' } },
					D1: { parts: { left: 'Te gehaast', right: 'Te traag' } }
				}
			},
			true
		);
		const { structure, translations } = source.framework!;
		expect(structure.questions).toMatchObject([
			{ id: 'T1', kind: 'triad', corners: ['regels', 'mensen', 'vak'] },
			{ id: 'D1', kind: 'dyad', poles: ['te-gehaast', 'te-traag'] },
			{ id: 'K1', kind: 'choice', options: ['heel-goed', 'Slecht'], max: 1 }
		]);
		expect(translations[0]?.texts).toMatchObject({
			T1: 'Wat telde?',
			'T1.mensen': 'Mensen',
			'D1.te-traag': 'Te traag',
			'K1.heel-goed': 'Heel goed'
		});
	});

	test('that lies in a file is checked, with the place that is wrong', () => {
		expect(parseMapping(Buffer.from('{"columns":{"a":"T1:x"}}'))).toEqual({
			columns: { a: 'T1:x' },
			questions: {},
			language: 'nl'
		});
		const wrong = Buffer.from('{"columns":{"a":"T1:hoek"}}');
		expect(() => parseMapping(wrong)).toThrow("'columns.a'");
		expect(readTarget('S1:stone:buurtteam:x')).toEqual({
			question: 'S1',
			part: 'stone-x',
			of: 'buurtteam'
		});
		expect(questionsIn({ columns: { a: 'T1:na' }, questions: {}, language: 'nl' })).toEqual([]);
	});
});

describe('A first idea of the columns', () => {
	test('knows the names of our own export, labels, and the usual words', () => {
		const header = [
			'id',
			'Verhaal',
			'T1_X',
			'T1_Y',
			'K1__happy',
			'S1__buurtteam_x',
			'D1',
			'D1_state'
		];
		expect(guessColumns([...header, nl.K3 ?? '', 'iets'], shown)).toEqual({
			...{ id: 'id', Verhaal: 'text', T1_X: 'T1:x', T1_Y: 'T1:y', K1__happy: 'K1:option:happy' },
			...{ S1__buurtteam_x: 'S1:stone:buurtteam:x', D1: 'D1:position', D1_state: 'D1:state' },
			[nl.K3 ?? '']: 'K3:choice'
		});
	});
});
