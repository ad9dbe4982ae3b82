import { describe, expect, test } from 'vitest';
import { sayer } from './say.ts';

describe('sayer', () => {
	test('fills in every placeholder, and leaves a value alone that looks like one', () => {
		const say = sayer({ hello: '{{a}}, {{b}} and {{a}}' }, 'en');
		expect(say('hello', { a: '{{b}}', b: 2 })).toBe('{{b}}, 2 and {{b}}');
	});

	test('does not read a dollar sign in a value as a pattern', () => {
		expect(sayer({ cost: 'It is {{sum}}.' }, 'en')('cost', { sum: '$&' })).toBe('It is $&.');
	});

	test.each([
		['nl', 1, 'one'],
		['nl', 0, 'other'],
		['pl', 3, 'few'],
		['ar', 2, 'two']
	])('chooses the plural form of %s for %i', (language, count, form) => {
		const words = { left_one: 'one', left_two: 'two', left_few: 'few', left_other: 'other' };
		expect(sayer(words, language)('left', { count })).toBe(form);
	});

	test('uses the plain sentence when a counted one has no plural forms', () => {
		expect(sayer({ most: 'At most {{count}}' }, 'nl')('most', { count: 3 })).toBe('At most 3');
	});

	test('shows a missing sentence as its key and a missing value as nothing', () => {
		const say = sayer({ hello: 'Hello {{name}}' }, 'nl');
		expect(say('nowhere')).toBe('nowhere');
		expect(say('hello')).toBe('Hello ');
	});
});
