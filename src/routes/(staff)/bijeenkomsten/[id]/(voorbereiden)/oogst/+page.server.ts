import { readHarvest } from '#lib/gatherings/harvest/harvest.service.server.ts';
import { harvestWords } from '#lib/gatherings/harvest/page-words.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { voiceOf } from '../asking.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const harvest = await readHarvest(app.db, staff, params.id, voiceOf(language), new Date());
		return { harvest, saidHere: harvestWords(language) };
	});
