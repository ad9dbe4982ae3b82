import { expect, type Page } from '@playwright/test';

type Telling = {
	/** Own name of the language, as on the first screen. */
	language: string;
	/** How many of the three consent screens get a yes. */
	level: number;
	text: string;
	/** What is done with every signifier: answered as not fitting, or passed by. */
	signifiers: 'na' | 'skip';
};

/** Tells a story on the teller's page by touch, from the first screen to the code. Gives the code. */
export async function tell(page: Page, url: string, telling: Telling): Promise<string> {
	await toCheck(page, url, telling);
	await onward(page);
	const code = page.locator('.signs');
	await expect(code).toBeVisible();
	return (await code.innerText()).replace(/\s/g, '');
}

/** The same, up to and including the check screen. */
export async function toCheck(page: Page, url: string, telling: Telling): Promise<void> {
	const { language, level, text, signifiers } = telling;
	await page.goto(url);
	await scripted(page);
	const live = page.locator('.live');
	const title = page.locator('h1:visible');
	let yeses = 0;
	for (let step = 0; step < 40; step++) {
		const heading = await title.innerText();
		if (await live.getByText(language, { exact: true }).count()) {
			await live.getByText(language, { exact: true }).click();
		} else {
			const tile = (value: string) =>
				live.locator('label').filter({ has: page.locator(`input[value=${value}]`) });
			if (await tile('yes').count()) await tile(yeses++ < level ? 'yes' : 'no').click();
			if (await live.locator('textarea').count()) await live.locator('textarea').fill(text);
			if (signifiers === 'na' && (await tile('na').count())) await tile('na').click();
			await onward(page);
		}
		await expect(title).not.toHaveText(heading);
		if (await live.getByRole('button', { name: /^(Verander|Change)/ }).count()) return;
	}
	throw new Error('the check screen was not reached');
}

/** Waits for the script of the teller's page: the buttons under a screen do nothing before it. */
export async function scripted(page: Page): Promise<void> {
	await expect(page.locator('nav.folded')).toBeAttached();
}

async function onward(page: Page): Promise<void> {
	await page.locator('nav button:visible').last().click();
}
