import { error } from '@sveltejs/kit';
import { crossSheets } from '#lib/exploring/themes/cross-sheets.ts';
import { readCrossPage } from '#lib/exploring/themes/cross.service.server.ts';
import { sayer } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { kindIn } from '#lib/themes/desk/desk-address.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { isFileKind } from '#lib/themes/out/file-kinds.ts';
import { makeThemeFile } from '#lib/themes/out/files.service.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { readForm } from '../../../../../read-form.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async ({ request, locals, params, url }) => {
	const { app, actor, language } = locals;
	const staff = staffOnly(actor, url);
	const kind = textOf(await readForm(request), 'kind');
	if (!isFileKind(kind)) error(400, 'badRequest');
	const textKind = kindIn(url.searchParams);
	const say = sayer(
		{
			...wordsFor(language, 'charts'),
			...wordsFor(language, 'explore'),
			...deskWords(language, textKind)
		},
		language
	);
	// Only of stories it is known what their tellers answered.
	const besides = async () =>
		textKind === 'story'
			? crossSheets(say, await readCrossPage(app.db, staff, params.study, language), language)
			: [];
	const asked = { textKind, say, language, now: new Date(), besides };
	const { name, type, body } = await refusing(() =>
		makeThemeFile(app.db, staff, params.study, kind, asked)
	);
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};
