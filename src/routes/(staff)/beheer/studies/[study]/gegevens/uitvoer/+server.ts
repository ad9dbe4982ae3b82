import {
	exportFormats,
	exportStudy,
	studyCodebook
} from '#lib/exchange/export/export.service.server.ts';
import { consentLevels } from '#lib/stories/story-body.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import { readForm } from '../../../../../../read-form.server.ts';
import type { RequestHandler } from './$types.ts';

/** The file of a study, as far as whoever asks may read it. Asked by POST, because it is on record. */
export const POST: RequestHandler = async ({ request, locals: { app, actor }, params, url }) => {
	const data = await readForm(request);
	const staff = staffOnly(actor, url);
	const slug = params.study;
	if (textOf(data, 'format') === 'codebook') {
		const text = await refusing(() => studyCodebook(app.db.read, staff, slug));
		return asFile(text, `${slug}-codebook.csv`, 'text/csv');
	}
	const format = exportFormats.find((name) => name === textOf(data, 'format')) ?? 'jsonl';
	const level = consentLevels.find((one) => String(one) === textOf(data, 'level')) ?? 1;
	const { body } = await refusing(() =>
		exportStudy(app.db, staff, { slug, format, level }, new Date())
	);
	const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
	return asFile(body, `${slug}.${format}`, type);
};

function asFile(text: string, name: string, type: string): Response {
	return new Response(text, {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
}
