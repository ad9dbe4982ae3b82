import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Annotations from './Annotations.svelte';
import { say } from './meaning-test-views.ts';
import type { Annotated } from './model.ts';

const annotated: Annotated = {
	questions: [
		{ id: 'q1', label: 'Wie beslist?', kind: 'choice', options: ['bewoner', 'team'] },
		{ id: 'q2', label: 'Toon?', kind: 'text', options: [] }
	],
	answers: [
		{ questionId: 'q1', author: 'Bo', isOwn: false, value: 'team' },
		{ questionId: 'q2', author: 'Aisha', isOwn: true, value: 'rustig' }
	],
	observations: []
};

function props(answer: () => Response = () => new Response(null, { status: 204 })) {
	const puts: unknown[] = [];
	const fetch = async (path: string, init?: RequestInit) => {
		if (init?.method !== 'PUT') return Response.json(path.endsWith('story=s1') ? annotated : {});
		puts.push(JSON.parse(String(init.body)));
		return answer();
	};
	return { puts, shown: { slug: 'demo', story: 's1', fetch, say } };
}

test('the notes say that they are not the teller’s, and show what colleagues noted', async () => {
	const { container } = await render(Annotations, props().shown);
	await expect
		.element(page.getByText('Uw eigen aantekeningen, niet van de verteller. Ze bewaren zichzelf.'))
		.toBeVisible();
	await expect.element(page.getByText('Bo: team')).toBeVisible();
	await expect.element(page.getByRole('textbox', { name: 'Toon?' })).toHaveValue('rustig');
	expect((await axe.run(container)).violations).toEqual([]);
});

test('a choice is saved at once and taken back with undo', async () => {
	const { puts, shown } = props();
	await render(Annotations, shown);
	await page.getByRole('radio', { name: 'bewoner' }).click();
	await expect.element(page.getByText('Bewaard', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect
		.element(page.getByRole('radio', { name: 'nog geen antwoord' }).first())
		.toBeChecked();
	await expect
		.poll(() => puts)
		.toEqual([
			{ story: 's1', question: 'q1', value: 'bewoner' },
			{ story: 's1', question: 'q1', value: '' }
		]);
});

test('words are saved once, when the hand rests', async () => {
	const { puts, shown } = props();
	await render(Annotations, shown);
	await userEvent.fill(page.getByRole('textbox', { name: 'Toon?' }), 'boos');
	expect(puts).toEqual([]);
	await expect
		.poll(() => puts, { timeout: 3000 })
		.toEqual([{ story: 's1', question: 'q2', value: 'boos' }]);
});

test('words that were not saved yet are saved when the story is closed', async () => {
	const { puts, shown } = props();
	const { unmount } = await render(Annotations, shown);
	await userEvent.fill(page.getByRole('textbox', { name: 'Toon?' }), 'boos');
	await unmount();
	await expect.poll(() => puts).toHaveLength(1);
});

test('an answer that could not be saved says so and can be tried again', async () => {
	let isUp = false;
	const { puts, shown } = props(() => new Response(null, { status: isUp ? 204 : 500 }));
	await render(Annotations, shown);
	await page.getByRole('radio', { name: 'team' }).click();
	await expect.element(page.getByText(/^Niet bewaard/)).toBeVisible();
	isUp = true;
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect.element(page.getByText('Bewaard', { exact: true })).toBeVisible();
	expect(puts).toHaveLength(2);
});
