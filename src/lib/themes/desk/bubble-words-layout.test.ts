import { expect, test } from 'vitest';
import { nameLines } from './bubble-words-layout.ts';

test('A name is broken between words, and cut behind a whole word', () => {
	expect(nameLines('Wachten op hulp', 10, 3)).toEqual(['Wachten op', 'hulp']);
	expect(nameLines('Schuldhulpverlening', 10, 3)).toEqual(['Schuldhulpverlening']);
	expect(nameLines('Wie loopt er met mij mee', 9, 2)).toEqual(['Wie loopt', 'er met']);
	expect(nameLines('vader, moeder, kinderen', 9, 1)).toEqual(['vader']);
	expect(nameLines('', 10, 3)).toEqual([]);
});
