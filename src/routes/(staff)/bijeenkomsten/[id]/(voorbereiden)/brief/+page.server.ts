import { readLetter } from '#lib/gatherings/harvest/letter.service.server.ts';
import { harvestWords } from '#lib/gatherings/harvest/page-words.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { voiceOf } from '../asking.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const asked = { voice: voiceOf(language), origin: url.origin };
		const letter = await readLetter(app.db, staff, params.id, asked, new Date());
		return { letter, saidHere: harvestWords(language) };
	});
