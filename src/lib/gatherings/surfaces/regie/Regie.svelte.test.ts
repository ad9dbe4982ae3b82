import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { barriers } from '#lib/charts/test-question.ts';
import type { Command } from '../../run/commands.ts';
import type { Item, RegieView, SceneGoal } from '../../scene.ts';
import { LiveScene } from '../live-scene.svelte.ts';
import { regieSource } from '../sources.ts';
import { testScene, testStep } from '../test-scene.ts';
import { outcomes, pastGoals, triad } from '../test-shows.ts';
import { say } from '../test-words.ts';
import type { GoalSources } from './goal-sources.ts';
import Regie from './Regie.svelte';
import { Steering } from './steering.svelte.ts';
import { testRegie } from './test-regie.ts';

type Sent = { version: number; command: Command };

/** A server that takes every command, or refuses each with a sentence. */
function steer(view: RegieView, refusal?: string) {
	const sent: Sent[] = [];
	const fetch = async (address: string | URL | Request, init?: RequestInit) => {
		if (!String(address).endsWith('/steer')) return Response.json(view);
		sent.push(JSON.parse(String(init?.body)) as Sent);
		if (refusal) return Response.json({ title: refusal }, { status: 403 });
		return Response.json({ version: view.scene.version + 1, overtaken: false });
	};
	const steering = new Steering(new LiveScene(view, regieSource('gathering-1', fetch)), fetch);
	return { steering, sent };
}

const sources: GoalSources = { origins: [], questions: [triad], chosen: [] };

async function open(
	view: RegieView,
	{ refusal, ...page }: { refusal?: string; sources?: GoalSources } = {}
) {
	const { steering, sent } = steer(view, refusal);
	const screen = await render(Regie, {
		...{ steering, say, refusal: '', previous: [] },
		...{ sources, ...page },
		onlinked: () => {},
		ondeed: (deed) => void steering.do(deed)
	});
	return { container: screen.container, sent, steering };
}

const item: Item = {
	...{ id: 'i1', of: 'outcome', number: 4, text: 'Meer tijd', topic: null, about: null, table: 3 },
	...{ moderation: 'incoming', mergedInto: null, parentId: null }
};
const outcomeScene = testScene({
	...{ position: 1, step: testStep('outcomes') },
	shows: { kind: 'outcomes', outcomes: [] }
});

test('shows the step with its notes, what comes next, who is here, and no barriers', async () => {
	const { container, sent } = await open(testRegie());
	await expect.element(page.getByText('Vraag iedereen te gaan zitten.')).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Stap predict' })).toBeVisible();
	await expect
		.element(page.getByText(/^9 van 10 mensen aanwezig, 4 met een telefoon/))
		.toBeVisible();
	await page.getByRole('button', { name: 'Volgende stap' }).click();
	await expect
		.poll(() => sent)
		.toEqual([{ version: 1, command: { kind: 'goTo', step: 'step-predict' } }]);
	expect(await barriers(container)).toEqual([]);
});

test('what comes in is shown or hidden with one press', async () => {
	const { sent } = await open({ ...testRegie(outcomeScene), items: [item] });
	await expect.element(page.getByText('1 wacht op u.')).toBeVisible();
	const row = page.getByRole('group', { name: /Meer tijd/ });
	await row.getByRole('button', { name: 'Toon' }).click();
	await row.getByRole('button', { name: 'Verberg' }).click();
	await expect
		.poll(() => sent.map(({ command }) => command))
		.toEqual([
			{ kind: 'moderate', of: 'outcome', item: 'i1', to: 'shown' },
			{ kind: 'moderate', of: 'outcome', item: 'i1', to: 'hidden' }
		]);
});

test('an outcome says what it lacks, and gets its card and its place in a triad by ticking', async () => {
	const { sent } = await open(
		{ ...testRegie(outcomeScene), items: [item] },
		{
			sources: {
				...sources,
				origins: [{ kind: 'card', ref: 'story-1', number: 7, text: 'De brief' }]
			}
		}
	);
	await expect.element(page.getByText('nog geen verhaal, nog geen patroon')).toBeVisible();
	await page.getByRole('button', { name: 'Waar komt dit vandaan?' }).click();
	await page.getByText('Kaartjes (0 gekozen)').click();
	await page.getByRole('checkbox', { name: 'Kaartje 7: De brief' }).click();
	await page.getByText(/^Patronen/).click();
	await page.getByRole('checkbox', { name: /→ tussen ‘Gelijke regels.*’ en ‘Wat deze/ }).click();
	await page.getByRole('button', { name: 'Bewaar de herkomst' }).click();
	const from = [
		{ kind: 'card', ref: 'story-1' },
		{ kind: 'zone', ref: 'T1:ab' }
	];
	await expect
		.poll(() => sent.at(-1)?.command)
		.toEqual({ kind: 'sources', outcome: 'i1', sources: from });
});

