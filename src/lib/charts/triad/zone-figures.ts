import type { Say } from '#lib/i18n/say.ts';
import { zoneReference, type Zone } from '#lib/signifiers/zones.ts';
import { countedName, shareWords, type Caution } from '../plot-words.ts';
import { zoneName } from './triad-plot-words.ts';
import type { CornerLabels } from './triad-words.ts';

/** What the picture of a triad says about one zone, in words that are ready to be put on the page. */
export type ZoneFigure = {
	zone: Zone;
	count: number;
	/** Null where a share must not be shown; then the reference says nothing either. */
	share: string | null;
	/** The share of dots that are thrown at random. */
	random: string | null;
	/** What a screen reader says. */
	readonly name: string;
	isChosen: boolean;
};

type Counted = {
	labels: CornerLabels;
	counts: Readonly<Record<Zone, number>>;
	n: number;
	caution: Caution;
	selected: readonly Zone[];
};

/** The figures of all seven zones, worked out at once. */
export function zoneFigures(
	say: Say,
	{ labels, counts, n, caution, selected }: Counted
): Record<Zone, ZoneFigure> {
	const figure = (zone: Zone): ZoneFigure => {
		const count = counts[zone];
		const share = shareWords(say, count, n, caution);
		const value = Math.round(100 * zoneReference[zone]);
		const random = share === null ? null : say('chart.triad.random', { value });
		return {
			...{ zone, count, share, random, isChosen: selected.includes(zone) },
			get name() {
				return countedName(say, zoneName(say, zone, labels), count, share);
			}
		};
	};
	return {
		...{ a: figure('a'), b: figure('b'), c: figure('c') },
		...{ ab: figure('ab'), bc: figure('bc'), ca: figure('ca'), centre: figure('centre') }
	};
}
