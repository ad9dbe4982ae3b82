import { error } from '@sveltejs/kit';
import { readReceipt } from '#lib/collecting/plain-receipts.server.ts';
import { openForm } from '#lib/collecting/teller-form.server.ts';
import { direction, htmlLang } from '#lib/i18n/languages.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ params, url, locals }) => {
	const now = new Date();
	const opened = openForm(locals.app.db.read, params.code, url.searchParams.get('taal'), now);
	if (!opened) error(404, 'notFound');
	const { form } = opened;
	locals.page = { lang: htmlLang(form.language), dir: direction(form.language) };
	const thanks = readReceipt(url.searchParams.get('bon') ?? '', now) ?? null;
	const lost = wordsFor(form.language, 'home')['thanks.lost'] ?? '';
	return { form, thanks, address: `${url.host}/intrekken`, lost };
};
