import { describe, expect, test } from 'vitest';
import { deedOf, deeds, keysOf, type Deed, type Where } from './keys.ts';

function press(key: string, where: Where = 'page', held = {}): Deed | undefined {
	const keys = { ctrlKey: false, metaKey: false, altKey: false, repeat: false };
	return deedOf({ key, ...keys, ...held }, where);
}

describe('a key of the regie', () => {
	test.each([
		['ArrowRight', 'next'],
		['PageDown', 'next'],
		[' ', 'next'],
		['ArrowLeft', 'back'],
		['PageUp', 'back'],
		['B', 'black'],
		['.', 'black'],
		['w', 'white'],
		['J', 'join'],
		['r', 'results'],
		['l', 'voting'],
		['t', 'timer'],
		['f', 'fullScreen'],
		['F5', 'fullScreen'],
		['g', 'tables'],
		['?', 'help']
	])('%j means %s', (key, deed) => {
		expect(press(key)).toBe(deed);
	});

	test('is left alone while somebody types, with Ctrl, Alt or Cmd, and while it is held', () => {
		expect(press('b', 'typing')).toBeUndefined();
		expect(press('F5', 'page', { ctrlKey: true })).toBeUndefined();
		expect(press('l', 'page', { metaKey: true })).toBeUndefined();
		expect(press('ArrowLeft', 'page', { altKey: true })).toBeUndefined();
		expect(press('PageDown', 'page', { repeat: true })).toBeUndefined();
		expect(press('x')).toBeUndefined();
	});

	test('presses the button it is on with a space, and is a clicker with the others', () => {
		expect(press(' ', 'control')).toBeUndefined();
		expect(press('PageDown', 'control')).toBe('next');
	});

	test('means one thing only', () => {
		const keys = deeds.flatMap((deed) => keysOf[deed]);
		expect(new Set(keys).size).toBe(keys.length);
	});
});