test('a goal keeps a source that has no tick, and the goals of before stand above it with their state', async () => {
	const goal: SceneGoal = {
		...{ id: 'g1', number: 1, text: 'Overzicht', term: 'short', kind: 'new', isLate: false },
		...{ ownerRole: 'gemeente', dueMonth: '2027-03', state: 'open' }
	};
	const shows = {
		kind: 'goals',
		goals: [goal],
		previous: pastGoals,
		isAboutPrevious: false
	} as const;
	const scene = testScene({ position: 1, step: testStep('goals'), shows });
	const chosen = [{ ofId: 'g1', kind: 'story', ref: 'story-9' } as const];
	const { sent, container } = await open(testRegie(scene), { sources: { ...sources, chosen } });
	const past = page.getByRole('region', { name: '8 doelen van eerder' });
	await expect.element(past.getByText('bezig, later dan gepland')).toBeVisible();
	expect(past.getByText('gestopt').elements()).toHaveLength(2);
	expect(past.getByRole('link').first().element().getAttribute('href')).toBe(
		'/bijeenkomsten/gathering-0/doelen/past-0'
	);
	await page.getByRole('button', { name: 'Verander' }).click();
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect
		.poll(() => sent.at(-1)?.command)
		.toMatchObject({ kind: 'goal', goal: { sources: [{ kind: 'story', ref: 'story-9' }] } });
	expect(await barriers(container)).toEqual([]);
});

test('two that say the same are merged by choosing the other one', async () => {
	const other = { ...item, id: 'i2', number: 7, text: 'Meer tijd en rust' };
	const { sent } = await open({ ...testRegie(outcomeScene), items: [item, other] });
	const choose = page.getByRole('group', { name: /^4 Meer tijd/ }).getByRole('combobox');
	(choose.element() as HTMLSelectElement).focus();
	await choose.selectOptions('7. Meer tijd en rust');
	await expect
		.poll(() => sent.at(-1)?.command)
		.toEqual({ kind: 'merge', of: 'outcome', item: 'i1', into: 'i2' });
});

test('dots from paper go in under their role', async () => {
	const shows = { kind: 'weigh', dots: 5, outcomes: outcomes.slice(0, 2), result: null } as const;
	const scene = testScene({ position: 1, step: testStep('weigh'), shows, phase: 'closed' });
	const { sent } = await open(testRegie(scene));
	await page.getByText('Stippen op papier').click();
	await page.getByLabelText('Rol').selectOptions('bewoner');
	await page.getByLabelText(/^1\. Uitkomst 1/).fill('12');
	await page.getByRole('button', { name: 'Tel mee' }).click();
	const act = { kind: 'paper-weigh', role: 'resident', dots: { 'outcome-0': 12, 'outcome-1': 0 } };
	await expect.poll(() => sent.at(-1)?.command).toEqual({ kind: 'paper', table: null, act });
});

test('after the lock a change is refused and the refusal stands on the page', async () => {
	const locked = testScene({ position: 1, state: 'locked', joinCode: null });
	const sentence = 'Deze bijeenkomst is afgesloten.';
	await open({ ...testRegie(locked), codes: null, refused: 2 }, { refusal: sentence });
	await expect.element(page.getByText(/^2 keer probeerde iemand/)).toBeVisible();
	const harvest = page.getByRole('link', { name: 'Bekijk de oogst' });
	await expect.element(harvest).toHaveAttribute('href', '/bijeenkomsten/gathering-1/oogst');
	await page.getByRole('button', { name: 'Toon uitslag' }).click();
	await expect.element(page.getByText(sentence)).toBeVisible();
	expect(page.getByRole('button', { name: 'Sluit af en leg vast' }).elements()).toEqual([]);
});

test('locking asks in plain words first', async () => {
	await open(testRegie());
	await page.getByRole('button', { name: 'Sluit af en leg vast' }).click();
	const dialog = page.getByRole('dialog', { name: 'De bijeenkomst vastleggen?' });
	await expect.element(dialog.getByRole('button', { name: 'Ja, leg vast' })).toBeVisible();
	await dialog.getByRole('button', { name: 'Nee, ga terug' }).click();
	expect(page.getByRole('dialog').elements()).toEqual([]);
});
