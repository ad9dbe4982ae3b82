import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { newId } from '#lib/base/ids.ts';
import type { StoryBody } from '#lib/stories/story-body.ts';
import { DraftStore } from './draft-store.ts';
import type { Draft } from './form/draft.ts';
import type { TellerForm as Form } from './form/model.ts';
import { allSteps } from './form/steps.ts';
import { templateForm } from './form/template-form.ts';
import { sha256Hex } from './hash.ts';
import { MemoryTrail } from './memory-trail.svelte.ts';
import { firstDraft, Telling } from './telling.svelte.ts';
import TellerForm from './TellerForm.svelte';

type Visit = { telling: Telling; trail: MemoryTrail; received: string[] };
type Network = (body: string) => Promise<Response>;

async function receipt(body: string): Promise<Response> {
	const { id }: StoryBody = JSON.parse(body);
	const sha256 = await sha256Hex(new TextEncoder().encode(body));
	return Response.json({ id, sha256, receivedWeek: '2026-W47' }, { status: 201 });
}

async function visit(form: Form, start: Partial<Draft> = {}, network: Network = receipt) {
	const received: string[] = [];
	const trail = new MemoryTrail();
	const send: typeof fetch = async (_, init) => {
		const body = await new Response(init?.body).text();
		received.push(body);
		return network(body);
	};
	const telling = new Telling(() => form, trail, send, { ...firstDraft(form, newId()), ...start });
	// As the page does: the first entry of the history knows its screen.
	trail.push(telling.step.id);
	await render(TellerForm, { form, telling, openStore: async () => new DraftStore(form, false) });
	await expect.poll(() => telling.scripted).toBe(true);
	return { telling, trail, received } satisfies Visit;
}

/** A draft that stands at a step, with every screen seen before. */
function at(step: string, rest: Partial<Draft> = {}): Partial<Draft> {
	return { ...rest, step, seen: allSteps(templateForm()).map(({ id }) => id) };
}

async function violations(): Promise<string[]> {
	const { violations } = await axe.run(document, { resultTypes: ['violations'] });
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function tabTo(isIt: (element: HTMLElement) => boolean): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		const { activeElement } = document;
		if (activeElement instanceof HTMLElement && isIt(activeElement)) return;
		await userEvent.tab();
	}
	throw new Error('the keyboard did not get there');
}

function isControl(type: string): (element: HTMLElement) => boolean {
	return (element) => element instanceof HTMLInputElement && element.type === type;
}

afterEach(() => page.viewport(1024, 768));

test('with keys alone a teller gets from the first screen to the check screen, each screen clean under axe', async () => {
	const form = { ...templateForm(), languages: templateForm().languages.slice(0, 1) };
	const { telling } = await visit(form);
	const answers: Record<string, () => Promise<void>> = {
		T1: async () => {
			await tabTo(({ textContent }) => textContent?.trim() === form.words['triad.keys']);
			await userEvent.keyboard('{ArrowUp}{PageUp}');
		},
		D1: async () => {
			await tabTo(isControl('range'));
			await userEvent.keyboard('{ArrowRight}');
		},
		S1: async () => {
			await tabTo((element) => element.tagName === 'SUMMARY');
			await userEvent.keyboard('{Enter}');
			await tabTo((element) => isControl('radio')(element) && element.matches('[value="none"]'));
			await userEvent.keyboard('{ArrowDown}');
		},
		K1: async () => {
			await tabTo(isControl('checkbox'));
			await userEvent.keyboard(' ');
		}
	};
	const found: Record<string, string[]> = {};
	const screens: string[] = [];
	while (telling.step.kind !== 'check') {
		const { step } = telling;
		screens.push(step.id);
		if (step.kind === 'consent' || step.kind === 'how') {
			await tabTo(isControl('radio'));
			await userEvent.keyboard(' ');
		}
		if (step.kind === 'story') {
			await tabTo((element) => element.tagName === 'TEXTAREA');
			await userEvent.keyboard('Er was een keer');
		}
		if (step.kind === 'question') await answers[step.question.id]?.();
		const wrong = await violations();
		if (wrong.length > 0) found[step.id] = wrong;
		await tabTo((element) => element.matches('nav .primary'));
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => telling.step.id).not.toBe(step.id);
		await expect.poll(() => document.activeElement?.tagName).toBe('H1');
	}
	expect(found).toEqual({});
	expect(await violations()).toEqual([]);
	expect(screens).toHaveLength(25);
	expect(telling.draft.consents).toEqual([true, true, true]);
	expect(telling.draft.text).toBe('Er was een keer');
	expect(telling.draft.answers).toMatchObject({
		T1: { state: 'answered', input: 'key' },
		D1: { state: 'answered' },
		S1: { state: 'answered', stones: { buurtteam: [0.25, 0.25] } },
		K1: { state: 'answered', options: ['happy'] }
	});
}, 120_000);

