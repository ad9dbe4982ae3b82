import { and, asc, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import { oncePer } from '#lib/db/prepared.server.ts';
import { consent, story } from '#lib/stories/schema.server.ts';
import {
	cardMark,
	cardTable,
	direction,
	gatheringReading,
	goal,
	outcome,
	prediction,
	statement,
	statementVote,
	storyCard,
	weighVote
} from '../schema.server.ts';
import type { CardMark, Doer, SeatRole, StatementQuestion } from '../model.ts';

// What a scene is made of: rows that people made, and counts of them. Never a word of a story's text.

export type StatementRow = typeof statement.$inferSelect;
export type OutcomeRow = typeof outcome.$inferSelect;
export type GoalRow = typeof goal.$inferSelect;

// While votes come in, these run four times a second: they are built once.
const gatheringId = sql.placeholder('gatheringId');
const stepId = sql.placeholder('stepId');
const statementsOf = oncePer((read) =>
	read
		.select()
		.from(statement)
		.where(eq(statement.gatheringId, gatheringId))
		.orderBy(asc(statement.number))
		.prepare()
);
const outcomesOf = oncePer((read) =>
	read
		.select()
		.from(outcome)
		.where(eq(outcome.gatheringId, gatheringId))
		.orderBy(asc(outcome.number))
		.prepare()
);
const votersOf = oncePer((read) =>
	read
		.selectDistinct({ doer: statementVote.doer })
		.from(statementVote)
		.innerJoin(statement, eq(statement.id, statementVote.statementId))
		.where(eq(statement.gatheringId, gatheringId))
		.prepare()
);

export function listPredictions(read: Read, stepId: string) {
	return read
		.select({ doer: prediction.doer, place: prediction.place })
		.from(prediction)
		.where(eq(prediction.stepId, stepId))
		.orderBy(asc(prediction.doer))
		.all();
}

/** Cards with what the gate has to know of their stories. */
export function listCards(read: Read, gatheringId: string) {
	return read
		.select({
			storyId: storyCard.storyId,
			number: storyCard.number,
			title: story.title,
			studyId: story.studyId,
			level: consent.levelEffective,
			review: story.review,
			test: story.test
		})
		.from(storyCard)
		.innerJoin(story, eq(story.id, storyCard.storyId))
		.innerJoin(consent, eq(consent.storyId, storyCard.storyId))
		.where(eq(storyCard.gatheringId, gatheringId))
		.orderBy(asc(storyCard.number))
		.all();
}
export type CardRow = ReturnType<typeof listCards>[number];

/** Ids of the stories of which a card lies on this table. */
export function cardsOnTable(read: Read, gatheringId: string, table: number): Set<string> {
	const rows = read
		.select({ storyId: cardTable.storyId })
		.from(cardTable)
		.where(and(eq(cardTable.gatheringId, gatheringId), eq(cardTable.tableNumber, table)))
		.all();
	return new Set(rows.map(({ storyId }) => storyId));
}

export function countMarks(
	read: Read,
	gatheringId: string
): { storyId: string; mark: CardMark; n: number }[] {
	return read
		.select({
			storyId: cardMark.storyId,
			mark: cardMark.mark,
			n: sql<number>`sum(${cardMark.count})`
		})
		.from(cardMark)
		.where(eq(cardMark.gatheringId, gatheringId))
		.groupBy(cardMark.storyId, cardMark.mark)
		.all();
}

export function listReadings(read: Read, stepId: string) {
	return read
		.select()
		.from(gatheringReading)
		.where(eq(gatheringReading.stepId, stepId))
		.orderBy(asc(gatheringReading.doer), asc(gatheringReading.id))
		.all();
}

export function listDirections(read: Read, stepId: string) {
	return read
		.select()
		.from(direction)
		.where(eq(direction.stepId, stepId))
		.orderBy(asc(direction.zone), asc(direction.id))
		.all();
}

export function listStatements(read: Read, of: string): StatementRow[] {
	return statementsOf(read).all({ gatheringId: of });
}

export function listOutcomes(read: Read, of: string): OutcomeRow[] {
	return outcomesOf(read).all({ gatheringId: of });
}

export type Score = { root: string; question: StatementQuestion; yes: number; voters: number };

/** Yes and voters per statement and question; who voted on two that were merged counts once. */
export function countScores(read: Read, gatheringId: string): Score[] {
	return read.all<Score>(sql`
		SELECT root, question, sum(yes) AS yes, sum(voters) AS voters FROM (
			SELECT coalesce(s.merged_into, s.id) AS root, v.question, max(v.yes) AS yes,
				max(v.voters) AS voters
			FROM ${statementVote} v JOIN ${statement} s ON s.id = v.statement_id
			WHERE s.gathering_id = ${gatheringId}
			GROUP BY root, v.question, v.doer
		) GROUP BY root, question`);
}

export type WeighRow = { doer: Doer; role: SeatRole; root: string; dots: number };

/** Dots per voter and outcome; what went to an outcome that was merged later goes along with it. */
export function listWeighing(read: Read, stepId: string): WeighRow[] {
	return read.all<WeighRow>(sql`
		SELECT v.doer, v.role, coalesce(o.merged_into, o.id) AS root, sum(v.dots) AS dots
		FROM ${weighVote} v JOIN ${outcome} o ON o.id = v.outcome_id
		WHERE v.step_id = ${stepId} GROUP BY v.doer, v.role, root`);
}

export function listGoals(read: Read, gatheringId: string): GoalRow[] {
	return read
		.select()
		.from(goal)
		.where(eq(goal.gatheringId, gatheringId))
		.orderBy(asc(goal.number))
		.all();
}

const doersOf = {
	predict: doersIn(prediction, eq(prediction.stepId, stepId)),
	cards: doersIn(cardMark, eq(cardMark.gatheringId, gatheringId)),
	pattern: doersIn(gatheringReading, eq(gatheringReading.stepId, stepId)),
	direction: doersIn(direction, eq(direction.stepId, stepId)),
	statements: doersIn(statement, eq(statement.gatheringId, gatheringId)),
	outcomes: doersIn(outcome, eq(outcome.gatheringId, gatheringId)),
	weigh: doersIn(weighVote, eq(weighVote.stepId, stepId))
};

type WithDoer =
	| typeof prediction
	| typeof cardMark
	| typeof gatheringReading
	| typeof direction
	| typeof statement
	| typeof outcome
	| typeof weighVote;

function doersIn(table: WithDoer, isHere: SQL) {
	return oncePer((read) =>
		read
			.selectDistinct({ doer: table.doer })
			.from(table)
			.where(and(isHere, isNotNull(table.doer)))
			.prepare()
	);
}

/** Who did what the step asks; `of` is its kind. Where it hangs on the gathering, whenever it was done. */
export function listDoers(
	read: Read,
	of: keyof typeof doersOf,
	where: { gatheringId: string; stepId: string }
): Doer[] {
	return doersOf[of](read)
		.all(where)
		.map(({ doer }) => doer);
}

export function listVoters(read: Read, of: string): Doer[] {
	return votersOf(read)
		.all({ gatheringId: of })
		.map(({ doer }) => doer);
}
