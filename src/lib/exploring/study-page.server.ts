import type { Read } from '#lib/db/database.server.ts';
import type { Language } from '#lib/frameworks/model.ts';
import { pointState } from '#lib/studies/open.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readPoints, readStudies, readStudy, today } from '#lib/studies/service.server.ts';
import { mayEnter, seesCounts } from './access.ts';
import type { StudyName, StudyPage } from './model.ts';
import { arrivalsPerWeek, studyStats } from './stats.server.ts';

/** The studies an actor may enter, by name. */
export function readStudyNames(read: Read, actor: Actor): StudyName[] {
	return readStudies(read)
		.filter(({ id }) => mayEnter(actor, id))
		.map(({ slug, name, invented }) => ({ slug, name, invented }));
}

/**
 * What an actor may see of a study on its first page. Undefined when there is no such study, and
 * also when there is but not for this actor: nobody learns the difference.
 */
export function readStudyPage(
	read: Read,
	actor: Actor,
	slug: string,
	language: Language,
	now: Date
): StudyPage | undefined {
	const study = readStudy(read, slug);
	if (!study || !mayEnter(actor, study.id)) return undefined;
	const { id, name, purpose, invented } = study;
	const arrivals = arrivalsPerWeek(read, id);
	const points = readPoints(read, id).map((point) => ({
		code: point.code,
		name: point.name,
		state: pointState(point, today(now))
	}));
	return {
		slug,
		name,
		purpose,
		invented,
		stories: arrivals.reduce((sum, { n }) => sum + n, 0),
		arrivals,
		points,
		questions: seesCounts(actor, id) ? studyStats(read, id, { language }).questions : null
	};
}
