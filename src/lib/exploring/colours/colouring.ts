import type { Label } from '#lib/frameworks/model.ts';

/** The colours of the themes that were chosen, for charts to draw. */
export type Colouring = {
	/** A theme at each place; the place gives colour and shape. */
	themes: readonly Label[];
	/** Per row the place of its theme, or `colourless`. */
	codes: Uint8Array;
};

/** The colour of a place, as CSS; told apart by colour-blind people too (tokens.css). */
export function colourOf(place: number): string {
	return `var(--vp-chart-${place + 1})`;
}
