import { barRows } from '#lib/charts/bars/bar-rows.ts';
import type { Mark } from '#lib/charts/called.svelte.ts';
import { binMarks } from '#lib/charts/dyad/bin-marks.ts';
import { countedName } from '#lib/charts/plot-words.ts';
import { stoneFigures } from '#lib/charts/stones/stone-figures.ts';
import { zoneOrder } from '#lib/charts/triad/triad-plot-layout.ts';
import { zoneFigures } from '#lib/charts/triad/zone-figures.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import type { AbsentState } from '#lib/signifiers/answer.ts';
import { cautionOf } from './caution.ts';
import type { FacetId } from './columns.ts';
import { countsOf, facetQuestion, noStates } from './facet-question.ts';
import type { View } from './exploring.svelte.ts';
import { inStories, weekWords } from './lens-words.ts';
import { partOf, type Range } from './lens.ts';
import { chosenMarks } from './stone-marks.ts';
import { isInWeeks, type WeekBar } from './week-layout.ts';

// What the marks of each chart are called under a view, in the order in which the chart has them. The
// charts say so themselves when they are drawn; out of sight that is later, and these words are not.

/** Of a question. `keptStates` are the ways of not answering that have a row whatever is chosen. */
export function questionMarks(
	say: Say,
	question: ShownQuestion,
	{ charts, lens }: View,
	keptStates: readonly AbsentState[]
): readonly Mark[] {
	const chart = charts.questions.find(({ id }) => id === question.id);
	if (!chart) return [];
	const part = partOf(lens, question.id);
	const caution = cautionOf(chart.n);
	if (question.kind === 'triad' && chart.kind === 'triad') {
		const [a, b, c] = question.corners;
		const figures = zoneFigures(say, {
			...{ labels: [a.label, b.label, c.label], counts: chart.zones, n: chart.n },
			...{ caution, selected: part.zones }
		});
		return zoneOrder.map((zone) => figures[zone]);
	}
	if (question.kind === 'dyad' && chart.kind === 'dyad')
		return binMarks(say, { ...chart, caution, range: part.ranges[0] ?? null });
	if (question.kind === 'stones' && chart.kind === 'stones') {
		const chosen = chosenMarks(lens, question);
		return question.stones.flatMap(({ id, label }) => {
			const stone = chart.stones.find((each) => each.id === id);
			if (!stone) return [];
			const selected = chosen.flatMap(({ stone, part }) => (stone === id ? [part] : []));
			const { used, parts } = stoneFigures(say, {
				...{ stone: { ...stone, caution: cautionOf(stone.used) }, label, selected },
				...{ base: chart.n, caution, axes: question.axes }
			});
			return [used, ...parts];
		});
	}
	if (question.kind === 'choice' && chart.kind === 'choice') {
		const { answers, absences } = barRows(say, question.options, {
			...{ n: chart.n, options: chart.options, states: chart, keptStates, caution },
			...{ selected: part.chosen, selectedStates: part.absent }
		});
		return [...answers, ...absences];
	}
	return [];
}

/** Of a facet; `values` are those that its chart has a row for. */
export function facetMarks(
	say: Say,
	facet: FacetId,
	{ charts, lens }: View,
	values: readonly string[]
): readonly Mark[] {
	const { options, n } = countsOf(charts, facet);
	const { answers } = barRows(inStories(say), facetQuestion(say, facet, values).options, {
		...{ n, options, states: noStates, keptStates: [], caution: cautionOf(n) },
		...{ selected: partOf(lens, facet).chosen, selectedStates: [] }
	});
	return answers;
}

/** Of the weeks in which stories came in. */
export function weekMarks(say: Say, bars: readonly WeekBar[], weeks: Range | null): Mark[] {
	return bars.map(({ week, n }) => ({
		name: countedName(say, weekWords(say, week), n, null),
		isChosen: weeks !== null && isInWeeks(week, weeks)
	}));
}
