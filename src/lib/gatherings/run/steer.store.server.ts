import { and, eq, max } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { story } from '#lib/stories/schema.server.ts';
import type { Moderation, Source } from '../model.ts';
import {
	direction,
	gatheringReading,
	gatheringStep,
	goal,
	goalNote,
	outcome,
	prediction,
	sourceLink,
	statement,
	storyCard,
	weighVote
} from '../schema.server.ts';
import type { ItemKind } from '../scene.ts';

// What a regie changes.

/** Whether anybody placed a dot in this step. */
export function hasAnswers(read: Read, stepId: string): boolean {
	const placed = read.select().from(prediction).where(eq(prediction.stepId, stepId)).limit(1).get();
	const weighed = read.select().from(weighVote).where(eq(weighVote.stepId, stepId)).limit(1).get();
	return Boolean(placed ?? weighed);
}

const written = { statement, outcome, reading: gatheringReading, direction };

/** The gathering in which something was written; undefined when there is no such thing. */
export function gatheringOf(read: Read, of: ItemKind, id: string): string | undefined {
	const table = written[of];
	if ('gatheringId' in table) {
		const rows = read.select({ in: table.gatheringId }).from(table).where(eq(table.id, id));
		return rows.get()?.in;
	}
	return read
		.select({ in: gatheringStep.gatheringId })
		.from(table)
		.innerJoin(gatheringStep, eq(gatheringStep.id, table.stepId))
		.where(eq(table.id, id))
		.get()?.in;
}

export function setModeration(tx: Tx, of: ItemKind, id: string, moderation: Moderation): void {
	const table = written[of];
	tx.update(table).set({ moderation }).where(eq(table.id, id)).run();
}

export function mergedIntoOf(read: Read, of: 'statement' | 'outcome', id: string): string | null {
	const table = written[of];
	const rows = read.select({ into: table.mergedInto }).from(table).where(eq(table.id, id));
	return rows.get()?.into ?? null;
}

/** Merges something, and what was merged into it, into another; additions go along. */
export function setMergedInto(
	tx: Tx,
	of: 'statement' | 'outcome',
	id: string,
	into: string | null
): void {
	const table = written[of];
	tx.update(table).set({ mergedInto: into }).where(eq(table.id, id)).run();
	if (into === null) return;
	tx.update(table).set({ mergedInto: into }).where(eq(table.mergedInto, id)).run();
	if (of === 'statement') {
		tx.update(statement).set({ parentId: into }).where(eq(statement.parentId, id)).run();
	}
}

export function findGoal(read: Read, id: string) {
	return read.select().from(goal).where(eq(goal.id, id)).get();
}

/** Whether anything was noted about what became of a goal. */
export function hasNotes(read: Read, goalId: string): boolean {
	return (
		read.select().from(goalNote).where(eq(goalNote.goalId, goalId)).limit(1).get() !== undefined
	);
}

export function nextGoalNumber(read: Read, gatheringId: string): number {
	const found = read
		.select({ last: max(goal.number) })
		.from(goal)
		.where(eq(goal.gatheringId, gatheringId))
		.get();
	return (found?.last ?? 0) + 1;
}

export function upsertGoal(tx: Tx, row: typeof goal.$inferInsert): void {
	const { text, term, kind, ownerRole, dueMonth } = row;
	tx.insert(goal)
		.values(row)
		.onConflictDoUpdate({ target: goal.id, set: { text, term, kind, ownerRole, dueMonth } })
		.run();
}

export function deleteGoal(tx: Tx, id: string): void {
	replaceSources(tx, id, []);
	tx.delete(goal).where(eq(goal.id, id)).run();
}

export function replaceSources(tx: Tx, ofId: string, sources: readonly Source[]): void {
	tx.delete(sourceLink).where(eq(sourceLink.ofId, ofId)).run();
	for (const { kind, ref } of sources) {
		tx.insert(sourceLink).values({ ofId, kind, ref }).onConflictDoNothing().run();
	}
}

export function isCardOf(read: Read, gatheringId: string, storyId: string): boolean {
	const isHere = and(eq(storyCard.gatheringId, gatheringId), eq(storyCard.storyId, storyId));
	return read.select().from(storyCard).where(isHere).get() !== undefined;
}

export function isStoryOf(read: Read, studyId: string, storyId: string): boolean {
	const isHere = and(eq(story.studyId, studyId), eq(story.id, storyId));
	return read.select({ id: story.id }).from(story).where(isHere).get() !== undefined;
}
