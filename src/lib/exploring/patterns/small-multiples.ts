import type { Shares } from '#lib/signifiers/answer.ts';
import { latticeSteps } from '#lib/signifiers/lattice.ts';
import type { Pair } from '#lib/statistics/comparison.ts';
import { cautionOf } from '../caution.ts';
import type { Columns } from '../columns-segment.ts';
import type { ChoiceChart, DyadChart, TriadChart } from '../counting-charts.ts';
import { countCharts } from '../counting.ts';
import type { Lens, Point } from '../lens.ts';
import type { Group, Side } from './sides.ts';

// The same picture once per group, so that a difference can be seen and not only believed.

/** What a side looks like in some of the stories. */
export type DrawnChart = { chart: TriadChart | DyadChart | ChoiceChart; stories: number };
/** A group with its number of answers to the question that is drawn. */
export type CountedGroup = Group & { n: number };

const mostOptions = 6;
const clearly = 0.05;
const order: readonly Side['kind'][] = ['choice', 'choices', 'dyad', 'triad'];

/** Which side makes the groups and which is drawn in each: what has few groups by itself comes first. */
export function rolesOf(one: Side, other: Side): { grouping: Side; drawn: Side } {
	return order.indexOf(one.kind) <= order.indexOf(other.kind)
		? { grouping: one, drawn: other }
		: { grouping: other, drawn: one };
}

/** One side counted in the stories of a lens. Undefined when these columns do not have it. */
export function drawnChart(columns: Columns, lens: Lens, side: Side): DrawnChart | undefined {
	const { matching, questions, facets } = countCharts(columns, lens, {
		only: new Set([side.id]),
		centres: false
	});
	const stories = matching.length;
	const facet = facets.find(({ id }) => id === side.id);
	if (facet) {
		const options = facet.options.filter(({ id }) => side.groups.some((group) => group.id === id));
		const n = options.reduce((sum, option) => sum + option.n, 0);
		const states = { n, notApplicable: 0, skipped: 0, notShown: 0 };
		return {
			stories,
			chart: { id: side.id, kind: 'choice', ...states, options, multiple: false }
		};
	}
	const chart = questions.find(({ id }) => id === side.id);
	if (chart?.kind !== 'stones') return chart && { stories, chart };
	const { id, n, notApplicable, skipped, notShown } = chart;
	const options = chart.stones.map((stone) => ({ id: stone.id, n: stone.used }));
	const states = { n, notApplicable, skipped, notShown };
	return { stories, chart: { id, kind: 'choice', ...states, options, multiple: true } };
}

/**
 * The groups of a pair: those with enough answers to draw, and the others with what they have. Of a
 * choice with more answers only the options that say most, at most six.
 */
export function groupsOf(
	columns: Columns,
	pair: Pair,
	{ grouping, drawn }: { grouping: Side; drawn: Side }
): { large: CountedGroup[]; small: CountedGroup[] } {
	const counted = tellingGroups(pair, grouping)
		.map((group) => ({ ...group, n: drawnChart(columns, group.lens, drawn)?.chart.n ?? 0 }))
		.filter(({ n }) => n > 0);
	const isLarge = ({ n }: CountedGroup) => cautionOf(n) !== 'countsOnly';
	return { large: counted.filter(isLarge), small: counted.filter((group) => !isLarge(group)) };
}

/** A line around one dot, no wider than its lattice cell: a lens with the stories on that spot. */
export function lineAround([a, b]: Shares): Point[] {
	const reach = 1 / (2 * latticeSteps);
	return [
		[a - reach, b - reach],
		[a + reach, b - reach],
		[a + reach, b + reach],
		[a - reach, b + reach]
	];
}

/** Options in which a pair differs, the surest first; one at least. */
export function tellingOptions({ options = [] }: Pair) {
	const sure = options.toSorted((one, other) => one.p - other.p);
	const clear = sure.filter(({ p }) => p < clearly);
	return clear.length > 0 ? clear.slice(0, mostOptions) : sure.slice(0, 1);
}

function tellingGroups(pair: Pair, side: Side): readonly Group[] {
	if (side.kind !== 'choices') return side.groups;
	const ids = tellingOptions(pair).map(({ a, b }) => (side.id === pair.a ? a : b));
	const telling = side.groups.filter(({ id }) => ids.includes(id));
	return telling.length > 0 ? telling : side.groups.slice(0, mostOptions);
}
