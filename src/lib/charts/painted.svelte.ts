import type { Attachment } from 'svelte/attachments';
import { createSubscriber } from 'svelte/reactivity';
import { devicePixelRatio } from 'svelte/reactivity/window';

// Bars and their figures are painted on one canvas over the buttons that they belong to. A filter
// click changes some three hundred figures; as text on the page each would be shaped and laid out anew,
// which takes a browser five times as long. The buttons have the same words for who does not see.

/** What a drawing is made with. Lengths are CSS pixels, places run from the upper left corner. */
export type Brush = {
	pen: CanvasRenderingContext2D;
	width: number;
	height: number;
	/** Of the letters of the page at this place. */
	fontSize: number;
	/** Whether the page runs from right to left. */
	isMirrored: boolean;
	/** The colour in a custom property of the canvas, such as `--bar`. */
	colour: (property: string) => string;
	/** Takes letters of this weight; gives how far under the middle of a line they stand. */
	letters: (weight: number) => number;
};

type Sheet<T> = { brush: Brush; measured: T };

/** Tells when the page came to look otherwise although nothing on it changed in size. */
const looks = createSubscriber((update) => {
	const until = new AbortController();
	for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
		matchMedia(query).addEventListener('change', update, until);
	document.fonts.addEventListener('loadingdone', update, until);
	return () => until.abort();
});

/** What is painted on one canvas. */
export type Painting<P, T> = {
	/** What to paint; reads all that moves it. */
	picture: () => P;
	/** Reads whatever moves what `measure` finds; without it that is the size of the canvas alone. */
	arrangement?: () => unknown;
	/** Where things stand on the page; asked when the browser has just laid it out. */
	measure: () => T;
	draw: (brush: Brush, picture: P, measured: T) => void;
};

/**
 * Paints a canvas, and again whenever its picture has changed, its size or the looks of the page.
 */
export function painted<P, T>({
	picture,
	arrangement,
	measure,
	draw
}: Painting<P, T>): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let sheet = $state.raw<Sheet<T>>();
		$effect(() => {
			looks();
			arrangement?.();
			if (!devicePixelRatio.current) return;
			sheet = undefined;
			const size = new ResizeObserver(() => {
				sheet = { brush: brushFor(canvas), measured: measure() };
			});
			size.observe(canvas);
			return () => size.disconnect();
		});
		$effect(() => {
			if (!sheet) return;
			const { brush, measured } = sheet;
			const shown = picture();
			return afterChanges(() => {
				brush.pen.clearRect(0, 0, brush.width, brush.height);
				draw(brush, shown, measured);
			});
		});
	};
}

/**
 * Does this after everything on the page has changed; gives a way to cancel. For each word on a canvas a
 * browser works out the style of all that changed since the last.
 */
function afterChanges(job: () => void): () => void {
	let isWanted = true;
	queueMicrotask(() => isWanted && job());
	return () => (isWanted = false);
}

function brushFor(canvas: HTMLCanvasElement): Brush {
	const { clientWidth: width, clientHeight: height } = canvas;
	const style = getComputedStyle(canvas);
	const { direction, fontFamily } = style;
	const fontSize = parseFloat(style.fontSize);
	const dense = window.devicePixelRatio;
	const [across, down] = [Math.round(width * dense), Math.round(height * dense)];
	// Setting a size throws the sheet away, also when it is the same.
	if (canvas.width !== across) canvas.width = across;
	if (canvas.height !== down) canvas.height = down;
	const pen = canvas.getContext('2d')!;
	pen.setTransform(dense, 0, 0, dense, 0, 0);
	const colours: Record<string, string> = {};
	const foot: Record<number, number> = {};
	return {
		...{ pen, width, height, fontSize, isMirrored: direction === 'rtl' },
		colour: (property) => (colours[property] ??= style.getPropertyValue(property)),
		letters(weight) {
			pen.font = `${weight} ${fontSize}px ${fontFamily}`;
			return (foot[weight] ??= footOf(pen));
		}
	};
}

/** As a browser places text in a line: half of what the letters rise more than they hang. */
function footOf(pen: CanvasRenderingContext2D): number {
	const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('0');
	return (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
}
