import { binCount } from '#lib/signifiers/dyad.ts';
import type { Say } from '#lib/i18n/say.ts';
import type { Mark } from '../called.svelte.ts';
import { countedName, shareWords, type Caution } from '../plot-words.ts';
import { binEdges, hundredths, isWithin, type Range } from './dyad-plot-layout.ts';

type Counted = {
	histogram: readonly number[];
	n: number;
	caution: Caution;
	/** The stretch that is chosen. */
	range: Range | null;
};

/** The twenty bars of a dyad, from its first pole to its second. */
export function binMarks(say: Say, { histogram, n, caution, range }: Counted): Mark[] {
	return Array.from({ length: binCount }, (_, bin) => {
		const count = histogram[bin] ?? 0;
		const share = shareWords(say, count, n, caution);
		return {
			isChosen: range !== null && isWithin(bin, range),
			get name() {
				return countedName(say, stretchName(say, binEdges(bin)), count, share);
			}
		};
	});
}

/** A stretch of the line in words. */
export function stretchName(say: Say, [lo, hi]: Range): string {
	return say('chart.dyad.bin', { from: hundredths(lo), to: hundredths(hi) });
}
