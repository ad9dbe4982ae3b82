import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { barriers } from '#lib/charts/test-question.ts';
import { nothingAnswered } from '../prepare/told.ts';
import GoalPage from './GoalPage.svelte';
import GoalsPage from './GoalsPage.svelte';
import OutcomePage from './OutcomePage.svelte';
import PublicPage from './PublicPage.svelte';
import PublishPage from './PublishPage.svelte';
import StatementPage from './StatementPage.svelte';
import StoryFollowPage from './StoryFollowPage.svelte';
import StudyGoalsPage from './StudyGoalsPage.svelte';
import { testGoal } from './test-goal.ts';
import * as full from './test-pages.ts';
import { say } from './test-words.ts';

const today = '2026-11-21';
const { head, goal } = full;
const common = { say, language: 'nl' };
const goalPage = {
	...{ goal, sources: full.sources, study: { slug: 'demo' }, mayAdd: true, today }
};
const studyGoals = {
	...{ study: { slug: 'demo', name: 'Demo', invented: true }, isPublished: true },
	goals: [goal, testGoal({ id: 'done', due: 'finished', state: 'done' })]
};
const none = { state: '', owner: '' } as const;
const publishing = {
	...{ preview: full.published, refusals: [], isPublished: false, mayPublish: true }
};

const pages = {
	goals: () =>
		render(GoalsPage, {
			...{ head, today, ...common },
			page: { goals: [goal], earlier: [testGoal({ id: 'e' })], mayAdd: true, isPublished: true }
		}),
	goal: () => render(GoalPage, { head, ...common, page: goalPage, answered: nothingAnswered }),
	statement: () => render(StatementPage, { gatheringId: head.id, place: full.statement, say }),
	outcome: () =>
		render(OutcomePage, { gatheringId: head.id, slug: 'demo', place: full.outcome, say }),
	study: () => render(StudyGoalsPage, { page: studyGoals, filter: none, today, ...common }),
	publish: () =>
		render(PublishPage, { head, ...common, page: publishing, answered: nothingAnswered }),
	public: () => render(PublicPage, { page: full.publicPage, path: '/etalage/demo', ...common }),
	story: () => render(StoryFollowPage, { page: full.follow, ...common })
};

beforeEach(() => page.viewport(1024, 768));

describe.each(Object.entries(pages))('The page of %s', (_, show) => {
	test('has no barriers, says every sentence, and fits a phone in both directions', async () => {
		const { container } = await show();
		expect(await barriers(container)).toEqual([]);
		expect(container.textContent).not.toMatch(
			/\b(goals|publish|etalage|follow|prepare|scherm|plan|notice)\.[a-z]/
		);
		await page.viewport(390, 844);
		for (const dir of ['ltr', 'rtl']) {
			document.documentElement.dir = dir;
			expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
		}
		document.documentElement.dir = 'ltr';
	});
});

test('A goal shows its notes in order; only an address of the web becomes a link', async () => {
	const { container } = await pages.goal();
	const days = [...container.querySelectorAll('ol b')].map(({ textContent }) => textContent);
	expect(days).toEqual(['1 september 2026', '1 oktober 2026']);
	const links = [...container.querySelectorAll<HTMLAnchorElement>('ol a')].map(({ href }) => href);
	expect(links).toEqual(['https://stad.example/lijst']);
	expect(container.textContent).toContain('javascript:alert(1)');
});

test('The chain of a goal leads on from each source, and has no way into a story that is shut', async () => {
	await pages.goal();
	const hrefOf = (name: string) => page.getByRole('link', { name }).element().getAttribute('href');
	expect(hrefOf('Hang een briefje op.')).toMatch(/\/zin\/s$/);
	expect(hrefOf('Gewone taal.')).toMatch(/\/uitkomst\/o$/);
	expect(hrefOf('De brief')).toMatch(/verkennen\?verhaal=story-1$/);
	expect(hrefOf('Wat is er met dit verhaal gedaan?')).toBe(
		'/onderzoek/demo/verhaal/story-1/gevolg'
	);
	expect(page.getByRole('link', { name: 'niet mag lezen' }).elements()).toEqual([]);
});

test('The form of a note says beforehand who will read it, and keeps what was typed when it is refused', async () => {
	await page.viewport(1024, 768);
	await render(GoalPage, {
		...{ head, ...common, page: goalPage },
		answered: {
			...nothingAnswered,
			refusals: [{ field: 'noteText', code: 'whyStopped' }],
			values: { noteState: 'stopped', noteEvidence: 'De lijst', noteDay: '2026-11-01' }
		}
	});
	await expect.element(page.getByText(/kan iedereen lezen/)).toBeVisible();
	await expect.element(page.getByRole('radio', { name: 'gestopt' })).toBeChecked();
	await expect.element(page.getByLabelText(/^Bewijs/)).toHaveValue('De lijst');
	await expect
		.element(page.getByLabelText('Wat is er gedaan?'))
		.toHaveAttribute('aria-invalid', 'true');
	expect(page.getByText(/Schrijf waarom dit doel stopt/).elements().length).toBeGreaterThan(0);
});

test('Who may not add a note sees the notes and no form', async () => {
	const { container } = await render(GoalPage, {
		...{ head, ...common, answered: nothingAnswered },
		page: { ...goalPage, mayAdd: false }
	});
	expect(container.querySelector('form')).toBeNull();
	await expect.element(page.getByText('Er is geen ruimte.')).toBeVisible();
});

test('The list of a study says how late each goal is, and what to do when nothing fits or there is nothing', async () => {
	const { unmount } = await pages.study();
	await expect.element(page.getByRole('heading', { name: 'Klaar of gestopt (1)' })).toBeVisible();
	await expect.element(page.getByText('over 1 maand')).toBeVisible();
	await unmount();
	const filter = { state: 'stopped', owner: '' } as const;
	const filtered = await render(StudyGoalsPage, { page: studyGoals, filter, today, ...common });
	await expect.element(page.getByText('Geen doel past hierbij')).toBeVisible();
	await filtered.unmount();
	const empty = { ...studyGoals, goals: [] };
	await render(StudyGoalsPage, { page: empty, filter: none, today, ...common });
	await expect.element(page.getByText('Er zijn nog geen doelen')).toBeVisible();
});

test('What keeps a gathering from being shown names each goal', async () => {
	const values = { number: 2, goal: 'Een regiehouder' };
	const refusals = [{ field: '', code: 'publishMonth', values }];
	await render(PublishPage, {
		...{ head, ...common, page: { ...publishing, refusals }, answered: nothingAnswered }
	});
	await expect.element(page.getByText(/^Doel 2 heeft geen maand: ‘Een regiehouder’/)).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Dit ziet iedereen' })).toBeVisible();
});

test('A small group is told as a bound, and a share that may not be shown is not there', async () => {
	await pages.public();
	const first = page.getByRole('region', { name: 'Beleidsgesprek' });
	await expect.element(first.getByText(/ongeveer 65%/)).toBeVisible();
	await expect.element(first.getByText(/meer dan 75%/)).toBeVisible();
	expect(first.getByText(/%/).elements()).toHaveLength(2);
});
