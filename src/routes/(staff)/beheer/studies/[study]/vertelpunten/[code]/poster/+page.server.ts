import { direction, htmlLang } from '#lib/i18n/languages.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { readPointView } from '#lib/studies/points.service.server.ts';
import { refusing, staffOnly } from '../../../../../../guard.server.ts';
import { formAddress } from '../../address.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params: { study, code }, url }) =>
	refusing(() => {
		const staff = staffOnly(actor, url);
		const found = readPointView(app.db.read, staff, study, code, new Date());
		const second = found.point.languages.find((language) => htmlLang(language) !== 'nl');
		const voices = ['nl' as const, ...(second ? [second] : [])].map((language) => ({
			lang: htmlLang(language),
			dir: direction(language),
			language,
			words: wordsFor(language, 'studies')
		}));
		return { ...found, ...formAddress(app, url, code), voices };
	});
