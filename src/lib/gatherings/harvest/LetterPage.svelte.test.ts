import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { barriers } from '#lib/charts/test-question.ts';
import { seatRoles } from '../model.ts';
import { letterOf } from './letter.ts';
import type { LetterView } from './letter-view.ts';
import LetterPage from './LetterPage.svelte';
import { goalForTest, harvestForTest } from './test-harvest.ts';
import { say } from './test-words.ts';

const base = letterOf(harvestForTest(), {
	next: { heldOn: '2027-09-25', isHeld: false },
	publicAt: null,
	withdrawAt: 'verhalen.stad.example/intrekken'
});

async function open(changes: Partial<LetterView> | null = {}) {
	await page.viewport(1024, 768);
	const letter = changes && { ...base, ...changes };
	return render(LetterPage, { head: base.head, letter, language: 'nl', say });
}

/** How far the words reach below the sheet, in pixels. */
function beyond(container: Element): number {
	const sheet = container.querySelector('.vp-letter')!;
	const last = sheet.lastElementChild!.getBoundingClientRect();
	return last.bottom - sheet.getBoundingClientRect().bottom;
}

test('what is filled in stands on the paper at once; what is not is a line for a pen', async () => {
	const { container } = await open();
	await expect.element(page.getByText('nog in te vullen')).toBeInTheDocument();
	await page.getByLabelText(/^Waar kunnen mensen iets vragen/).fill('020 123 4567');
	await expect.element(page.getByText('020 123 4567')).toBeVisible();
	await expect.element(page.getByText('nog in te vullen')).not.toBeInTheDocument();
	await page.getByLabelText('Slotzin').fill('Tot ziens in het buurthuis.');
	await expect.element(page.getByText('Tot ziens in het buurthuis.')).toBeVisible();
	expect(container.textContent).toContain('Doel 1 Wie: teamleider. Klaar in maart 2027.');
	expect(container.textContent).toContain('Ga naar verhalen.stad.example/intrekken');
	expect(container.textContent).not.toMatch(/\b(letter|harvest|scherm)\.[a-z]/);
	expect(await barriers(container)).toEqual([]);
	document.documentElement.dir = 'rtl';
	expect(await barriers(container)).toEqual([]);
	document.documentElement.dir = '';
});

test('the fullest letter there can be stays on one page', async () => {
	const word = 'verantwoordelijkheden ';
	const long = (signs: number) => word.repeat(40).slice(0, signs).trim();
	const { container } = await open({
		head: {
			...base.head,
			place: long(120),
			study: { slug: 'lang', name: long(100) }
		},
		roles: seatRoles.map((role) => ({ role, present: 12 })),
		important: { of: 'outcomes', texts: [long(300), long(300), long(300)] },
		goals: Array.from({ length: 12 }, (_, at) => ({
			...goalForTest(at),
			text: long(180),
			ownerRole: long(40)
		})),
		next: null
	});
	for (const field of page.getByRole('textbox').elements()) {
		const { maxLength } = field as HTMLInputElement;
		await page.getByRole('textbox', { name: labelOf(field), exact: true }).fill(long(maxLength));
	}
	expect(beyond(container)).toBeLessThan(0);
	await expect.element(page.getByText(/^En nog \d+ doelen\. Alle doelen staan op:/)).toBeVisible();
});

test('where no goals were made, tellers are told what became of the earlier ones', async () => {
	await open({ goals: [], cameOf: [{ text: 'Een overzicht.', state: 'done', isLate: false }] });
	await expect
		.element(page.getByRole('heading', { name: 'Wat is er van de doelen geworden?' }))
		.toBeVisible();
	await expect.element(page.getByText('Een overzicht. Nu: klaar.')).toBeVisible();
});

test('before the lock there is no letter yet', async () => {
	const { container } = await open(null);
	await expect.element(page.getByText('Deze brief kan pas na het vastleggen')).toBeVisible();
	expect(container.querySelector('.vp-letter')).toBeNull();
});

function labelOf(field: Element): string {
	return (field as HTMLInputElement).labels?.[0]?.textContent.trim() ?? '';
}
