import type { Axis } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import { quadrants, type Quadrant } from './stones-layout.ts';

/** The two axes of a canvas: across, then up. */
export type Axes = readonly [Axis, Axis];

/** A quadrant in the words of the ends of both axes. */
export function quadrantName(say: Say, [across, up]: Axes, quadrant: Quadrant): string {
	const at = quadrants.indexOf(quadrant);
	return say('stones.at', {
		across: at % 2 ? across.high : across.low,
		up: at < 2 ? up.low : up.high
	});
}
