import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import { forbidPointer, tabTo } from '../e2e/keyboard.ts';
import type { Outcome, Setting } from './experiment.ts';
import { startServer } from './posting.ts';
import { expect, lookAt } from './session-look.ts';
import { countSession, prepareSession, sessionId } from './session-plan.ts';
import { sentences } from './session-sentences.ts';
import {
	conclude,
	direct,
	mark,
	predict,
	read,
	state,
	vote,
	weigh,
	type Did,
	type Table
} from './session-tables.ts';

const folder = 'reports/session';
/** Text on the projector is at least this large (experience.md 6a). */
const smallestOnScherm = 32;

/**
 * The whole duidingssessie in Chromium: a regie by keyboard alone, a projector light and dark, a tablet on
 * each of thirteen tables and a mirrored phone. Every step is done by the people at the tables; a picture of
 * each goes to reports/session.
 */
export async function session({ folder: own, port }: Setting): Promise<Outcome> {
	const data = join(own, 'data');
	let said = '';
	const server = await startServer(port, data, { hear: (text) => (said += text.toString()) });
	while (!said.includes('/welkom/')) await wait(20);
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
	const room = await Room.open(browser, server.address, said, data);
	const stoppedBy = await room.run().then(
		() => null,
		(error: unknown) => String(error).split('\n')[0]
	);
	await browser.close();
	await server.stop();
	const rows = countSession(data);
	const isCounted = Object.entries(room.did).every(([what, n]) => rows[what] === n);
	return {
		...{ stoppedBy, steps: room.steps, pictures: room.pictures, did: room.did, rows },
		...{ smallestOnScherm: room.smallest, pointersOfRegie: room.pointers, faults: room.faults },
		passed:
			stoppedBy === null &&
			isCounted &&
			room.faults.length === 0 &&
			room.smallest >= smallestOnScherm &&
			room.pointers === 0
	};
}

class Room {
	steps = 0;
	pictures = 0;
	smallest = Infinity;
	pointers = 0;
	readonly did: Record<string, number> = {};
	readonly faults: string[] = [];
	readonly #browser: Browser;
	readonly #address: string;
	readonly #regie: Page;
	readonly #pointersUsed: () => Promise<number>;
	#badges = new Map<number, string[]>();
	#tables: Table[] = [];
	#scherm!: Page;
	#dark!: Page;
	#phone!: Page;

	private constructor(
		browser: Browser,
		address: string,
		regie: Page,
		pointersUsed: () => Promise<number>
	) {
		this.#browser = browser;
		this.#address = address;
		this.#regie = regie;
		this.#pointersUsed = pointersUsed;
	}

	static async open(browser: Browser, address: string, said: string, data: string): Promise<Room> {
		const regie = await (
			await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
		).newPage();
		await regie.goto(address + (/\/welkom\/\S+/.exec(said)?.[0] ?? ''));
		await regie.locator('input[name=name]').fill('Rik Visser');
		await regie.locator('input[name=email]').fill('rik@stad.example');
		await regie.locator('input[name=password]').fill('een lang wachtwoord 77');
		await regie.getByRole('button', { name: 'Maak account' }).click();
		await expect(regie).toHaveURL(/\/onderzoek$/);
		const pointersUsed = await forbidPointer(regie);
		const room = new Room(browser, address, regie, pointersUsed);
		room.#badges = await prepareSession(data);
		return room;
	}

