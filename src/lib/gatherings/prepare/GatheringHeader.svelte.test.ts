import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { sayer } from '#lib/i18n/say.ts';
import gatherings from '#lib/i18n/locales/nl/gatherings.json' with { type: 'json' };
import { head } from '../follow-up/test-pages.ts';
import GatheringHeader from './GatheringHeader.svelte';

const say = sayer(gatherings, 'nl');

test('only who steers a gathering is led to its regie', async () => {
	const regie = page.getByRole('link', { name: 'Naar de regie' });
	const props = { path: `/bijeenkomsten/${head.id}/oogst`, language: 'nl', say };
	const { rerender } = await render(GatheringHeader, {
		head: { ...head, maySteer: false },
		...props
	});
	await expect.element(page.getByRole('link', { name: 'Oogst' })).toHaveAttribute('aria-current');
	expect(regie.query()).toBeNull();
	await rerender({ head, ...props });
	await expect.element(regie).toHaveAttribute('href', `/bijeenkomsten/${head.id}/regie`);
});
