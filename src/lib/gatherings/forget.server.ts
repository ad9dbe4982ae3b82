import { and, eq, inArray } from 'drizzle-orm';
import type { Forget } from '#lib/stories/forget.server.ts';
import { cardMark, cardTable, sourceLink, storyCard } from './schema.server.ts';

/** A withdrawn story is no card any more, also not of a gathering that is locked. */
export const forgetCards: Forget = (tx, storyId) => {
	tx.delete(storyCard).where(eq(storyCard.storyId, storyId)).run();
	tx.delete(sourceLink)
		.where(and(inArray(sourceLink.kind, ['card', 'story']), eq(sourceLink.ref, storyId)))
		.run();
};

export const forgetCardTables: Forget = (tx, storyId) => {
	tx.delete(cardTable).where(eq(cardTable.storyId, storyId)).run();
};

export const forgetCardMarks: Forget = (tx, storyId) => {
	tx.delete(cardMark).where(eq(cardMark.storyId, storyId)).run();
};
