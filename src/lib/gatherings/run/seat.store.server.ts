import { and, asc, eq } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
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

// What one doer did, and nobody else.

type Mine = { gatheringId: string; stepId: string; doer: Doer };

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
	return read
		.select()
		.from(statement)
		.where(and(eq(statement.gatheringId, gatheringId), eq(statement.doer, doer)))
		.orderBy(asc(statement.number))
		.all()
		.find(({ parentId }) => parentId === null);
}

export function ownVotes(read: Read, { gatheringId, doer }: Mine) {
	const rows = read
		.select({
			statement: statementVote.statementId,
			question: statementVote.question,
			yes: statementVote.yes
		})
		.from(statementVote)
		.innerJoin(statement, eq(statement.id, statementVote.statementId))
		.where(and(eq(statement.gatheringId, gatheringId), eq(statementVote.doer, doer)))
		.all();
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
