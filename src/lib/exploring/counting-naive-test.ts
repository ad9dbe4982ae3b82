import type { Place, Shares } from '#lib/signifiers/answer.ts';
import { summariseChoices } from '#lib/signifiers/choice.ts';
import { countStates } from '#lib/signifiers/count.ts';
import { summariseDyad } from '#lib/signifiers/dyad.ts';
import { decodeDyad, decodeStone, encodeDyad, encodeStone } from '#lib/signifiers/encode.ts';
import { cellOf, cellShares } from '#lib/signifiers/lattice.ts';
import { halfOf, summariseStones } from '#lib/signifiers/stones.ts';
import { summariseTriad } from '#lib/signifiers/triad-summary.ts';
import { countZones, zoneOf } from '#lib/signifiers/zones.ts';
import { noTheme, questionOf, unknownMode, type Column, type ColumnOf } from './columns.ts';
import { testLayout } from './columns-test-rows.ts';
import type { ColumnRow } from './columns-segment.ts';
import type { QuestionChart } from './counting-charts.ts';
import type { Charts } from './counting.ts';
import type { Lens, Part, Point } from './lens.ts';

// The slow, plain way to count: row by row, over exact answers where a count is exact and over the
// steps of the columns where a figure is rounded. For tests.

export function countNaively(rows: readonly ColumnRow[], lens: Lens): Charts {
	const { columns } = testLayout;
	const passing = (except?: string) => {
		const keys = Object.keys(lens).filter((key) => key.split('.')[0] !== except);
		const isIn = (row: ColumnRow) => keys.every((key) => passes(row, key, lens[key]!));
		return rows.flatMap((row, at) => (isIn(row) ? [at] : []));
	};
	const matching = passing();
	const listed = (id: string) => {
		const rest = passing(id).filter((at) => !matching.includes(at));
		return [...matching, ...rest];
	};
	const questions = columns
		.filter((column) => !['facet', 'week', 'readable'].includes(column.kind))
		.filter((column) => column.kind !== 'stone' || column.stone === 'one')
		.map((column) => chart(column, rows, listed(questionOf(column)), matching));
	const facets = columns.flatMap((column) => {
		if (column.kind !== 'facet') return [];
		const values = listed(column.id).map((at) => [facetValue(column, rows[at]!)]);
		return [{ id: column.facet, options: summariseChoices(values, column.options).options }];
	});
	const perWeek = new Map<number, number>();
	for (const at of listed('week'))
		perWeek.set(rows[at]!.week, (perWeek.get(rows[at]!.week) ?? 0) + 1);
	const weeks = [...perWeek]
		.map(([week, n]) => ({ week, n }))
		.toSorted((one, other) => one.week - other.week);
	return { rows: rows.length, matching: Uint32Array.from(matching), questions, facets, weeks };
}

function passes(row: ColumnRow, key: string, part: Part): boolean {
	return isMatch(row, key, part) !== part.isNot;
}

function isMatch(row: ColumnRow, key: string, part: Part): boolean {
	const facet = testLayout.columns.find((column) => column.kind === 'facet' && column.id === key);
	if (facet?.kind === 'facet') return part.chosen.includes(facetValue(facet, row));
	if (key === 'week') return part.ranges.some(([from, to]) => from <= row.week && row.week <= to);
	const [question, stone] = key.split('.');
	const answer = row.answers[question!] ?? { state: 'notShown' };
	if (answer.state !== 'answered') return part.absent.includes(answer.state);
	if ('weights' in answer) {
		const { weights } = answer;
		return part.zones.includes(zoneOf(weights)) || isInside(part.polygon, onLattice(weights));
	}
	if ('position' in answer) {
		const step = Number(decodeDyad(encodeDyad(answer.position))) * 250;
		return part.ranges.some(
			([from, to]) => Math.round(step) >= from * 250 - 1e-6 && (to === 1 || step < to * 250 - 1e-6)
		);
	}
	if ('options' in answer) return answer.options.some((option) => part.chosen.includes(option));
	if (!('stones' in answer) || !stone) return false;
	const place = answer.stones[stone];
	if (!place) return part.chosen.includes('aside');
	const [across, up] = place.map(halfOf);
	const quadrant = `${across === 1 ? 'right' : 'left'}-${up === 1 ? 'high' : 'low'}`;
	return part.chosen.includes('used') || part.chosen.includes(quadrant);
}

function chart(
	column: Column,
	rows: readonly ColumnRow[],
	list: readonly number[],
	matching: readonly number[]
): QuestionChart {
	const id = questionOf(column);
	const said = list.map((at) => ({ at, answer: rows[at]!.answers[id] }));
	const base = { id, ...countStates(said.map(({ answer }) => answer)) };
	switch (column.kind) {
		case 'triad': {
			const dots = said.flatMap(({ at, answer }) =>
				answer && 'weights' in answer ? [{ at, weights: answer.weights }] : []
			);
			const { geometricMean, zeroReplacement, zeros, centreShown, reason } = summariseTriad(
				dots.map(({ weights }) => onLattice(weights))
			);
			return {
				...base,
				kind: 'triad',
				zones: countZones(dots.map(({ weights }) => weights)),
				dots: {
					rows: Uint32Array.from(dots, ({ at }) => at),
					cells: Uint16Array.from(dots, ({ weights }) => cellOf(weights)),
					selected: dots.filter(({ at }) => matching.includes(at)).length
				},
				centre: { geometricMean, zeroReplacement, zeros, centreShown, reason }
			};
		}
		case 'dyad': {
			const positions = said.flatMap(({ answer }) =>
				answer && 'position' in answer ? [answer.position] : []
			);
			const { median, q1, q3 } = summariseDyad(
				positions.map((position) => Number(decodeDyad(encodeDyad(position))))
			);
			return {
				...base,
				kind: 'dyad',
				median,
				q1,
				q3,
				histogram: summariseDyad(positions).histogram
			};
		}
		case 'stone': {
			const placed = said.flatMap(({ answer }) =>
				answer && 'stones' in answer ? [onSteps(answer.stones)] : []
			);
			return { ...base, kind: 'stones', stones: summariseStones(placed, ['one', 'two']).stones };
		}
		case 'choice':
		case 'choices': {
			const chosen = said.flatMap(({ answer }) =>
				answer && 'options' in answer ? [answer.options] : []
			);
			const { options } = summariseChoices(chosen, column.options);
			return { ...base, kind: 'choice', options, multiple: column.kind === 'choices' };
		}
		default:
			throw new Error(`${id} is no question`);
	}
}

function facetValue({ facet, options }: ColumnOf<'facet'>, row: ColumnRow): string {
	const value = String(row[facet] ?? (facet === 'theme' ? noTheme : unknownMode));
	return options.includes(value) ? value : 'other';
}

function onLattice(weights: Shares): Shares {
	return cellShares(cellOf(weights));
}

function onSteps(stones: Readonly<Record<string, Place>>): Record<string, Place> {
	return Object.fromEntries(
		Object.entries(stones).map(([id, place]) => [id, decodeStone(encodeStone(place)) as Place])
	);
}

/** Even-odd, one dot at a time: the crossings of a ray along B. */
export function isInside(polygon: readonly Point[], [a, b]: Shares): boolean {
	const crossed = polygon.filter(([oneA, oneB], at) => {
		const [otherA, otherB] = polygon.at(at - 1)!;
		if (oneA > a === otherA > a) return false;
		return b + 1e-9 < oneB + ((a - oneA) / (otherA - oneA)) * (otherB - oneB);
	});
	return crossed.length % 2 === 1;
}
