/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Relative luminance of a colour, 0 (black) to 1 (white). Source: WCAG 2.2. */
export function luminance(colour: Rgb): number {
	const [red = 0, green = 0, blue = 0] = colour.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast between two colours, 1 to 21. Source: WCAG 2.2, success criterion 1.4.3. */
export function contrast(one: Rgb, other: Rgb): number {
	const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (bright + 0.05) / (dim + 0.05);
}

const charts = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `chart-${at}`);
const texts = ['ink', 'ink-soft', 'action', 'action-hover', 'accent', 'ok', 'danger', ...charts];

/** Tokens that stand on each other somewhere, with the least contrast they need. */
export const tokenPairs: readonly { front: string; back: string; least: number }[] = [
	...texts.flatMap((front) => ['paper', 'surface'].map((back) => ({ front, back, least: 4.5 }))),
	...['action', 'action-hover'].map((back) => ({ front: 'on-action', back, least: 4.5 })),
	...['ink', 'action'].map((front) => ({ front, back: 'action-soft', least: 4.5 })),
	...['ok', 'danger'].map((front) => ({ front, back: `${front}-soft`, least: 4.5 })),
	...['paper', 'surface'].map((back) => ({ front: 'border', back, least: 3 }))
];
