import type { Shares } from '#lib/signifiers/answer.ts';
import { toPoint } from '#lib/signifiers/place.ts';
import { zoneOf } from '#lib/signifiers/zones.ts';
import type { Distance, DyadSide } from '../scene.ts';

// How far a prediction lay from the stories, in three words. The borders are our own proposal: a tenth
// and a third of the side of the triangle, or of the line.

const same = 0.1;
const near = 1 / 3;

/** Between the middle of the room's dots and that of the stories; null where these have none to show. */
export function triadDistance(predicted: Shares, told: Shares | null): Distance {
	if (told === null) return { apart: 'camps', predicted: zoneOf(predicted), told: null };
	const [one, other] = [toPoint(predicted), toPoint(told)];
	const apart = Math.hypot(one[0] - other[0], one[1] - other[1]);
	return { apart: wordOf(apart), predicted: zoneOf(predicted), told: zoneOf(told) };
}

/** Between two middles of a dyad, as positions in [0, 1]. */
export function dyadDistance(predicted: number, told: number): Distance {
	return {
		apart: wordOf(Math.abs(predicted - told)),
		predicted: sideOf(predicted),
		told: sideOf(told)
	};
}

function wordOf(apart: number): Distance['apart'] {
	if (apart <= same) return 'same';
	return apart <= near ? 'near' : 'far';
}

function sideOf(position: number): DyadSide {
	if (position < 0.4) return 'left';
	return position > 0.6 ? 'right' : 'middle';
}
