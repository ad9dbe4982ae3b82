import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { templateForm } from './form/template-form.ts';
import type { TellerForm as Form } from './form/model.ts';
import { firstDraft, Telling } from './telling.svelte.ts';
import TellerForm from './TellerForm.svelte';

// What a browser without script gets: the page as the server writes it.

const trail = { here: undefined, push() {}, back: () => false, restart() {} };
const plainId = newId();

function page(form: Form, fields?: ReadonlyMap<string, string[]>): string {
	const telling = new Telling(() => form, trail, fetch, firstDraft(form, plainId));
	const sentBack = fields && { values: Object.fromEntries(fields), issues: [] };
	const { body } = render(TellerForm, { props: { form, telling, sentBack } });
	return /<noscript>([\s\S]*)<\/noscript>/.exec(body)![1]!;
}

/** The controls of the form that a browser would post, as attribute lists. */
function controls(html: string): string[] {
	const all = [...html.matchAll(/<(?:input|textarea|select)\b([^>]*)>/g)].map(([, rest]) => rest!);
	return all.filter((attributes) => !/type="range"/.test(attributes));
}

function valuesOf(html: string, name: string): string[] {
	return controls(html)
		.filter((attributes) => attributes.includes(`name="${name}"`))
		.map((attributes) => /value="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

function checked(html: string, name: string): string[] {
	return controls(html)
		.filter((attributes) => attributes.includes(`name="${name}"`) && /\schecked/.test(attributes))
		.map((attributes) => /value="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

test('every control has a name, and nothing is chosen beforehand', () => {
	const html = page(templateForm());
	expect(controls(html).length).toBeGreaterThan(100);
	expect(controls(html).filter((attributes) => !/\sname="[^"]+"/.test(attributes))).toEqual([]);
	expect(controls(html).filter((attributes) => /\schecked/.test(attributes))).toEqual([]);
});

test('each question can be answered with radios or boxes under the names the server reads', () => {
	const html = page(templateForm());
	expect(valuesOf(html, 'id')).toEqual([plainId]);
	expect(valuesOf(html, 'consent1')).toEqual(['yes', 'no']);
	expect(valuesOf(html, 'T1')).toEqual(['na', 'a', 'b', 'c', 'ab', 'bc', 'ca', 'centre']);
	expect(valuesOf(html, 'D1')).toEqual(['na', '1', '2', '3', '4', '5']);
	expect(valuesOf(html, 'S1.buurtteam')).toEqual([
		'none',
		'left-low',
		'right-low',
		'left-high',
		'right-high'
	]);
	expect(valuesOf(html, 'K1')).toContain('happy');
	for (const { id, part } of templateForm().questions) {
		expect(valuesOf(html, id).includes('na'), id).toBe(part === 'signifier');
	}
});

test('it is one form with one submit button, posted to its own action', () => {
	const html = page(templateForm('short'));
	expect(html.match(/<form\b/g)).toHaveLength(1);
	expect(html).toMatch(/<form method="POST" action="\?\/stuur"/);
	expect(html.match(/<button type="submit"/g)).toHaveLength(1);
});

test('both prompts are there, because nobody knows the role yet', () => {
	const form = templateForm('short');
	const html = page(form);
	expect(html).toContain(form.texts['story.prompt.resident']);
	expect(html).toContain(form.texts['story.prompt.work']);
});

test('a form that comes back still holds everything that was filled in', () => {
	const fields = new Map([
		['id', [plainId]],
		['consent1', ['yes']],
		['mode', ['alone']],
		['title', ['De "brief"']],
		['text', ['Eerst <dit>']],
		['T1', ['ca']],
		['D1', ['4']],
		['S1.municipality', ['left-high']],
		['K1', ['happy', 'sad', 'angry', 'afraid']],
		['K6', ['na']]
	]);
	const html = page(templateForm(), fields);
	for (const [name, values] of fields) {
		if (['id', 'title', 'text'].includes(name)) continue;
		expect(checked(html, name).sort(), name).toEqual([...values].sort());
	}
	expect(valuesOf(html, 'title')).toEqual(['De &quot;brief&quot;']);
	expect(html).toMatch(/<textarea[^>]*>Eerst &lt;dit><\/textarea>/);
});

test('a control that is a picture for the hand alone posts nothing', () => {
	const ranges = page(templateForm()).match(/<input[^>]*type="range"[^>]*>/g) ?? [];
	expect(ranges.filter((range) => /\sname=/.test(range))).toEqual([]);
});
