import { and, asc, eq, sql } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import { oncePer } from '#lib/db/prepared.server.ts';
import type { Doer } from '../model.ts';
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

// What one doer did, and nobody else. Two queries of a phone that votes are built once.

type Mine = { gatheringId: string; stepId: string; doer: Doer };

const ofGathering = eq(statement.gatheringId, sql.placeholder('gatheringId'));
const statementsOf = oncePer((read) =>
	read
		.select()
		.from(statement)
		.where(and(ofGathering, eq(statement.doer, sql.placeholder('doer'))))
		.orderBy(asc(statement.number))
		.prepare()
);
const votesOf = oncePer((read) =>
	read
		.select({
			statement: statementVote.statementId,
			question: statementVote.question,
			yes: statementVote.yes
		})
		.from(statementVote)
		.innerJoin(statement, eq(statement.id, statementVote.statementId))
		.where(and(ofGathering, eq(statementVote.doer, sql.placeholder('doer'))))
		.prepare()
);

export function ownPrediction(read: Read, { stepId, doer }: Mine): readonly number[] | undefined {
	return read
		.select({ place: prediction.place })
		.from(prediction)
		.where(and(eq(prediction.stepId, stepId), eq(prediction.doer, doer)))
		.get()?.place;
}

export function ownMarks(read: Read, { gatheringId, doer }: Mine) {
	return read
		.select({ card: storyCard.number, mark: cardMark.mark })
		.from(cardMark)
		.innerJoin(
			storyCard,
			and(eq(storyCard.storyId, cardMark.storyId), eq(storyCard.gatheringId, gatheringId))
		)
		.where(and(eq(cardMark.gatheringId, gatheringId), eq(cardMark.doer, doer)))
		.all();
}

export function ownStatement(read: Read, { gatheringId, doer }: Omit<Mine, 'stepId'>) {
	return statementsOf(read)
		.all({ gatheringId, doer })
		.find(({ parentId }) => parentId === null);
}

export function ownVotes(read: Read, { gatheringId, doer }: Mine) {
	const rows = votesOf(read).all({ gatheringId, doer });
	return rows.map((row) => ({ ...row, yes: row.yes > 0 }));
}

export function ownReadings(read: Read, { stepId, doer }: Omit<Mine, 'gatheringId'>) {
	return read
		.select()
		.from(gatheringReading)
		.where(and(eq(gatheringReading.stepId, stepId), eq(gatheringReading.doer, doer)))
		.all();
}

export function ownDirections(read: Read, { stepId, doer }: Omit<Mine, 'gatheringId'>) {
	return read
		.select()
		.from(direction)
		.where(and(eq(direction.stepId, stepId), eq(direction.doer, doer)))
		.all();
}

export function ownOutcomes(read: Read, { gatheringId, doer }: Omit<Mine, 'stepId'>) {
	return read
		.select()
		.from(outcome)
		.where(and(eq(outcome.gatheringId, gatheringId), eq(outcome.doer, doer)))
		.orderBy(asc(outcome.number))
		.all();
}

export function ownWeighing(read: Read, { stepId, doer }: Mine) {
	return read
		.select({ outcome: weighVote.outcomeId, dots: weighVote.dots })
		.from(weighVote)
		.where(and(eq(weighVote.stepId, stepId), eq(weighVote.doer, doer)))
		.all();
}
