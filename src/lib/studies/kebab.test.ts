import { describe, expect, it } from 'vitest';
import { dayInWords, isDay } from './day.ts';
import { isKebab, kebab } from './kebab.ts';
import { codeMark, suggestedCode } from './point-code.ts';

describe('a name in an address', () => {
	it.each([
		['Café Noord!', 'cafe-noord'],
		['  – Ýmir & Søn ', 'ymir-s-n'],
		['العربية', ''],
		['a'.repeat(60), 'a'.repeat(40)],
		[`${'a'.repeat(39)} bc`, 'a'.repeat(39)]
	])('is %j as %j', (name, expected) => {
		expect(kebab(name)).toBe(expected);
	});

	it.each(['', '-a', 'a-', 'a--b', 'A', 'a_b', 'nieuw', 'é'])('is not %j', (text) => {
		expect(isKebab(text)).toBe(false);
	});

	it('as a code always is one, with a mark nobody mistakes', () => {
		for (let at = 0; at < 200; at++) {
			const code = suggestedCode('Noord, buurthuis', codeMark());
			expect(code).toMatch(/^noord-buurthuis-[^01loaeiuy]{4}$/);
			expect(isKebab(code)).toBe(true);
		}
		expect(isKebab(suggestedCode('العربية', codeMark()))).toBe(true);
	});
});

describe('a day', () => {
	it.each([
		['2026-11-21', true],
		['2028-02-29', true],
		['2026-02-29', false],
		['2026-13-01', false],
		['21-11-2026', false],
		['', false]
	])('is there or not: %s', (text, expected) => {
		expect(isDay(text)).toBe(expected);
	});

	it('is said as people say it', () => {
		expect(dayInWords('2026-11-21', 'nl')).toBe('21 november 2026');
	});
});
