import { and, eq, max, sql } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { oncePer } from '#lib/db/prepared.server.ts';
import type { CardMark, Doer } from '../model.ts';
import {
	cardMark,
	direction,
	gatheringReading,
	outcome,
	prediction,
	statement,
	statementVote,
	storyCard,
	weighVote
} from '../schema.server.ts';
import { findGathering, findSeat, findStep } from './run.store.server.ts';

// What devices change. Votes are the hot path: their queries are built once.

export type VoteRow = typeof statementVote.$inferInsert;
export type WeighVoteRow = typeof weighVote.$inferInsert;

const id = sql.placeholder('id');
const statementById = oncePer((read) =>
	read.select().from(statement).where(eq(statement.id, id)).prepare()
);
const outcomeById = oncePer((read) =>
	read.select().from(outcome).where(eq(outcome.id, id)).prepare()
);
const putVote = oncePer((tx) =>
	tx
		.insert(statementVote)
		.values({
			statementId: sql.placeholder('statementId'),
			question: sql.placeholder('question'),
			doer: sql.placeholder('doer'),
			role: sql.placeholder('role'),
			yes: sql.placeholder('yes'),
			voters: sql.placeholder('voters')
		})
		.onConflictDoUpdate({
			target: [statementVote.statementId, statementVote.question, statementVote.doer],
			set: { yes: sql`excluded.yes`, voters: sql`excluded.voters`, role: sql`excluded.role` }
		})
		.prepare()
);
const putWeighVote = oncePer((tx) =>
	tx
		.insert(weighVote)
		.values({
			stepId: sql.placeholder('stepId'),
			outcomeId: sql.placeholder('outcomeId'),
			doer: sql.placeholder('doer'),
			role: sql.placeholder('role'),
			dots: sql.placeholder('dots')
		})
		.prepare()
);
const dropWeighVotes = oncePer((tx) =>
	tx
		.delete(weighVote)
		.where(
			and(
				eq(weighVote.stepId, sql.placeholder('stepId')),
				eq(weighVote.doer, sql.placeholder('doer'))
			)
		)
		.prepare()
);

/** Builds the queries of a vote before anybody votes: the first hundred phones come in the same moment. */
export function readyForVotes(tx: Tx): void {
	for (const query of [statementById, outcomeById, putVote, putWeighVote, dropWeighVotes])
		query(tx);
	for (const find of [findGathering, findStep, findSeat]) find(tx, '');
}

export function findStatement(read: Read, wanted: string) {
	return statementById(read).get({ id: wanted });
}

export function findOutcome(read: Read, wanted: string) {
	return outcomeById(read).get({ id: wanted });
}

export function upsertVote(tx: Tx, row: VoteRow): void {
	putVote(tx).run({ voters: 1, role: null, ...row });
}

export function deleteVote(
	tx: Tx,
	{ statementId, question, doer }: Pick<VoteRow, 'statementId' | 'question' | 'doer'>
): void {
	tx.delete(statementVote)
		.where(
			and(
				eq(statementVote.statementId, statementId),
				eq(statementVote.question, question),
				eq(statementVote.doer, doer)
			)
		)
		.run();
}

/** All dots of a voter in a step, in place of what stood there. */
export function replaceWeighing(
	tx: Tx,
	{ stepId, doer }: Pick<WeighVoteRow, 'stepId' | 'doer'>,
	rows: readonly WeighVoteRow[]
): void {
	dropWeighVotes(tx).run({ stepId, doer });
	for (const row of rows) putWeighVote(tx).run(row);
}

export function upsertPrediction(tx: Tx, row: typeof prediction.$inferInsert): void {
	tx.insert(prediction)
		.values(row)
		.onConflictDoUpdate({
			target: [prediction.stepId, prediction.doer],
			set: { place: row.place }
		})
		.run();
}

export function findCard(read: Read, gatheringId: string, number: number): string | undefined {
	return read
		.select({ storyId: storyCard.storyId })
		.from(storyCard)
		.where(and(eq(storyCard.gatheringId, gatheringId), eq(storyCard.number, number)))
		.get()?.storyId;
}

/** The one mark of a doer on a card; null takes it away. */
export function setMark(
	tx: Tx,
	on: { gatheringId: string; storyId: string; doer: Doer },
	mark: CardMark | null
): void {
	const { gatheringId, storyId, doer } = on;
	tx.delete(cardMark)
		.where(
			and(
				eq(cardMark.gatheringId, gatheringId),
				eq(cardMark.storyId, storyId),
				eq(cardMark.doer, doer)
			)
		)
		.run();
	if (mark)
		tx.insert(cardMark)
			.values({ ...on, mark })
			.run();
}

/** The number the next statement or outcome gets. */
export function nextNumber(read: Read, of: 'statement' | 'outcome', gatheringId: string): number {
	const table = of === 'statement' ? statement : outcome;
	const found = read
		.select({ last: max(table.number) })
		.from(table)
		.where(eq(table.gatheringId, gatheringId))
		.get();
	return (found?.last ?? 0) + 1;
}

export function insertStatement(tx: Tx, row: typeof statement.$inferInsert): void {
	tx.insert(statement).values(row).run();
}

export function updateStatement(
	tx: Tx,
	wanted: string,
	change: Partial<typeof statement.$inferInsert>
): void {
	tx.update(statement).set(change).where(eq(statement.id, wanted)).run();
}

export function insertOutcome(tx: Tx, row: typeof outcome.$inferInsert): void {
	tx.insert(outcome).values(row).run();
}

export function updateOutcome(
	tx: Tx,
	wanted: string,
	change: Partial<typeof outcome.$inferInsert>
): void {
	tx.update(outcome).set(change).where(eq(outcome.id, wanted)).run();
}

export function insertReading(tx: Tx, row: typeof gatheringReading.$inferInsert): void {
	tx.insert(gatheringReading).values(row).run();
}

export function deleteReading(tx: Tx, wanted: string): void {
	tx.delete(gatheringReading).where(eq(gatheringReading.id, wanted)).run();
}

export function insertDirection(tx: Tx, row: typeof direction.$inferInsert): void {
	tx.insert(direction).values(row).run();
}

export function deleteDirection(tx: Tx, wanted: string): void {
	tx.delete(direction).where(eq(direction.id, wanted)).run();
}
