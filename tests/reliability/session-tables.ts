import type { Page } from '@playwright/test';
import { expect } from './session-look.ts';
import { sentences } from './session-sentences.ts';

// What the people at a table do on their tablet in a step, as they would: with the page, not with its doors.

export type Table = { number: number; page: Page; badges: readonly string[] };

/** How many things of each kind a table sent. */
export type Did = Readonly<Record<string, number>>;

export async function predict({ page, number }: Table): Promise<Did> {
	for (const dot of [1, 2, 3]) {
		await page.getByRole('button', { name: new RegExp(`^Stip ${dot}`) }).click();
		await page.getByText('Liever kiezen uit een lijst?').click();
		const places = page.getByRole('radio', { name: /^(Vooral|Evenveel|Alle drie)/ });
		await places.nth((number + dot) % 7).check();
	}
	await page.getByRole('button', { name: 'Verstuur 3 stippen' }).click();
	await expect(page.getByText('Verstuurd', { exact: true })).toBeVisible();
	return { predictions: 1 };
}

export async function mark({ page, number }: Table): Promise<Did> {
	const cards = page.locator('main li');
	const count = await cards.count();
	for (let at = 0; at < count; at++) {
		const button = cards
			.nth(at)
			.getByRole('button')
			.nth((at + number) % 3);
		await button.click();
		await expect(button).toHaveAttribute('aria-pressed', 'true');
	}
	return { marks: count };
}

export async function read({ page, number }: Table): Promise<Did> {
	await page
		.locator('textarea')
		.nth(0)
		.fill(sentences.readings[number % 4]!);
	await page
		.locator('textarea')
		.nth(1)
		.fill(sentences.readings[(number + 1) % 4]!);
	await page.getByRole('button', { name: 'Verstuur' }).click();
	await expect(page.getByRole('button', { name: 'Verander' })).toBeVisible();
	return { readings: 2 };
}

export async function direct({ page, number }: Table): Promise<Did> {
	const { toward, text } = sentences.directions[number % 4]!;
	await page.locator(`input[name=toward][value=${toward}]`).check();
	await page.locator('select[name=zone]').selectOption({ index: (number % 7) + 1 });
	await page.locator('textarea[name=text]').fill(text);
	await page.getByRole('button', { name: 'Verstuur' }).click();
	await expect(page.locator('main li').first()).toBeVisible();
	return { directions: 1 };
}

export async function state({ page, number }: Table): Promise<Did> {
	await page.locator('textarea').fill(sentences.statements[number - 1]!);
	await page.getByRole('button', { name: 'Verstuur' }).click();
	await expect(page.getByRole('button', { name: 'Verander' }).first()).toBeVisible();
	return { statements: 1 };
}

export async function vote({ page, number }: Table): Promise<Did> {
	const total = sentences.statements.length;
	await expect(page.getByText(`Zin 1 van ${total}`)).toBeVisible();
	for (let at = 0; at < total; at++) {
		for (const question of [0, 1, 2]) {
			const isYes = (at * 3 + question + number) % 4 !== 0;
			const button = page
				.locator('.question')
				.nth(question)
				.getByRole('button')
				.nth(isYes ? 0 : 1);
			await button.click();
			await expect(button).toHaveAttribute('aria-pressed', 'true');
		}
		if (at < total - 1) await page.getByRole('button', { name: 'Volgende' }).click();
	}
	return { votes: total * 3 };
}

export async function conclude({ page, number }: Table): Promise<Did> {
	const own = sentences.outcomes.filter((_, at) => at % 13 === number - 1);
	for (const [at, text] of own.entries()) {
		const form = page
			.locator('main form')
			.filter({ has: page.locator('textarea') })
			.nth(at);
		await form.locator('textarea').fill(text);
		await form.getByRole('button').click();
		await expect(page.locator('main form textarea')).toHaveCount(at + 2);
	}
	return { outcomes: own.length };
}

export async function weigh({ page, badges }: Table): Promise<Did> {
	for (const [at, badge] of badges.entries()) {
		await page.locator('input[name=badge]').fill(badge.toLowerCase());
		await page.getByRole('button', { name: 'Begin met wegen' }).click();
		const more = page.getByRole('button', { name: 'Stip erbij' });
		const count = await more.count();
		for (const dot of [0, 1, 2, 3, 4]) {
			await more.nth((at * 2 + (dot % 2) * 3 + badge.length + (dot === 4 ? 1 : 0)) % count).click();
		}
		await page.getByRole('button', { name: 'Verstuur 5 stippen' }).click();
		await expect(page.getByText('Verstuurd. Geef de tablet door.')).toBeVisible();
	}
	return { weighed: badges.length, dots: badges.length * 5 };
}
