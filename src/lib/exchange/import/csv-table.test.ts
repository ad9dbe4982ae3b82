import { describe, expect, test } from 'vitest';
import { readTable } from './csv-table.ts';
import { takeNotes } from './notes.ts';

function read(text: string | Uint8Array) {
	const notes = takeNotes();
	const bytes = typeof text === 'string' ? Buffer.from(text) : text;
	const { header, rows } = readTable(bytes, notes);
	return {
		header,
		rows: rows.map((row) => [...row.values()]),
		told: notes.warnings().map(({ code, about, rows: at }) => [code, about, ...at])
	};
}

describe('A table', () => {
	test.each([',', ';', '\t'])(
		'is divided by "%s", with newlines and signs inside quotes',
		(sign) => {
			const text =
				['a', 'b'].join(sign) + '\r\n' + ['"x\ny"', `"1${sign}2 ""z"""`].join(sign) + '\r\n';
			expect(read(text)).toEqual({
				header: ['a', 'b'],
				rows: [['x\ny', `1${sign}2 "z"`]],
				told: []
			});
		}
	);

	test('may begin with a byte order mark, and may be UTF-16', () => {
		expect(read('\ufeffa,b\n1,2').header).toEqual(['a', 'b']);
		const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a,b\né,2', 'utf16le')]);
		expect(read(wide).rows).toEqual([['é', '2']]);
	});

	test('in an old encoding is read and told', () => {
		expect(read(Buffer.from('a,b\ncaf\xe9,2', 'latin1'))).toMatchObject({
			rows: [['café', '2']],
			told: [['encoding', '']]
		});
	});

	test('tells columns it cannot use and rows of another length', () => {
		expect(read('a,b,a,\n1,2,3,4\n5\n')).toEqual({
			header: ['a', 'b'],
			rows: [
				['1', '2'],
				['5', '']
			],
			told: [
				['doubleColumn', 'a'],
				['namelessColumn', ''],
				['rowLength', '', 2]
			]
		});
	});

	test('is refused in one sentence when it is none', () => {
		expect(() => read('only words')).toThrow('no table');
		expect(() => read('a,b\n"open,2')).toThrow('cannot be read as CSV');
	});
});
