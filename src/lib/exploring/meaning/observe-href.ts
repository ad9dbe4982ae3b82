import { formatLens } from '../lens-format.ts';
import type { Lens } from '../lens.ts';

// An address of this room says where something was seen, `?chart=K5~D3&<lens>`, and which stories
// were drawn there: `trek` (a triad, or nothing), `aantal` and `zaad`.

export const chartKey = 'chart';
export const drawKeys = { by: 'trek', count: 'aantal', seed: 'zaad' } as const;
const mostDrawn = 20;
const usualDraw = 5;

/** Where an observation about a chart is written down: one question, two joined by `~`, or ''. */
export function observeHref(slug: string, chart: string, lens: Lens): string {
	const asked = [...(chart ? [`${chartKey}=${encodeURIComponent(chart)}`] : []), formatLens(lens)];
	const query = asked.filter(Boolean).join('&');
	return `/onderzoek/${slug}/duiding/nieuw${query && `?${query}`}`;
}

/** The explorer under a lens, at the first question of a chart. */
export function exploreHref(slug: string, chart: string, lens: string): string {
	const first = chartParts(chart)[0];
	return `/onderzoek/${slug}/verkennen${lens && `?${lens}`}${first ? `#chart-${first}` : ''}`;
}

/** The questions of a chart. */
export function chartParts(chart: string): string[] {
	return chart.split('~').filter(Boolean);
}

/** The parts of an address that are a lens. */
export function lensPairs(params: URLSearchParams): [string, string][] {
	const others: readonly string[] = [chartKey, 'taal', ...Object.values(drawKeys)];
	return [...params].filter(([key]) => !others.includes(key) && !key.startsWith('/'));
}

/** Which stories an address asks to draw; what is no number falls back on the usual draw. */
export function drawAsked(params: URLSearchParams): { by: string; count: number; seed: number } {
	const count = wholeNumber(params.get(drawKeys.count)) ?? usualDraw;
	return {
		by: params.get(drawKeys.by) ?? '',
		count: Math.min(Math.max(count, 1), mostDrawn),
		seed: wholeNumber(params.get(drawKeys.seed)) ?? 1
	};
}

function wholeNumber(text: string | null): number | undefined {
	return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
