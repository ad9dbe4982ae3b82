import { eq, inArray } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import {
	cardMark,
	direction,
	gathering,
	gatheringReading,
	gatheringStep,
	goal,
	outcome,
	prediction,
	statement,
	statementVote,
	storyCard,
	weighVote
} from '../schema.server.ts';

/** Everything that was made in a gathering and does not go with a story. No story text is in it. */
export function listContent(read: Read, gatheringId: string) {
	const { title, heldOn, place, template, topics } = gathering;
	const steps = read.select().from(gatheringStep).where(eq(gatheringStep.gatheringId, gatheringId));
	const statements = read.select().from(statement).where(eq(statement.gatheringId, gatheringId));
	const outcomes = read.select().from(outcome).where(eq(outcome.gatheringId, gatheringId));
	const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
	const inSteps = idsOf(steps.all());
	const ofStep = <T extends typeof prediction | typeof gatheringReading | typeof direction>(
		table: T
	) =>
		read
			.select()
			.from<typeof prediction | typeof gatheringReading | typeof direction>(table)
			.where(inArray(table.stepId, inSteps))
			.all();
	return {
		gathering: read
			.select({ title, heldOn, place, template, topics })
			.from(gathering)
			.where(eq(gathering.id, gatheringId))
			.all(),
		steps: steps.all(),
		predictions: ofStep(prediction),
		readings: ofStep(gatheringReading),
		directions: ofStep(direction),
		statements: statements.all(),
		votes: read
			.select()
			.from(statementVote)
			.where(inArray(statementVote.statementId, idsOf(statements.all())))
			.all(),
		outcomes: outcomes.all(),
		weighing: read.select().from(weighVote).where(inArray(weighVote.stepId, inSteps)).all(),
		// What becomes of a goal later is added in notes and is no part of this.
		goals: read
			.select({
				...{ id: goal.id, number: goal.number, text: goal.text, term: goal.term },
				...{ kind: goal.kind, ownerRole: goal.ownerRole, dueMonth: goal.dueMonth }
			})
			.from(goal)
			.where(eq(goal.gatheringId, gatheringId))
			.all()
	};
}

/** The cards that are still there, and the marks on them. */
export function listCardContent(read: Read, gatheringId: string) {
	return {
		cards: read.select().from(storyCard).where(eq(storyCard.gatheringId, gatheringId)).all(),
		marks: read.select().from(cardMark).where(eq(cardMark.gatheringId, gatheringId)).all()
	};
}
