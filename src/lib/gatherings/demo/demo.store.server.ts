import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#lib/db/database.server.ts';
import {
	cardMark,
	cardTable,
	direction,
	gathering,
	gatheringDevice,
	gatheringGroup,
	gatheringReading,
	gatheringStep,
	goal,
	goalNote,
	outcome,
	prediction,
	seat,
	sourceLink,
	statement,
	statementVote,
	storyCard,
	weighVote
} from '../schema.server.ts';

/** Deletes a gathering that was made for practice, with everything that was done in it. */
export function clearGathering(tx: Tx, id: string): void {
	const steps = tx
		.select({ id: gatheringStep.id })
		.from(gatheringStep)
		.where(eq(gatheringStep.gatheringId, id));
	for (const table of [weighVote, prediction, gatheringReading, direction]) {
		tx.delete(table).where(inArray(table.stepId, steps)).run();
	}
	const statements = idsOf(tx, statement, id);
	const outcomes = idsOf(tx, outcome, id);
	const goals = idsOf(tx, goal, id);
	tx.delete(statementVote).where(inArray(statementVote.statementId, statements)).run();
	tx.delete(goalNote).where(inArray(goalNote.goalId, goals)).run();
	tx.delete(sourceLink)
		.where(inArray(sourceLink.ofId, [...outcomes, ...goals]))
		.run();
	for (const table of [
		...[cardMark, cardTable, storyCard, statement, outcome, goal],
		...[gatheringDevice, seat, gatheringGroup, gatheringStep]
	]) {
		tx.delete(table).where(eq(table.gatheringId, id)).run();
	}
	tx.delete(gathering).where(eq(gathering.id, id)).run();
}

function idsOf(
	tx: Tx,
	table: typeof statement | typeof outcome | typeof goal,
	gatheringId: string
): string[] {
	return tx
		.select({ id: table.id })
		.from(table)
		.where(eq(table.gatheringId, gatheringId))
		.all()
		.map(({ id }) => id);
}

export type Rows = {
	outcomes?: readonly (typeof outcome.$inferInsert)[];
	statements?: readonly (typeof statement.$inferInsert)[];
	votes?: readonly (typeof statementVote.$inferInsert)[];
	goals?: readonly (typeof goal.$inferInsert)[];
	notes?: readonly (typeof goalNote.$inferInsert)[];
	links?: readonly (typeof sourceLink.$inferInsert)[];
};

/** What was written, voted and agreed in a gathering. */
export function insertHarvest(tx: Tx, rows: Rows): void {
	const { outcomes = [], statements = [], votes = [], goals = [], notes = [], links = [] } = rows;
	for (const row of outcomes) tx.insert(outcome).values(row).run();
	for (const row of statements) tx.insert(statement).values(row).run();
	for (const row of votes) tx.insert(statementVote).values(row).run();
	for (const row of goals) tx.insert(goal).values(row).run();
	for (const row of notes) tx.insert(goalNote).values(row).run();
	for (const row of links) tx.insert(sourceLink).values(row).run();
}
