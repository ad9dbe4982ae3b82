import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Mark } from '#lib/charts/called.svelte.ts';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { ThemeColours } from './colours/theme-colours.svelte.ts';
import { questions, told, TestStudy } from './explorer-test-study.ts';
import ExplorerChart from './ExplorerChart.svelte';
import { Exploring } from './exploring.svelte.ts';
import { rowValues } from './facet-question.ts';
import FacetChart from './FacetChart.svelte';
import { facetMarks, questionMarks, weekMarks } from './marks-of.ts';
import { weekBars } from './week-layout.ts';
import WeekChart from './WeekChart.svelte';

const say = sayer({ ...charts, ...explore }, 'nl');
const stories = Array.from({ length: 60 }, (_, at) =>
	told(
		String(at),
		{
			T1:
				at % 7 === 0
					? { state: 'notApplicable' }
					: { state: 'answered', weights: at % 2 ? [0.8, 0.1, 0.1] : [0.1, 0.8, 0.1] },
			D1: { state: 'answered', position: (at % 10) / 10 },
			S1: {
				state: 'answered',
				stones: { team: [0.3, 0.7], ...(at < 9 && { family: [0.9, 0.2] }) }
			},
			K5:
				at % 5 === 0
					? { state: 'skipped' }
					: { state: 'answered', options: [at < 40 ? 'solved' : 'partly'] }
		},
		{
			week: 2870 + (at % 4),
			channel: at % 3 ? 'online' : 'location',
			mode: at % 2 ? 'alone' : 'spoken'
		}
	)
);

async function open(filter: string) {
	const study = new TestStudy(stories);
	const explorer = new Exploring({
		slug: 'small',
		fetch: (path) => study.fetch(path),
		search: () => new URLSearchParams(filter),
		turn: () => {}
	});
	await explorer.refresh();
	return { explorer, view: explorer.view! };
}

/** The marks as a chart that is drawn says them itself. */
function drawn(container: Element) {
	const marks = [...container.querySelectorAll('[data-mark]')];
	expect(marks.length).toBeGreaterThan(1);
	return marks.map((mark) => ({
		name: mark.getAttribute('aria-label'),
		isChosen: mark.getAttribute('aria-pressed') === 'true'
	}));
}

function said(marks: readonly Mark[]) {
	return marks.map(({ name, isChosen }) => ({ name, isChosen }));
}

test.each([
	'',
	'T1=z:a',
	'T1=!na',
	'D1=.2~.6',
	'S1.team=used,left-high',
	'K5=partly,!skipped',
	'channel=online&week=2025-W02~2025-W03'
])('Under “%s” a chart out of sight is called what it calls itself in sight', async (filter) => {
	const { explorer, view } = await open(filter);
	expect(explorer.issues).toEqual([]);
	const colours = new ThemeColours(
		() => explorer,
		() => []
	);
	const given = { view, explorer, say, onopen: () => {} };
	for (const question of questions) {
		const { container } = await render(ExplorerChart, {
			...{ ...given, question, colours, region: null }
		});
		const kept = explorer.absent[question.id] ?? [];
		expect(said(questionMarks(say, question, view, kept))).toEqual(drawn(container));
	}
	for (const facet of ['channel', 'mode'] as const) {
		const { container } = await render(FacetChart, { ...given, facet });
		const values = rowValues(explorer.present[facet] ?? [], view.lens[facet]?.chosen ?? []);
		expect(said(facetMarks(say, facet, view, values))).toEqual(drawn(container));
	}
	const { container } = await render(WeekChart, given);
	const bars = weekBars(view.charts.weeks, explorer.weeks);
	const chosen = view.lens.week?.ranges[0] ?? null;
	expect(said(weekMarks(say, bars, chosen))).toEqual(drawn(container));
});
