import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { today } from '#lib/studies/service.server.ts';
import { prepares } from '../prepare/access.ts';
import { gatheringToSee } from '../prepare/change-gathering.server.ts';
import { goalViews } from './goal-views.server.ts';
import { sourcesOf } from './sources.server.ts';
import type { GoalView, SourceView } from './view.ts';

export type GoalPageView = {
	goal: GoalView;
	sources: readonly SourceView[];
	study: { slug: string };
	mayAdd: boolean;
	/** Today, for the form and for how late a goal is. */
	today: string;
};

/** One goal with where it comes from and what became of it. Throws `notFound`. */
export async function readGoal(
	db: Database,
	actor: Staff,
	{ id, goalId }: { id: string; goalId: string },
	voice: Voice,
	now: Date
): Promise<GoalPageView> {
	const { gathering, study } = gatheringToSee(db.read, actor, id);
	const goal = goalViews(db.read, [gathering], today(now)).find((one) => one.id === goalId);
	if (!goal) throw new AppError('notFound');
	const sources = await sourcesOf(db, actor, { study, gathering }, [goalId], voice, now);
	return {
		...{ goal, study: { slug: study.slug }, today: today(now) },
		sources: sources.get(goalId) ?? [],
		mayAdd: prepares(actor, study.id)
	};
}
