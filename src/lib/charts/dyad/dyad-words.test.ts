import { expect, test } from 'vitest';
import words from '#lib/i18n/locales/nl/input.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { dyadSteps } from '#lib/signifiers/place.ts';
import { dyadStepNames, stepAt } from './dyad-words.ts';

test('Five steps are named after the poles, never after left and right', () => {
	expect(dyadStepNames(sayer(words, 'nl'), ['te snel', 'te traag'])).toEqual([
		'helemaal ‘te snel’',
		'meer ‘te snel’',
		'in het midden',
		'meer ‘te traag’',
		'helemaal ‘te traag’'
	]);
});

test.each([
	[0, 0],
	[0.19, 0],
	[0.5, 2],
	[0.61, 3],
	[1, 4]
])('Position %d belongs to step %d', (position, step) => {
	expect(stepAt(position)).toBe(step);
});

test('A ready step is read back as itself', () => {
	expect(dyadSteps.map(stepAt)).toEqual([0, 1, 2, 3, 4]);
});
