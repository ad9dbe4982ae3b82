import { and, eq } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import { consent, story } from '#lib/stories/schema.server.ts';

/** Every story of a study but test stories, with what the gate asks; in the order of the ids. */
export function listStoryTexts(read: Read, studyId: string) {
	return read
		.select({
			id: story.id,
			studyId: story.studyId,
			title: story.title,
			text: story.text,
			language: story.language,
			level: consent.levelEffective,
			review: story.review,
			test: story.test
		})
		.from(story)
		.innerJoin(consent, eq(consent.storyId, story.id))
		.where(and(eq(story.studyId, studyId), eq(story.test, false)))
		.orderBy(story.id)
		.all();
}
