import type { Say } from '#lib/i18n/say.ts';
import type { StoneSummary } from '#lib/signifiers/stones.ts';
import type { Mark } from '../called.svelte.ts';
import { countedName, shareWords, type Caution } from '../plot-words.ts';
import { quadrantCount, quadrantOrder, type StonePart } from './stones-plot-layout.ts';
import { quadrantName, type Axes } from './stones-words.ts';

/** What the picture of one stone says: how many used it, and how many laid it in each quarter. */
export type StoneFigures = {
	used: Mark & { count: number; share: string | null };
	/** In the order of `quadrantOrder`; the figure is what stands in the quarter. */
	parts: (Mark & { figure: string })[];
};

type Counted = {
	stone: StoneSummary & { caution: Caution };
	label: string;
	/** Tellers who answered the question, and how sure shares of them may sound. */
	base: number;
	caution: Caution;
	axes: Axes;
	selected: readonly StonePart[];
};

/** The figures of one stone, worked out at once. */
export function stoneFigures(
	say: Say,
	{ stone, label, base, caution, axes, selected }: Counted
): StoneFigures {
	const share = shareWords(say, stone.used, base, caution);
	return {
		used: {
			...{ count: stone.used, share, isChosen: selected.includes('used') },
			get name() {
				return countedName(say, say('chart.stones.usedBy', { stone: label }), stone.used, share);
			}
		},
		parts: quadrantOrder.map((quadrant) => {
			const count = quadrantCount(stone.quadrants, quadrant);
			const share = shareWords(say, count, stone.used, stone.caution);
			const isChosen = selected.includes(quadrant);
			return {
				...{ isChosen, figure: `${isChosen ? '✓ ' : ''}${share ?? count}` },
				get name() {
					const at = quadrantName(say, axes, quadrant);
					return countedName(say, say('chart.stones.quadrant', { stone: label, at }), count, share);
				}
			};
		})
	};
}
