import { wordsFor } from '#lib/i18n/translator.server.ts';
import { readPoints, readStudies } from '#lib/studies/service.server.ts';
import type { PageServerLoad } from './$types.ts';

/** The front door names only what anybody may see: the points of the invented study, to try. */
export const load: PageServerLoad = ({ locals: { app, language } }) => {
	const { read } = app.db;
	const invented = readStudies(read).filter((study) => study.invented);
	const points = invented.flatMap((study) => readPoints(read, study.id));
	return {
		language,
		words: wordsFor(language, 'home'),
		points: points.map(({ code, name }) => ({ code, name }))
	};
};
