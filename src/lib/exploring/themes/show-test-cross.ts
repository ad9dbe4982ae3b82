import { render } from 'vitest-browser-svelte';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import patterns from '#lib/i18n/locales/nl/patterns.json' with { type: 'json' };
import themes from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import { sayer, wordsAbout } from '#lib/i18n/say.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import type { ChoiceVariable, Variable } from '#lib/statistics/variable.ts';
import { questions, told, TestStudy } from '../explorer-test-study.ts';
import { run } from './compare-themes-worker.ts';
import { crossedWith } from './crossed.ts';
import CrossView from './CrossView.svelte';
import type { CrossPage } from './model.ts';
import { ThemePictures } from './theme-pictures.svelte.ts';

// The page of themes beside answers, for seventy stories in three themes, one of them small. For tests
// in the browser.

const say = sayer({ ...charts, ...explore, ...patterns, ...wordsAbout(themes, ['cross.']) }, 'nl');

const stories = Array.from({ length: 70 }, (_, at) => {
	const theme = at < 36 ? 0 : at < 60 ? 1 : at < 66 ? 2 : null;
	const isSolved = theme === 0 ? at % 9 > 0 : at % 4 === 0;
	const weights: Shares = at % 2 ? [0.8, 0.1, 0.1] : [0.1, 0.8, 0.1];
	return { theme, isSolved, weights, position: theme === 0 ? 0.1 + at / 100 : 0.9 - at / 1000 };
});

const choice = (id: string, options: readonly string[], values: (number | null)[]) =>
	({ id, kind: 'choice', options, values }) satisfies ChoiceVariable;
const theme = choice(
	'theme',
	['money', 'rent', 'small'],
	stories.map((one) => one.theme)
);
const others: Variable[] = [
	{ id: 'T1', kind: 'triad', values: stories.map(({ weights }) => weights) },
	{ id: 'D1', kind: 'dyad', values: stories.map(({ position }) => position) },
	{
		...{ id: 'S1', kind: 'choices', options: ['team', 'family'] },
		values: stories.map((_, at) => (at % 2 ? [0] : [0, 1]))
	},
	choice(
		'K5',
		['solved', 'partly'],
		stories.map(({ isSolved }) => (isSolved ? 0 : 1))
	),
	choice(
		'week',
		['2025-W01~2025-W04', '2025-W05~2025-W08'],
		stories.map((_, at) => (at % 3 ? 0 : 1))
	),
	choice(
		'channel',
		['online', 'location'],
		stories.map(() => 0)
	)
];

export function crossPage(): CrossPage {
	const { looked, found } = run({ theme, others, seed: 1 }, () => {});
	return {
		study: { slug: 'small', name: 'Kleine studie', invented: true },
		questions,
		themes: [
			{ id: 'money', label: 'Geld tekort' },
			{ id: 'rent', label: 'Een huis zoeken' },
			{ id: 'small', label: 'Klein' }
		],
		...{ stories: 70, placed: 66, looked },
		crossed: others.map((other, at) => crossedWith(theme, other, found[at]!))
	};
}

/** Answers for the columns of these stories; when broken for nothing. */
export async function showCross(page: CrossPage = crossPage()) {
	const ids = ['money', 'rent', 'small', null];
	const study = new TestStudy(
		stories.map(({ theme: at, isSolved, weights }, place) =>
			told(
				String(place),
				{
					T1: { state: 'answered', weights },
					K5: { state: 'answered', options: [isSolved ? 'solved' : 'partly'] }
				},
				{ theme: ids[at ?? 3]! }
			)
		)
	);
	const server = { isBroken: false };
	const pictures = new ThemePictures('small', async (path) =>
		server.isBroken ? new Response(null, { status: 503 }) : study.fetch(path)
	);
	const explored: string[] = [];
	const screen = await render(CrossView, {
		...{ page, pictures, language: 'nl', say },
		onexplore: (address: string) => explored.push(address)
	});
	return { screen, server, explored };
}
