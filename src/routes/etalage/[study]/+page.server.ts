import { error } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import { publicWords } from '#lib/gatherings/follow-up/page-words.server.ts';
import { readPublicPage } from '#lib/gatherings/follow-up/public-page.server.ts';
import type { PageServerLoad } from './$types.ts';

/** A page to read: it needs no script, so it gets none. */
export const csr = false;

/** What everybody may see. A browser asks again each time, so that what is taken off is gone at once. */
export const load: PageServerLoad = ({ locals: { app, language }, params, setHeaders }) => {
	try {
		const shown = readPublicPage(app.db.read, params.study, new Date());
		setHeaders({ 'cache-control': 'public, no-cache' });
		return { shown, language, said: publicWords(language) };
	} catch (reason) {
		if (reason instanceof AppError) error(reason.status, reason.code);
		throw reason;
	}
};
