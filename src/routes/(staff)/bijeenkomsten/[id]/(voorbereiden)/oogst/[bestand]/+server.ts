import { error } from '@sveltejs/kit';
import { isHarvestFile, takeHarvest } from '#lib/gatherings/harvest/files.service.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import { voiceOf } from '../../asking.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const { id, bestand: file } = params;
		if (!isHarvestFile(file)) error(404, 'notFound');
		const wanted = { file, voice: voiceOf(language) };
		const made = await takeHarvest(app.db, staffOnly(actor, url), id, wanted, new Date());
		return new Response(made.body, {
			headers: {
				'content-type': made.type,
				'content-disposition': `attachment; filename="${file}"`,
				'cache-control': 'no-store'
			}
		});
	});
