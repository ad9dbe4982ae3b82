import { expect, test } from 'vitest';
import { sayer } from './say.ts';
import { createTranslator } from './translator.ts';

const words = {
	'story.count_one': '{{count}} verhaal',
	'story.count_other': '{{count}} verhalen',
	'page.title': 'Verhalen: {{name}}'
};

test('staff pages and the teller page say the same words the same way', () => {
	const { t } = createTranslator('nl', words);
	const say = sayer(words, 'nl');
	for (const count of [0, 1, 2, 437]) {
		expect(t('story.count', { count })).toBe(say('story.count', { count }));
	}
	expect(t('nowhere.at:all')).toBe(say('nowhere.at:all'));
});

test('a name is not escaped here and never read as a command', () => {
	const { t } = createTranslator('nl', words);
	expect(t('page.title', { name: '<b> & $t(story.count)' })).toBe(
		'Verhalen: <b> & $t(story.count)'
	);
});

test('two translators side by side keep their own language', () => {
	const dutch = createTranslator('nl', { yes: 'ja' });
	const english = createTranslator('en', { yes: 'yes' });
	expect([dutch.t('yes'), english.t('yes')]).toEqual(['ja', 'yes']);
});
