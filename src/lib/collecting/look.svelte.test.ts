import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { newId } from '#lib/base/ids.ts';
import { DraftStore } from './draft-store.ts';
import { templateForm } from './form/template-form.ts';
import { allSteps } from './form/steps.ts';
import { goTo } from './form/walk.ts';
import { MemoryTrail } from './memory-trail.svelte.ts';
import { firstDraft, Telling } from './telling.svelte.ts';
import TellerForm from './TellerForm.svelte';

const sizes = { t: [1024, 768], m: [390, 844] } as const;
for (const size of ['t', 'm'] as const) for (const dir of ['ltr', 'rtl'] as const) {
test(`look ${size} ${dir}`, async () => {
	await page.viewport(...sizes[size]);
	const form = templateForm();
	const draft = { ...firstDraft(form, newId()), consents: [true, true, true] as const, mode: 'typedByHelper' as const, helper: 'family' as const };
	const trail = new MemoryTrail();
	const telling = new Telling(() => form, trail, async () => { throw new Error('x'); }, draft);
	render(TellerForm, { form, telling, store: new DraftStore(form, false) });
	await expect.poll(() => telling.scripted).toBe(true);
	if (dir === 'rtl') document.documentElement.dir = 'rtl';
	telling.enter({ ...telling.draft, title: 'De brief die bleef liggen', text: 'Ik kreeg een brief van de belasting. Ik begreep hem niet.\nBij het Buurtteam keek iemand met mij mee. Zij belde meteen. Toen was het in een week geregeld.',
		answers: { T1: { state: 'answered', weights: [0.2, 0.65, 0.15] }, D1: { state: 'answered', position: 0.3 }, S1: { state: 'answered', stones: { buurtteam: [0.8, 0.9], municipality: [0.2, 0.2] } }, K1: { state: 'answered', options: ['happy', 'relieved'] }, K6: { state: 'answered', options: ['nobody-outside-research'] }, T2: { state: 'notApplicable' } } });
	for (const step of allSteps(form)) {
		if (dir === 'rtl' && !['question-T1', 'question-D1', 'question-S1', 'consent1', 'check', 'story', 'question-K1'].includes(step.id)) continue;
		telling.draft = goTo(telling.draft, step.id);
		trail.push(step.id);
		await new Promise((r) => setTimeout(r, 250));
		await page.screenshot({ path: `/work/main/reports/h4/${size}-${dir}-${step.id}.png` });
		const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
		if (over > 0) console.error('overflow', size, dir, step.id, over);
		if (size === 't' && document.documentElement.scrollHeight > 768) console.error('scroll', step.id, document.documentElement.scrollHeight);
	}
	telling.draft = goTo(telling.draft, 'consent1');
	telling.enter({ ...telling.draft, consents: [null, null, null] });
	trail.push('consent1');
	await new Promise((r) => setTimeout(r, 100));
	telling.next();
	await new Promise((r) => setTimeout(r, 250));
	await page.screenshot({ path: `/work/main/reports/h4/${size}-${dir}-z-problem.png` });
	telling.enter({ ...telling.draft, consents: [false, null, null] });
	telling.draft = goTo(telling.draft, 'no-story');
	trail.push('no-story');
	await new Promise((r) => setTimeout(r, 250));
	await page.screenshot({ path: `/work/main/reports/h4/${size}-${dir}-z-nostory.png` });
	telling.draft = goTo(telling.draft, 'check');
	trail.push('check');
	await telling.send();
	await new Promise((r) => setTimeout(r, 350));
	await page.screenshot({ path: `/work/main/reports/h4/${size}-${dir}-z-offline.png` });
	telling.thanks = { code: '7K2M9QXA30BT', level: 2 };
	await new Promise((r) => setTimeout(r, 250));
	await page.screenshot({ path: `/work/main/reports/h4/${size}-${dir}-z-thanks.png` });
	document.documentElement.dir = 'ltr';
});
}
