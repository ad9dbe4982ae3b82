import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import { nothingAnswered, type Told } from '#lib/gatherings/prepare/told.ts';
import { sayer, type Words } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { refusing, staffOnly, type Staff } from '../../../guard.server.ts';
import { readForm } from '../../../../read-form.server.ts';

/** What a form of these pages asks, by whom and when. */
export type Asked = { db: Database; staff: Staff; id: string; data: FormData; now: Date };

/** An action that says what was done, or what is wrong with what was typed. */
export function asking(deed: (asked: Asked) => Promise<Told>) {
	return async ({ request, locals, params, url }: RequestEvent<{ id: string }>) => {
		const data = await readForm(request);
		const staff = staffOnly(locals.actor, url);
		const asked = { db: locals.app.db, staff, id: params.id, data, now: new Date() };
		const told = await refusing(() => deed(asked));
		if ('done' in told) return { ...nothingAnswered, done: told.done };
		return fail(422, { ...nothingAnswered, ...told, values: fieldsOf(data) });
	};
}

/** The fields of a form by name, each a text. */
export function fieldsOf(data: FormData): Record<string, string> {
	return Object.fromEntries(
		[...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
	);
}

export function wordsOf(language: App.Locals['language']): Words {
	return {
		...wordsFor(language, 'staff'),
		...wordsFor(language, 'charts'),
		...wordsFor(language, 'explore'),
		...wordsFor(language, 'gatherings')
	};
}

/** How stories are spoken of here. */
export function voiceOf(language: App.Locals['language']): Voice {
	return { say: sayer(wordsOf(language), language), language };
}

/** A number for a draw that nobody chose. */
export function newSeed(): number {
	return crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000;
}

/** The number of a draw, as the page proposed it. */
export function seedOf(data: FormData): number {
	const seed = Number(data.get('seed'));
	return Number.isSafeInteger(seed) && seed >= 0 ? seed : newSeed();
}
