import { describe, expect, it } from 'vitest';
import { qrFile, qrPath, quietZone } from './qr.ts';

/** The dark modules of a path, as `x,y` without the quiet zone. */
function darkModules(path: string): Set<string> {
	const dark = new Set<string>();
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let at = 0; at < Number(width); at++) {
			dark.add(`${Number(x) + at - quietZone},${Number(y) - quietZone}`);
		}
	}
	return dark;
}

/** A finder pattern: a dark ring of 7, a light one of 5, a dark square of 3 (ISO/IEC 18004, 6.3.3). */
function isFinder(dark: Set<string>, left: number, top: number): boolean {
	return Array.from({ length: 49 }, (_, at) => [at % 7, Math.floor(at / 7)] as const).every(
		([x, y]) => {
			const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
			return dark.has(`${left + x},${top + y}`) === (ring !== 2);
		}
	);
}

describe('a QR code', () => {
	const { size, path } = qrPath('https://vertelpunt.stad.nl/vertel/noord-buurthuis-7k2m');
	const side = size - 2 * quietZone;
	const dark = darkModules(path);

	it('has three finder patterns and an empty border of four modules', () => {
		expect((side - 17) % 4).toBe(0);
		expect(isFinder(dark, 0, 0)).toBe(true);
		expect(isFinder(dark, side - 7, 0)).toBe(true);
		expect(isFinder(dark, 0, side - 7)).toBe(true);
		expect(isFinder(dark, side - 7, side - 7)).toBe(false);
		for (const module of dark) {
			for (const place of module.split(',').map(Number)) {
				expect(place >= 0 && place < side).toBe(true);
			}
		}
	});

	it('is another one for another address, and the same for the same', () => {
		expect(qrPath('a').path).not.toBe(qrPath('b').path);
		expect(qrPath('a')).toEqual(qrPath('a'));
	});

	it('is a whole SVG as a file', () => {
		expect(qrFile('a')).toMatch(
			/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 29 29"/
		);
	});
});
