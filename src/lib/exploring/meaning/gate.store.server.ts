import { and, eq } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import type { Shown } from '#lib/stories/may-show.ts';
import { answer, consent, story } from '#lib/stories/schema.server.ts';

// What the gate asks of a story, without a word of it.

const asked = {
	id: story.id,
	studyId: story.studyId,
	level: consent.levelEffective,
	review: story.review,
	test: story.test
};

export function findShown(read: Read, storyId: string): Shown | undefined {
	return read
		.select(asked)
		.from(story)
		.innerJoin(consent, eq(consent.storyId, story.id))
		.where(eq(story.id, storyId))
		.get();
}

export function listShown(read: Read, studyId: string): (Shown & { id: string })[] {
	return read
		.select(asked)
		.from(story)
		.innerJoin(consent, eq(consent.storyId, story.id))
		.where(eq(story.studyId, studyId))
		.all();
}

/** The dots of a triad by story; a story without a dot is not in it. */
export function listDots(read: Read, studyId: string, question: string): Map<string, Shares> {
	const rows = read
		.select({ id: answer.storyId, a: answer.a, b: answer.b, c: answer.c })
		.from(answer)
		.innerJoin(story, eq(story.id, answer.storyId))
		.where(and(eq(story.studyId, studyId), eq(answer.questionId, question)))
		.all();
	return new Map(
		rows.flatMap(({ id, a, b, c }): [string, Shares][] =>
			a === null || b === null || c === null ? [] : [[id, [a, b, c]]]
		)
	);
}