test('the browser’s back button shows the earlier screen with its answer still there', async () => {
	const { telling, trail } = await visit(templateForm(), at('question-R1'));
	await page.getByRole('radio', { name: /^bewoner/ }).click();
	await page.getByRole('button', { name: 'Volgende' }).click();
	await expect.poll(() => telling.step.id).toBe('consent1');
	trail.back();
	await expect.element(page.getByRole('radio', { name: /^bewoner/ })).toBeChecked();
	await expect
		.element(page.getByRole('heading', { name: 'Wie bent u in dit verhaal?' }))
		.toBeVisible();
});

test('a consent that is passed without a choice is asked for, in a summary that has the focus', async () => {
	await visit(templateForm(), at('consent1'));
	await page.getByRole('button', { name: 'Volgende' }).click();
	await expect.element(page.getByRole('alert')).toHaveFocus();
	expect(document.title).toMatch(/^Fout: /);
	expect(await violations()).toEqual([]);
	await page.getByRole('link', { name: 'Kies ja of nee.' }).click();
	await expect.element(page.getByRole('radio', { name: 'Ja, dat mag' })).toHaveFocus();
	await page.getByRole('radio', { name: 'Nee' }).click();
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('Enter in the title goes on and sends nothing', async () => {
	const start = at('story', { consents: [true, false, null] });
	const { telling, received } = await visit(templateForm(), start);
	await page.getByRole('textbox', { name: /titel/ }).fill('Een brief');
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => telling.step.id).toBe('question-T1');
	expect(received).toEqual([]);
});

test('“Verander” leads to one answer and back to the check screen, which shows the new one', async () => {
	await visit(templateForm(), at('check', { consents: [false, null, null] }));
	await page.getByRole('button', { name: 'Verander: Hoe liep het af?' }).click();
	await page.getByRole('radio', { name: 'opgelost', exact: true }).click();
	await page.getByRole('button', { name: 'Klaar' }).click();
	await expect.element(page.getByRole('heading', { name: 'Kijk uw verhaal na' })).toBeVisible();
	await expect.element(page.getByText('opgelost', { exact: true }).last()).toBeVisible();
});

test('a story that cannot be sent stays on the screen and is sent again, byte for byte', async () => {
	let isOnline = false;
	const start = at('check', {
		consents: [true, true, false],
		text: 'Mijn verhaal',
		title: 'Titel'
	});
	const { received } = await visit(templateForm(), start, async (body) => {
		if (!isOnline) throw new TypeError('Failed to fetch');
		return receipt(body);
	});
	await page.getByRole('button', { name: 'Stuur mijn verhaal' }).click();
	await expect.element(page.getByRole('alert').getByText(/^Er is geen internet/)).toBeVisible();
	await expect.element(page.getByText('Mijn verhaal', { exact: true })).toBeVisible();
	await expect.element(page.getByRole('button', { name: /^Verander/ })).not.toBeInTheDocument();
	expect(await violations()).toEqual([]);
	isOnline = true;
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect.element(page.getByRole('heading', { name: 'Dank u wel' })).toBeVisible();
	expect(received).toHaveLength(2);
	expect(received[1]).toBe(received[0]);
});

test('the code on the thank-you screen is the one whose hash was sent, and it was never sent itself', async () => {
	const start = at('check', { consents: [true, false, null], text: 'Kanarie' });
	const { telling, received, trail } = await visit(templateForm(), start);
	await page.getByRole('button', { name: 'Stuur mijn verhaal' }).click();
	await expect.element(page.getByText('Uw verhaal is aangekomen.')).toBeVisible();
	const code = telling.thanks!.code;
	const body: StoryBody = JSON.parse(received[0]!);
	expect(body.withdrawalCodeHash).toBe(await sha256Hex(new TextEncoder().encode(code)));
	expect(received[0]).not.toContain(code);
	for (const group of code.match(/.{4}/g)!) {
		await expect.element(page.getByText(group, { exact: true })).toBeVisible();
	}
	expect(await violations()).toEqual([]);
	await page.getByRole('button', { name: 'Nieuwe verteller' }).click();
	expect(trail.restarts).toBe(1);
	expect(telling.draft).toMatchObject({ text: '', answers: {}, consents: [null, null, null] });
	expect(document.body.innerHTML).not.toContain('Kanarie');
	expect(document.body.textContent).not.toContain(code.slice(0, 4));
});

test('a refusal says so, keeps the story and lets it be changed', async () => {
	const start = at('check', { consents: [true, false, null], text: 'Mijn verhaal' });
	const { telling } = await visit(templateForm(), start, async () =>
		Response.json({ title: 'Er klopt iets niet.' }, { status: 422 })
	);
	await page.getByRole('button', { name: 'Stuur mijn verhaal' }).click();
	await expect.element(page.getByRole('alert').getByText('Er klopt iets niet.')).toBeVisible();
	expect(telling.draft).toMatchObject({ text: 'Mijn verhaal', parcel: undefined });
	await expect.element(page.getByRole('button', { name: 'Verander: Uw verhaal' })).toBeVisible();
});

test('one option too many is pointed at instead of sent', async () => {
	const answers: Draft['answers'] = {
		K6: { state: 'answered', options: ['officials', 'other-residents', 'team-members'] }
	};
	const start = at('check', { consents: [true, false, null], text: 'Verhaal', answers });
	const { telling, received } = await visit(templateForm(), start);
	await page.getByRole('button', { name: 'Stuur mijn verhaal' }).click();
	await expect.element(page.getByRole('alert')).toHaveFocus();
	expect(received).toEqual([]);
	await page.getByRole('button', { name: 'Ga naar de vraag' }).click();
	expect(telling.step.id).toBe('question-K6');
});

test('“Stoppen” asks first, then wipes everything that was entered', async () => {
	const { telling, trail } = await visit(
		templateForm(),
		at('story', { consents: [true, true, true] })
	);
	await page.getByRole('textbox', { name: /Uw verhaal/ }).fill('Kanarie');
	await page.getByRole('button', { name: 'Stoppen' }).click();
	await page.getByRole('button', { name: 'Nee, ik ga verder' }).click();
	expect(telling.draft.text).toBe('Kanarie');
	await page.getByRole('button', { name: 'Stoppen' }).click();
	await page.getByRole('button', { name: 'Ja, wis alles' }).click();
	expect([telling.draft.text, trail.restarts]).toEqual(['', 1]);
	await expect.element(page.getByRole('heading', { name: 'Kies uw taal' })).toBeVisible();
});

test('an unfinished story of this tab is there again after a reload', async () => {
	const form = templateForm();
	const store = new DraftStore(form);
	store.save({
		...firstDraft(form, newId()),
		...at('story', { consents: [true, null, null] }),
		text: 'Half'
	});
	await store.flush();
	const telling = new Telling(() => form, new MemoryTrail(), fetch, firstDraft(form, newId()));
	await render(TellerForm, { form, telling, openStore: async () => new DraftStore(form) });
	await expect.element(page.getByRole('textbox', { name: /Uw verhaal/ })).toHaveValue('Half');
	await store.wipe();
});
