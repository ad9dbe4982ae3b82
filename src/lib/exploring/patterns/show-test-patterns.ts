import { page } from 'vitest/browser';
import { expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import patterns from '#lib/i18n/locales/nl/patterns.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { PatternLine, PatternsPage } from './model.ts';
import { PatternList } from './pattern-list.svelte.ts';
import { PatternSearch } from './pattern-search.svelte.ts';
import PatternsView from './PatternsView.svelte';
import { found, patternsPage, toldStudy } from './test-patterns.ts';

// The page of patterns beside a server that says what the test says. For tests in the browser.

const say = sayer({ ...charts, ...explore, ...patterns }, 'nl');
const study = toldStudy();

/** A server whose answer is written line by line, in the test. */
function serverOf() {
	const encoder = new TextEncoder();
	let line!: ReadableStreamDefaultController<Uint8Array>;
	const server = {
		isBroken: false,
		keepsMarks: true,
		left: false,
		posted: [] as unknown[],
		say: (said: PatternLine) => line.enqueue(encoder.encode(`${JSON.stringify(said)}\n`)),
		end: () => line.close(),
		fetch: async (path: string, signal?: AbortSignal) => {
			if (server.isBroken) return new Response(null, { status: 503 });
			if (!path.endsWith('/patterns')) return study.fetch(path);
			signal?.addEventListener('abort', () => {
				server.left = true;
				line.error(signal.reason);
			});
			return new Response(new ReadableStream({ start: (controller) => void (line = controller) }));
		},
		post: async (_: string, body: unknown) => {
			server.posted.push(body);
			return new Response(null, { status: server.keepsMarks ? 204 : 503 });
		}
	};
	return server;
}

export async function show(change: Partial<PatternsPage> = {}, isBroken = false) {
	const server = serverOf();
	server.isBroken = isBroken;
	const search = new PatternSearch({ slug: 'small', fetch: server.fetch, post: server.post });
	const given = { ...patternsPage, ...change };
	const list = new PatternList(() => search.found?.pairs ?? [], given.marks);
	const explored: string[] = [];
	const screen = await render(PatternsView, {
		page: given,
		search,
		list,
		language: 'nl',
		say,
		onexplore: (address) => explored.push(address)
	});
	void search.start();
	return { screen, search, server, explored };
}

export async function showFound(change: Partial<PatternsPage> = {}) {
	const shown = await show(change);
	await expect.poll(() => shown.search.state).toBe('busy');
	shown.server.say({ found });
	shown.server.end();
	await expect.element(page.getByText('4 vergelijkingen bekeken')).toBeVisible();
	return shown;
}

export const row = (name: string) => page.getByRole('article', { name, exact: true });
export const triad = 'Wat telde mee? naast Hoe liep het af?';
export const stones = 'Wie hoorden erbij? naast Hoe liep het af?';
export const camps = 'Hoe ging het? naast Hoe liep het af?';
