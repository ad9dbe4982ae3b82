import { zoneOf, zones } from '#lib/signifiers/zones.ts';
import type { OptionEffect, Verdict } from '#lib/statistics/comparison.ts';
import type { ChoiceVariable, TriadVariable, Variable } from '#lib/statistics/variable.ts';
import type { ComparedThemes } from './compare-themes-worker.ts';
import { crossThemes } from './cross-table.ts';
import type { Counted, CrossCounts, Crossed, CrossTest } from './model.ts';
import { themeLines } from './theme-lines.ts';

/** The share of chance that is accepted among what is called a difference. */
const falseShare = 0.05;

type Found = ComparedThemes['found'][number];

/** Themes beside one thing, with what a comparison found there. A triad is counted by its zones. */
export function crossedWith(theme: ChoiceVariable, other: Variable, found: Found): Crossed {
	const stories = theme.values.length;
	const base = { id: other.id, test: testOf(found) };
	if (other.kind === 'dyad') {
		const { n, lines, small } = themeLines(theme, other);
		const missing = stories - n;
		return {
			...base,
			...{ kind: 'dyad', n, missing, lines },
			small: { themes: small, options: [] },
			table: null
		};
	}
	const counted = crossThemes(theme, other.kind === 'triad' ? zonesOf(other) : other);
	const ps = found.options && counted.table && chances(counted.table.options, found.options);
	return {
		...base,
		kind: other.kind === 'triad' ? 'zones' : other.kind,
		n: counted.n,
		missing: stories - counted.n,
		small: counted.small,
		table: counted.table && { ...counted.table, ...(ps && { ps }) },
		lines: []
	};
}

function testOf({ test, effect, p, pAdjusted, without }: Found): CrossTest {
	const isClear = pAdjusted !== null && pAdjusted <= falseShare;
	const verdict: Verdict = without ?? (isClear ? 'difference' : 'none');
	return { test, effect, p, pAdjusted, verdict };
}

function zonesOf({ id, values }: TriadVariable): ChoiceVariable {
	return {
		id,
		kind: 'choice',
		options: zones,
		values: values.map((shares) => shares && zones.indexOf(zoneOf(shares)))
	};
}

/** Per option of the table its own chance; null where it was not compared. */
function chances(
	options: readonly Counted[],
	found: readonly OptionEffect[]
): NonNullable<CrossCounts['ps']> {
	return options.map(({ id }) => found.find(({ a, b }) => (a ?? b) === id)?.p ?? null);
}
