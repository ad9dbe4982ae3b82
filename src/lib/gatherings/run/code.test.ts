import { expect, test } from 'vitest';
import { codeOf, readCode } from './code.ts';

test('A code survives being typed with small letters, spaces and signs that look alike', () => {
	expect(readCode(' ab-o1 lI.')).toBe('AB0111');
	const code = codeOf([0, 1, 24, 18, 31, 255]);
	expect(code).toHaveLength(6);
	expect(readCode(code.toLowerCase())).toBe(code);
});

test('No sign of a code can be mixed up with another', () => {
	expect(codeOf(Array.from({ length: 256 }, (_, byte) => byte))).not.toMatch(/[ILOU]/);
});
