import { fail } from '@sveltejs/kit';
import { findByCode, withdraw } from '#lib/collecting/withdraw.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { readForm } from '../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { language } }) => ({
	language,
	words: wordsFor(language, 'withdraw')
});

export const actions: Actions = {
	/** Looks a code up: week and what is allowed, no text. Wrong, unknown and used answer the same. */
	zoek: async ({ request, locals: { app } }) => {
		const code = String((await readForm(request)).get('code') ?? '');
		const found = findByCode(app.db.read, app.keys.pepper, code);
		return found.length > 0
			? { step: 'found' as const, code, found }
			: fail(404, { step: 'notFound' as const, code: '', found });
	},
	haalweg: async ({ request, locals: { app } }) => {
		const code = String((await readForm(request)).get('code') ?? '');
		const weeks = await withdraw(app.db, app.keys.pepper, code);
		return weeks.length > 0
			? { step: 'done' as const, code: '', found: [] }
			: fail(404, { step: 'notFound' as const, code: '', found: [] });
	}
};
