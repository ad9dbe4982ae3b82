import { error } from '@sveltejs/kit';
import { readReceipt } from '#lib/collecting/plain-receipts.server.ts';
import { openForm } from '#lib/collecting/teller-form.server.ts';
import { formatCode } from '#lib/collecting/withdrawal-code.ts';
import { direction, htmlLang } from '#lib/i18n/languages.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ params, url, locals }) => {
	const now = new Date();
	const opened = openForm(locals.app.db.read, params.code, url.searchParams.get('taal'), now);
	if (!opened) error(404, 'notFound');
	const { form } = opened;
	locals.page = { lang: htmlLang(form.language), dir: direction(form.language) };
	const code = readReceipt(url.searchParams.get('bon') ?? '', now);
	return { form, code: code ? formatCode(code) : null };
};