	async run(): Promise<void> {
		await this.#comeIn();
		await this.#step('own-story', 'Een eigen verhaal');
		await this.#step('lezen', 'Verhalen lezen');
		await this.#step('voorspellen', 'Eerst voorspellen', { doing: predict, reveals: true });
		await this.#step('herkennen', 'Herkennen', { doing: mark, reveals: true });
		await this.#step('pauze', 'Pauze', { deeds: ['t'] });
		await this.#step('patronen', 'Patronen', { doing: read, shows: true });
		await this.#step('thema', 'Een thema');
		await this.#step('richting', 'Meer zoals', { doing: direct, shows: true });
		await this.#step('zinnen', 'Wat moet er anders?', { doing: state, shows: true });
		await this.#more('zinnen-stemmen', vote, true);
		await this.#step('uitkomsten', 'Uitkomsten schrijven', { doing: conclude, shows: true });
		await this.#step('wegen', 'Wegen', { doing: weigh, reveals: true });
		await this.#step('doelen', 'Wat spreken wij af?', { goals: true });
		await this.#step('afsluiten', 'Afsluiten');
		await this.#lock();
		this.pointers += await this.#pointersUsed();
	}

	/** Doors, projectors, thirteen tablets by code and table, and a phone by code and badge. */
	async #comeIn(): Promise<void> {
		const regie = this.#regie;
		await regie.goto(`${this.#address}/bijeenkomsten/${sessionId}/regie`);
		await this.#press(regie.getByRole('button', { name: 'Open de deuren' }));
		await this.#press(regie.getByText('Codes voor de tablets op tafel'));
		const code = await regie.locator('.code').innerText();
		const codes = await regie.locator('li bdi').allInnerTexts();
		const link = regie.getByRole('link', { name: 'Open het scherm (licht)' });
		const href = (await link.getAttribute('href')) ?? '';
		this.#scherm = await this.#page(1920, 1080, href);
		this.#dark = await this.#page(1920, 1080, href.replace('licht', 'donker'));
		const badges = [...this.#badges].toSorted(([one], [other]) => one - other);
		for (const [at, [number, own]] of badges.entries()) {
			const page = await this.#page(1024, 768, `/bijeenkomst?code=${code.toLowerCase()}`);
			await page.locator('input[name=code]').fill(codes[at] ?? '');
			await page.getByRole('button', { name: 'Ga verder' }).click();
			await expect(page.getByText(`Tafel ${number}`, { exact: true })).toBeVisible();
			this.#tables.push({ number, page, badges: own });
		}
		this.#phone = await this.#page(390, 844, `/bijeenkomst/${code}`);
		await this.#look('00-binnenkomst');
		await this.#phone.locator('input[name=code]').fill(badges[0]?.[1][0] ?? '');
		await this.#phone.getByRole('button', { name: 'Ga verder' }).click();
		await expect(this.#phone.getByText(/^Tafel 1 ·/)).toBeVisible();
		await regie.keyboard.press('g');
		await expect(this.#scherm.getByText('13', { exact: true }).first()).toBeVisible();
		await this.#look('00-tafels');
		await regie.keyboard.press('g');
	}

	/** The step that is on: done on every table, its contributions shown, its result revealed. */
	async #step(
		name: string,
		title: string,
		does: {
			doing?: (table: Table) => Promise<Did>;
			deeds?: readonly string[];
			shows?: boolean;
			reveals?: boolean;
			goals?: boolean;
		} = {}
	): Promise<void> {
		this.steps += 1;
		if (this.steps > 1) await this.#deed('ArrowRight');
		for (const page of [this.#regie, this.#phone, this.#tables.at(-1)!.page])
			await expect(page.getByText(title).first()).toBeVisible();
		for (const deed of does.deeds ?? []) await this.#deed(deed);
		const at = `${String(this.steps).padStart(2, '0')}-${name}`;
		await this.#look(`${at}-1-begin`);
		if (does.doing) await this.#do(does.doing);
		if (does.goals) await this.#agree();
		if (does.doing || does.goals) await this.#look(`${at}-2-gedaan`);
		if (does.shows) {
			await this.#press(this.#regie.getByRole('button', { name: 'Toon alles wat wacht' }));
			await expect(this.#regie.getByText('0 wachten op u.', { exact: true })).toBeVisible();
			await this.#look(`${at}-3-getoond`);
		}
		if (does.reveals) await this.#reveal(`${at}-4-uitslag`);
	}

	/** Once more the step that is on, with something else to do. */
	async #more(name: string, doing: (table: Table) => Promise<Did>, reveals: boolean) {
		await this.#do(doing);
		const at = `${String(this.steps).padStart(2, '0')}-${name}`;
		await this.#look(`${at}-2-gedaan`);
		if (reveals) await this.#reveal(`${at}-4-uitslag`);
	}

	async #do(doing: (table: Table) => Promise<Did>): Promise<void> {
		for (let from = 0; from < this.#tables.length; from += 4) {
			const done = await Promise.all(this.#tables.slice(from, from + 4).map(doing));
			for (const [what, n] of done.flatMap((one) => Object.entries(one)))
				this.did[what] = (this.did[what] ?? 0) + n;
		}
	}

	async #reveal(name: string): Promise<void> {
		await this.#deed('l');
		await this.#deed('r');
		await expect(this.#regie.getByRole('button', { name: /^Toon uitslag/ })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await this.#look(name);
	}

	async #agree(): Promise<void> {
		const regie = this.#regie;
		for (const { text, owner, month } of sentences.goals) {
			await tabTo(regie, regie.locator('textarea[name=goal-text]'), 200);
			await regie.keyboard.type(text);
			await tabTo(regie, regie.locator('input[name=goal-owner]'), 60);
			await regie.keyboard.type(owner);
			// How a month is typed differs from browser to browser.
			await regie.locator('input[name=goal-month]').fill(month);
			await this.#press(regie.getByRole('button', { name: 'Bewaar' }));
			await expect(regie.locator('li p', { hasText: text }).first()).toBeVisible();
			this.did.goals = (this.did.goals ?? 0) + 1;
		}
	}

	async #lock(): Promise<void> {
		const regie = this.#regie;
		await this.#press(regie.getByRole('button', { name: 'Sluit af en leg vast' }));
		await this.#press(regie.getByRole('button', { name: 'Ja, leg vast' }));
		await expect(regie.getByText('Deze bijeenkomst ligt vast.')).toBeVisible();
		for (const { page } of this.#tables)
			await expect(page.getByText('De bijeenkomst is afgelopen')).toBeVisible();
		await this.#look('99-vast');
	}

	/** A picture of every surface; the phone is mirrored for it. */
	async #look(name: string): Promise<void> {
		await this.#phone.evaluate(() => (document.documentElement.dir = 'rtl'));
		const views = {
			scherm: this.#scherm,
			'scherm-donker': this.#dark,
			regie: this.#regie,
			tablet: this.#tables[0]?.page ?? this.#scherm,
			telefoon: this.#phone
		};
		for (const [what, page] of Object.entries(views)) {
			// What was done on the tables does not change what axe looks at: the step begins and ends with it.
			const isQuick = name.endsWith('gedaan');
			await page.evaluate(() => scrollTo(0, 0));
			const { faults, smallest } = await lookAt(page, {
				...{ folder, name: `${name}-${what}`, isQuick }
			});
			this.pictures += 1;
			this.faults.push(...faults);
			if (!what.startsWith('scherm')) continue;
			if (smallest < smallestOnScherm) this.faults.push(`${name}-${what}: text of ${smallest} px`);
			this.smallest = Math.min(this.smallest, smallest);
		}
	}

	/** A key of the regie, pressed where nobody types. */
	async #deed(key: string): Promise<void> {
		await this.#regie.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		await this.#regie.keyboard.press(key);
		await wait(500);
	}

	async #press(target: ReturnType<Page['locator']>): Promise<void> {
		await tabTo(this.#regie, target, 300);
		await this.#regie.keyboard.press('Enter');
	}

	async #page(width: number, height: number, path: string): Promise<Page> {
		const context = await this.#browser.newContext({
			viewport: { width, height },
			locale: 'nl-NL'
		});
		const page = await context.newPage();
		page.setDefaultTimeout(60_000);
		await page.goto(this.#address + path);
		return page;
	}
}
