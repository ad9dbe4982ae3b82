import type { Say } from '#lib/i18n/say.ts';
import { zoneReference, zones, type Zone } from '#lib/signifiers/zones.ts';
import { percentage } from './caution.ts';
import type { ChoiceStats, DyadStats, StonesStats, TriadStats } from './model.ts';

/** One line of a table of counts. `share` is a percentage, null where it must not be shown. */
export type CountRow = {
	id: string;
	label: string;
	n: number;
	share: number | null;
	/** Percentage to expect when dots fall at random. */
	reference?: number;
	/** Counts that split `n` further, in the order of the table's extra columns. */
	parts?: readonly number[];
};

export function zoneRows(stats: TriadStats, say: Say): CountRow[] {
	return zones.map((zone) => ({
		id: zone,
		label: zoneLabel(zone, stats.corners, say),
		n: stats.zones[zone],
		share: percentage(stats.zones[zone], stats.n),
		reference: Math.round(zoneReference[zone] * 100)
	}));
}

export function optionRows({ options, n: base }: ChoiceStats): CountRow[] {
	return options.map(({ id, label, n }) => ({ id, label, n, share: percentage(n, base) }));
}

export function stoneRows({ stones, n: base }: StonesStats): CountRow[] {
	return stones.map(({ id, label, used, quadrants }) => ({
		id,
		label,
		n: used,
		share: percentage(used, base),
		parts: quadrants
	}));
}

/** The bins of the histogram; `format` writes a fraction in the reader's language. */
export function binRows(
	{ histogram, n: base }: DyadStats,
	say: Say,
	format: (fraction: number) => string
): CountRow[] {
	return histogram.map((n, bin) => ({
		id: String(bin),
		label: say('dyad.range', {
			from: format(bin / histogram.length),
			to: format((bin + 1) / histogram.length)
		}),
		n,
		share: percentage(n, base)
	}));
}

function zoneLabel(zone: Zone, [a, b, c]: TriadStats['corners'], say: Say): string {
	const between = (first: string, second: string) => say('zone.between', { first, second });
	switch (zone) {
		case 'a':
			return a;
		case 'b':
			return b;
		case 'c':
			return c;
		case 'ab':
			return between(a, b);
		case 'bc':
			return between(b, c);
		case 'ca':
			return between(c, a);
		case 'centre':
			return say('zone.centre');
	}
}
