import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudy, today } from '#lib/studies/service.server.ts';
import { prepares, seesGatherings } from '../prepare/access.ts';
import { gatheringToSee } from '../prepare/change-gathering.server.ts';
import { listPublished, listRealGatherings } from './follow-up.store.server.ts';
import { goalViews } from './goal-views.server.ts';
import { goalsBefore } from './past-goals.server.ts';
import type { GoalView } from './view.ts';

export type GoalsPageView = {
	/** Goals of this gathering, and those of the gatherings before it. */
	goals: readonly GoalView[];
	earlier: readonly GoalView[];
	mayAdd: boolean;
	isPublished: boolean;
};

/** The goals of a gathering. Throws `notFound` for who may not know of it. */
export function readGoals(read: Read, actor: Actor, id: string, now: Date): GoalsPageView {
	const { gathering, study } = gatheringToSee(read, actor, id);
	return {
		goals: goalViews(read, [gathering], today(now)),
		earlier: goalsBefore(read, gathering, today(now)),
		mayAdd: prepares(actor, study.id),
		isPublished: gathering.publishedAt !== null
	};
}

export type StudyGoals = {
	study: { slug: string; name: string; invented: boolean };
	goals: readonly GoalView[];
	isPublished: boolean;
};

/** All goals of a study. Throws `notFound` for who may not know of its gatherings. */
export function readStudyGoals(read: Read, actor: Actor, slug: string, now: Date): StudyGoals {
	const study = readStudy(read, slug);
	if (!study || !seesGatherings(actor, study.id)) throw new AppError('notFound');
	const { name, invented } = study;
	return {
		study: { slug, name, invented },
		goals: goalViews(read, listRealGatherings(read, study.id), today(now)),
		isPublished: listPublished(read, study.id).length > 0
	};
}
