import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** Our own value of each colour token in a part of the style sheet. */
function coloursIn(part: string): Map<string, string> {
	const found = part.matchAll(/--vp-([\w-]+):[^;#]*(#[0-9a-f]{6})\)?;/g);
	return new Map([...found].map(([, name = '', colour = '']) => [name, colour]));
}

/** Relative luminance of #rrggbb, from WCAG 2.2. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (bright + 0.05) / (dim + 0.05);
}

const charts = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `chart-${at}`);
const texts = ['ink', 'ink-soft', 'action', 'action-hover', 'accent', 'ok', 'danger', ...charts];
const pairs: [string, string, number][] = [
	...texts.flatMap((text): [string, string, number][] => [
		[text, 'paper', 4.5],
		[text, 'surface', 4.5]
	]),
	['on-action', 'action', 4.5],
	['on-action', 'action-hover', 4.5],
	['ink', 'action-soft', 4.5],
	['action', 'action-soft', 4.5],
	['ok', 'ok-soft', 4.5],
	['danger', 'danger-soft', 4.5],
	['border', 'paper', 3],
	['border', 'surface', 3]
];

describe.each([
	['light', coloursIn(light)],
	['dark', new Map([...coloursIn(light), ...coloursIn(dark)])]
])('in the %s scheme', (_, colours) => {
	test.each(pairs)('%s on %s has a contrast of at least %d', (front, back, least) => {
		const [one, other] = [colours.get(front), colours.get(back)];
		expect(one && other).toBeTruthy();
		expect(contrast(one ?? '', other ?? '')).toBeGreaterThanOrEqual(least);
	});
});
