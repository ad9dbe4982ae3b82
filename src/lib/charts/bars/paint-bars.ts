import type { Brush } from '../painted.svelte.ts';
import type { Bar } from './bar-rows.ts';
import { rowPlaces } from './bars-layout.ts';

/** Where the middle of each row stands on the canvas, in pixels from its top. */
export type RowMiddles = readonly number[];

/** A visible bar is at least as long as this, in pixels. */
const shortest = 3;

/**
 * Paints the bar and the figures of each row, on a canvas that begins where the labels end. Takes the
 * colours `--bar`, `--out`, `--text`, `--soft` and `--tick` of the canvas.
 */
export function paintBars(brush: Brush, bars: readonly Bar[], middles: RowMiddles): void {
	const { pen, width, fontSize, isMirrored, colour } = brush;
	const places = rowPlaces(width, fontSize);
	const along = (place: number) => (isMirrored ? width - place : place);
	const write = (
		text: (bar: Bar) => string | null,
		place: number,
		look: string,
		weight: number
	) => {
		pen.fillStyle = colour(look);
		const below = brush.letters(weight);
		for (const [at, middle] of middles.entries()) {
			const said = bars[at] && text(bars[at]);
			if (said) pen.fillText(said, along(place), middle + below);
		}
	};
	pen.textAlign = 'start';
	write(({ isChosen }) => (isChosen ? '✓' : null), places.tick, '--tick', 700);
	pen.textAlign = 'end';
	write(({ count }) => String(count), places.count, '--text', 700);
	write(({ share }) => share, places.share, '--soft', 400);

	const { from, to } = places.bar;
	pen.fillStyle = colour('--bar');
	pen.strokeStyle = colour('--out');
	for (const [at, middle] of middles.entries()) {
		const bar = bars[at];
		if (!bar || bar.count === 0) continue;
		const long = Math.max(shortest, bar.length * (to - from));
		paintBar(brush, { left: isMirrored ? along(from) - long : from, middle, long }, bar.isOut);
	}
}

type Spot = { left: number; middle: number; long: number };

/** Square where it begins, round where it ends. */
function paintBar({ pen, fontSize, isMirrored }: Brush, spot: Spot, isOut: boolean): void {
	const high = Math.round(1.15 * fontSize);
	const top = Math.round(spot.middle - high / 2);
	const corners = isMirrored ? [3, 0, 0, 3] : [0, 3, 3, 0];
	pen.beginPath();
	if (isOut) {
		// Half a pixel inside, so that the line lies on whole pixels.
		pen.roundRect(spot.left + 0.5, top + 0.5, spot.long - 1, high - 1, corners);
		pen.stroke();
	} else {
		pen.roundRect(spot.left, top, spot.long, high, corners);
		pen.fill();
	}
}
