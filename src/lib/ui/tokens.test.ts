import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, tokenPairs, type Rgb } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** Our own value of each colour token in a part of the style sheet. */
function coloursIn(part: string): Map<string, string> {
	const found = part.matchAll(/--vp-([\w-]+):[^;#]*(#[0-9a-f]{6})\)?;/g);
	return new Map([...found].map(([, name = '', colour = '']) => [name, colour]));
}

function rgbOf(colour: string): Rgb {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
		parseInt(colour.slice(at, at + 2), 16)
	);
	return [red, green, blue];
}

test('contrast is 21 between black and white, 1 between equals, and knows the grey of WCAG', () => {
	expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
	expect(contrast([12, 34, 56], [12, 34, 56])).toBe(1);
	expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

describe.each([
	['light', coloursIn(light)],
	['dark', new Map([...coloursIn(light), ...coloursIn(dark)])]
])('in the %s scheme', (_, colours) => {
	test.each(tokenPairs)('$front on $back has a contrast of at least $least', (pair) => {
		const [one, other] = [colours.get(pair.front), colours.get(pair.back)];
		expect(one && other).toBeTruthy();
		expect(contrast(rgbOf(one ?? ''), rgbOf(other ?? ''))).toBeGreaterThanOrEqual(pair.least);
	});
});
