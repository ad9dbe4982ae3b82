import { readPublicStudies } from '#lib/gatherings/follow-up/public-page.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { readPoints, readStudies } from '#lib/studies/service.server.ts';
import type { PageServerLoad } from './$types.ts';

/** The front door names only what anybody may see: the points of the invented study, to try, and what is published. */
export const load: PageServerLoad = ({ locals: { app, language } }) => {
	const { read } = app.db;
	const invented = readStudies(read).filter((study) => study.invented);
	const points = invented.flatMap((study) => readPoints(read, study.id));
	return {
		language,
		words: wordsFor(language, 'home'),
		published: readPublicStudies(read),
		points: points.map(({ code, name }) => ({ code, name }))
	};
};
