import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import words from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import { createTranslator } from '#lib/i18n/translator.ts';
import type { ChoiceStats } from './model.ts';
import QuestionCounts from './QuestionCounts.svelte';

const { t: say } = createTranslator('nl', words);

function choice(n: number): ChoiceStats {
	return {
		id: 'K5',
		label: 'Hoe liep het af?',
		kind: 'choice',
		multiple: false,
		options: [{ id: 'solved', label: 'opgelost', n: Math.floor(n / 2) }],
		n,
		notApplicable: 1,
		skipped: 2,
		notShown: 3
	};
}

describe('the counts of one question', () => {
	test.each([
		[9, 'Minder dan 10 antwoorden: alleen aantallen.', false],
		[10, 'Voorzichtig: minder dan 30 antwoorden.', true],
		[30, null, true]
	])('with %i answers speak with the caution that fits', async (n, sentence, hasShare) => {
		await render(QuestionCounts, { stats: choice(n), language: 'nl', say });
		await expect.element(page.getByRole('heading', { name: 'Hoe liep het af?' })).toBeVisible();
		const row = page.getByRole('row', { name: /opgelost/ });
		await expect.element(row.getByRole('cell').first()).toHaveTextContent(`${Math.floor(n / 2)}`);
		expect(row.element().textContent.includes('50%')).toBe(hasShare && n % 2 === 0);
		const text = document.body.textContent;
		for (const word of ['1 past niet', '2 overgeslagen', '3 niet gevraagd']) {
			expect(text).toContain(word);
		}
		if (sentence) expect(text).toContain(sentence);
		else expect(text).not.toContain('Voorzichtig');
	});

	test('without answers say so instead of showing an empty table', async () => {
		await render(QuestionCounts, { stats: choice(0), language: 'nl', say });
		await expect.element(page.getByText('Nog geen antwoorden op deze vraag.')).toBeVisible();
		expect(page.getByRole('table').elements()).toEqual([]);
	});
});
