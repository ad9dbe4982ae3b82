import { error } from '@sveltejs/kit';
import { sayer } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
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
	const say = sayer(wordsFor(language, 'themes'), language);
	const asked = { textKind: 'story', say, language, now: new Date() } as const;
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
