import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { sayer } from '#lib/i18n/say.ts';
import gatherings from '#lib/i18n/locales/nl/gatherings.json' with { type: 'json' };
import GatheringHeader from './GatheringHeader.svelte';
import type { GatheringHead } from './view.ts';

const say = sayer(gatherings, 'nl');
const head: GatheringHead = {
	...{ id: 'g', title: 'Samen kijken', heldOn: '2026-11-21', place: 'De Ark' },
	...{ study: { slug: 'demo', name: 'Demo' }, template: 'beleidsgesprek', state: 'prepared' },
	...{ invented: true, topics: [], mayPrepare: false, mayPick: false, mayReview: false },
	maySteer: false
};

test('only who steers a gathering is led to its regie', async () => {
	const regie = page.getByRole('link', { name: 'Naar de regie' });
	const props = { path: '/bijeenkomsten/g/oogst', language: 'nl', say };
	const { rerender } = await render(GatheringHeader, { head, ...props });
	await expect.element(page.getByRole('link', { name: 'Oogst' })).toHaveAttribute('aria-current');
	expect(regie.query()).toBeNull();
	await rerender({ head: { ...head, maySteer: true }, ...props });
	await expect.element(regie).toHaveAttribute('href', '/bijeenkomsten/g/regie');
});
