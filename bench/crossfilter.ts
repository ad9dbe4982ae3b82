import { seededRandom } from '#lib/base/seeded.ts';
import { columnLayout, type Column } from '#lib/exploring/columns.ts';
import { codesOf, openSegment, type Columns } from '#lib/exploring/columns-segment.ts';
import { countCharts, type Counting } from '#lib/exploring/counting.ts';
import { parseLens } from '#lib/exploring/lens-parse.ts';
import type { Lens } from '#lib/exploring/lens.ts';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import { languages } from '#lib/i18n/languages.ts';
import { missingCode } from '#lib/signifiers/encode.ts';
import { cellCount } from '#lib/signifiers/lattice.ts';
import { quantile, rounded } from './figures.ts';

const sizes = [437, 10_000, 100_000, 1_000_000];
const updates = 40;
const warmUps = 15;

/**
 * One update of every chart of the first vragenkader (4 triads, 3 dyads, 5 stones, 11 choices, 5
 * facets, weeks) under a moving polygon and two choices, on invented codes: milliseconds without the
 * centres of the triads, as while a brush moves, and with them, as when it rests.
 */
export async function crossfilter(): Promise<Record<string, unknown>> {
	const layout = columnLayout(
		structure,
		defaultAreas.map(({ id }) => id),
		languages
	);
	const figures = sizes.map((rows) => {
		const columns = inventColumns(openSegment(layout, new ArrayBuffer(rows * layout.bytesPerRow)));
		return {
			rows,
			matching: countCharts(columns, lensAt(columns, 0)).matching.length,
			moving: measure(columns, { centres: false }),
			resting: measure(columns, {})
		};
	});
	return {
		bytesPerStory: layout.bytesPerRow,
		figures,
		targets: { movingMs: { 10_000: 1, 100_000: 3, 1_000_000: 16.7 } }
	};
}

function measure(columns: Columns, counting: Counting): { medianMs: number; minMs: number } {
	const times: number[] = [];
	for (let at = 0; at < warmUps + updates; at++) {
		const lens = lensAt(columns, at);
		const started = performance.now();
		countCharts(columns, lens, counting);
		if (at >= warmUps) times.push(performance.now() - started);
	}
	return { medianMs: rounded(quantile(times, 0.5), 2), minMs: rounded(Math.min(...times), 2) };
}

/** A polygon that is somewhere else in every update, on about a third of the triangle. */
function lensAt({ layout }: Columns, at: number): Lens {
	const shift = (at % 10) / 100;
	const points = [
		[0.15, 0.1 + shift],
		[0.6, 0.05 + shift],
		[0.45, 0.35 + shift],
		[0.1, 0.6 + shift]
	];
	const params = new URLSearchParams({
		T1: `p:${points.map((point) => point.map((share) => share.toFixed(2)).join(',')).join(';')}`,
		K5: 'solved,partly,ongoing,referred-on,!na',
		R1: 'resident,peer-expert,team-member,municipality'
	});
	return parseLens(params, layout).lens;
}

function inventColumns(columns: Columns): Columns {
	const random = seededRandom(437);
	for (const column of columns.layout.columns) {
		const codes = codesOf(columns, column);
		for (let row = 0; row < columns.rows; row++) codes[row] = inventCode(column, random);
	}
	return columns;
}

function inventCode(column: Column, random: () => number): number {
	const below = (most: number) => Math.floor(random() * most);
	const isQuestion = !['facet', 'readable', 'week'].includes(column.kind);
	if (isQuestion && random() < 0.12) {
		return missingCode(random() < 0.5 ? 'notApplicable' : 'skipped', column.width);
	}
	switch (column.kind) {
		case 'triad':
			return below(cellCount);
		case 'dyad':
			return below(251);
		case 'stone':
			return below(251) * 251 + below(251);
		case 'choices':
			return (1 << below(column.options.length)) | (1 << below(column.options.length));
		case 'choice':
		case 'facet':
			return below(column.options.length);
		case 'readable':
			return below(2);
		case 'week':
			return 2850 + below(60);
	}
}
