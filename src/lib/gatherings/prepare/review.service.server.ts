import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import { publish } from '#lib/live/topics.server.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { ReviewState } from '#lib/stories/model.ts';
import { storiesTopic } from '#lib/stories/service.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { listCardStories, updateReview } from './cards.store.server.ts';
import { gatheringToSee } from './change-gathering.server.ts';
import { done, type Told } from './told.ts';

/**
 * Approves or holds a story that its teller allows on a card; for who judges stories (else
 * `forbidden`). The undo brings the judgement before it back.
 */
export async function reviewStory(
	db: Database,
	actor: Staff,
	id: string,
	{ storyId, review }: { storyId: string; review: ReviewState },
	now: Date
): Promise<Told> {
	const { study } = gatheringToSee(db.read, actor, id);
	const told = await db.write((tx) => {
		const story = listCardStories(tx, study.id).find((one) => one.id === storyId);
		if (!story) throw new AppError('notFound');
		if (!mayShow('review', story, actor)) throw new AppError('forbidden');
		updateReview(tx, storyId, review);
		const audit = { actor: actor.userId, action: `story-${review}`, studyId: study.id };
		recordAudit(tx, { ...audit, object: `story:${storyId}` }, now);
		const fields = { story: storyId, review: story.review };
		return done(`review.${review}`, {}, { action: '?/oordeel', fields });
	});
	publish(storiesTopic(study.id));
	return told;
}
