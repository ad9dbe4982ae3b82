import { cdp } from 'vitest/browser';
import words from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { Absence } from './plot-words.ts';

export const say = sayer(words, 'nl');

export const absence: Absence = { notApplicable: 4, skipped: 2, notShown: 0 };

/** What a chart needs and most tests do not look at. */
export const ignored = {
	states: absence,
	caution: 'plain',
	say,
	onclear: () => {},
	onopen: () => {}
} as const;

/** Shows the page as people with these settings see it. */
export async function asSeenWith(scheme: 'light' | 'dark', forced: 'none' | 'active' = 'none') {
	const features = [
		{ name: 'prefers-color-scheme', value: scheme },
		{ name: 'forced-colors', value: forced },
		{ name: 'prefers-reduced-motion', value: 'reduce' }
	];
	await cdp().send('Emulation.setEmulatedMedia', { features });
}

/** The places with paint along a line of a canvas, from the left; all in CSS pixels of a plain screen. */
export function inkAlong(container: Element, y: number): number[] {
	const canvas = container.querySelector('canvas')!;
	const { data } = canvas.getContext('2d')!.getImageData(0, Math.round(y), canvas.width, 1);
	return Array.from({ length: canvas.width }, (_, x) => x).filter((x) => data[4 * x + 3]! > 40);
}

/** The rows of the table twin, as texts. */
export function tableRows(container: Element): string[][] {
	return [...container.querySelectorAll('tbody tr')].map((row) =>
		[...row.children].map((cell) => cell.textContent?.trim() ?? '')
	);
}
