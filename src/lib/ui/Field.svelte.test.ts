import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Field from './Field.svelte';

const field = page.getByRole('textbox', { name: 'Code' });

test.each([undefined, null, ''])('a field that begins with %s is empty', async (value) => {
	await render(Field, { name: 'code', label: 'Code', value });
	await expect.element(field).toHaveValue('');
});

test('a field begins with what it is given, and keeps what somebody typed', async () => {
	const { rerender } = await render(Field, { name: 'code', label: 'Code', value: 'NOORD' });
	await expect.element(field).toHaveValue('NOORD');
	await userEvent.fill(field, 'ZUID');
	await rerender({ label: 'De code', value: 'NOORD' });
	await expect.element(page.getByRole('textbox', { name: 'De code' })).toHaveValue('ZUID');
});
