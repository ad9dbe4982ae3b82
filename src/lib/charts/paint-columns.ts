import type { Brush } from './painted.svelte.ts';

/** One of a row of standing bars. */
export type Column = {
	/** As a part of the highest that fits. */
	height: number;
	/** Drawn as an outline when it is left out by a choice. */
	isIn: boolean;
	/** Written above the column. */
	text?: string;
};

export type Columns = {
	columns: readonly Column[];
	/** The custom property of the canvas with the colour of columns that are in. */
	ink: string;
};

/**
 * Paints columns of one width beside each other that stand on the lower edge, from the side on which
 * the page begins; `above` pixels stay free over the highest. Takes the colours `--out` and `--text` of
 * the canvas besides `ink`.
 */
export function paintColumns(brush: Brush, { columns, ink }: Columns, above: number): void {
	const { pen, width, height, isMirrored } = brush;
	const step = width / columns.length;
	const room = height - above;
	brush.letters(400);
	pen.textAlign = 'center';
	for (const [place, column] of columns.entries()) {
		const left = (isMirrored ? columns.length - 1 - place : place) * step;
		const top = height - column.height * room;
		if (column.height > 0)
			paintColumn(brush, { left: left + 1, top, width: step - 2 }, column.isIn ? ink : null);
		if (column.text) {
			pen.fillStyle = brush.colour('--text');
			pen.fillText(column.text, left + step / 2, top - 5);
		}
	}
}

type Spot = { left: number; top: number; width: number };

function paintColumn({ pen, height, colour }: Brush, spot: Spot, ink: string | null): void {
	pen.beginPath();
	if (ink) {
		pen.roundRect(spot.left, spot.top, spot.width, height - spot.top, [2, 2, 0, 0]);
		pen.fillStyle = colour(ink);
		pen.fill();
	} else {
		// Half a pixel inside, so that the line lies on whole pixels; it has no foot.
		pen.roundRect(
			spot.left + 0.5,
			spot.top + 0.5,
			spot.width - 1,
			height - spot.top + 2,
			[2, 2, 0, 0]
		);
		pen.strokeStyle = colour('--out');
		pen.stroke();
	}
}
