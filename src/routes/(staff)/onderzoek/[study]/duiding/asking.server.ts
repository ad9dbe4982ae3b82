import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Issue } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Answered } from '#lib/exploring/meaning/answered.ts';
import type { Done } from '#lib/exploring/meaning/model.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import { sayer } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { refusing, staffOnly, type Staff } from '../../../guard.server.ts';
import { readForm } from '../../../../read-form.server.ts';

/** What a form of these pages asks, by whom and when. */
export type Asked = {
	db: Database;
	staff: Staff;
	slug: string;
	data: FormData;
	url: URL;
	now: Date;
};
type Told = Done | { issues: readonly Issue[]; values: Readonly<Record<string, string>> };

/** An action that says what was done, or what is wrong with what was typed. */
export function asking(deed: (asked: Asked) => Promise<Told>) {
	return async ({ request, locals, params, url }: RequestEvent<{ study: string }>) => {
		const data = await readForm(request);
		const staff = staffOnly(locals.actor, url);
		const asked = { db: locals.app.db, staff, slug: params.study, data, url, now: new Date() };
		const told = await refusing(() => deed(asked));
		if ('key' in told) return { done: told, issues: [], values: {} } satisfies Answered;
		return fail(422, { ...told, done: null } satisfies Answered);
	};
}

/** How the explorer speaks in this language. */
export function voiceOf(language: App.Locals['language']): Voice {
	const words = { ...wordsFor(language, 'charts'), ...wordsFor(language, 'explore') };
	return { say: sayer(words, language), language };
}
