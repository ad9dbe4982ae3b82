import { arrivalsPerWeek } from '#lib/exploring/stats.server.ts';
import { readStudyNames } from '#lib/exploring/study-page.server.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { staffOnly } from '../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, url }) => {
	const { read } = app.db;
	const cards = readStudyNames(read, staffOnly(actor, url)).flatMap((named) => {
		const study = readStudy(read, named.slug);
		if (!study) return [];
		const stories = arrivalsPerWeek(read, study.id).reduce((sum, { n }) => sum + n, 0);
		return [{ ...named, purpose: study.purpose, stories }];
	});
	return { cards };
};
