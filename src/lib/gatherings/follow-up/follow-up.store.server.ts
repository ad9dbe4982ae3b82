import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { consent, story } from '#lib/stories/schema.server.ts';
import type { GoalState, Source, SourceKind } from '../model.ts';
import { gathering, goal, goalNote, outcome, sourceLink } from '../schema.server.ts';

// What becomes of goals. Nothing here takes a goal or a note away: a note is only ever added.

export type GoalRow = typeof goal.$inferSelect;
export type NoteRow = typeof goalNote.$inferSelect;
export type GatheringRow = typeof gathering.$inferSelect;

/** The goals of these gatherings, by their numbers. */
export function listGoalsIn(read: Read, gatheringIds: readonly string[]): GoalRow[] {
	return read
		.select()
		.from(goal)
		.where(inArray(goal.gatheringId, [...gatheringIds]))
		.orderBy(asc(goal.number))
		.all();
}

/** Notes on these goals by the day they are about; of one day in the order they were written. */
export function listNotes(read: Read, goalIds: readonly string[]): NoteRow[] {
	return read
		.select()
		.from(goalNote)
		.where(inArray(goalNote.goalId, [...goalIds]))
		.orderBy(asc(goalNote.day), sql`rowid`)
		.all();
}

export function insertNote(tx: Tx, row: NoteRow): void {
	tx.insert(goalNote).values(row).run();
}

/** How a goal stands; what was agreed about it is not touched. */
export function updateStanding(
	tx: Tx,
	goalId: string,
	standing: { state: GoalState; isLate: boolean }
): void {
	const { state, isLate } = standing;
	tx.update(goal).set({ state, isLate }).where(eq(goal.id, goalId)).run();
}

/** The gatherings of a study that were no rehearsal, the latest first. */
export function listRealGatherings(read: Read, studyId: string): GatheringRow[] {
	return read
		.select()
		.from(gathering)
		.where(and(eq(gathering.studyId, studyId), eq(gathering.isRehearsal, false)))
		.orderBy(desc(gathering.heldOn), asc(gathering.id))
		.all();
}

/** Those of them that everybody may see. */
export function listPublished(read: Read, studyId: string): GatheringRow[] {
	const isShown = and(
		eq(gathering.studyId, studyId),
		eq(gathering.isRehearsal, false),
		eq(gathering.state, 'locked'),
		isNotNull(gathering.publishedAt)
	);
	return read
		.select()
		.from(gathering)
		.where(isShown)
		.orderBy(desc(gathering.heldOn), asc(gathering.id))
		.all();
}

/** Ids of the running gatherings of a study, on whose screens old goals may stand. */
export function listRunning(read: Read, studyId: string): string[] {
	const isOn = and(eq(gathering.studyId, studyId), eq(gathering.state, 'running'));
	return read
		.select({ id: gathering.id })
		.from(gathering)
		.where(isOn)
		.all()
		.map(({ id }) => id);
}

/** What goals and outcomes come from, by their ids. */
export function listSources(read: Read, ofIds: readonly string[]): (Source & { ofId: string })[] {
	return read
		.select()
		.from(sourceLink)
		.where(inArray(sourceLink.ofId, [...ofIds]))
		.orderBy(asc(sourceLink.kind), asc(sourceLink.ref))
		.all();
}

/** Ids of the goals and outcomes that come from these. */
export function listComingFrom(
	read: Read,
	kinds: readonly SourceKind[],
	refs: readonly string[]
): (Source & { ofId: string })[] {
	const isFrom = and(inArray(sourceLink.kind, [...kinds]), inArray(sourceLink.ref, [...refs]));
	return read.select().from(sourceLink).where(isFrom).all();
}

export function listGoalsById(read: Read, ids: readonly string[]): GoalRow[] {
	return read
		.select()
		.from(goal)
		.where(inArray(goal.id, [...ids]))
		.orderBy(asc(goal.gatheringId), asc(goal.number))
		.all();
}

export function listOutcomesById(read: Read, ids: readonly string[]) {
	return read
		.select()
		.from(outcome)
		.where(inArray(outcome.id, [...ids]))
		.orderBy(asc(outcome.gatheringId), asc(outcome.number))
		.all();
}

/** Stories with what the gate asks of them; their words may be shown only after it. */
export function listGated(read: Read, ids: readonly string[]) {
	return read
		.select({
			id: story.id,
			studyId: story.studyId,
			level: consent.levelEffective,
			review: story.review,
			test: story.test,
			title: story.title,
			text: story.text,
			language: story.language
		})
		.from(story)
		.innerJoin(consent, eq(consent.storyId, story.id))
		.where(inArray(story.id, [...ids]))
		.all();
}
