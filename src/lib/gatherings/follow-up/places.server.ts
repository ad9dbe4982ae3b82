import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { statementQuestions, type StatementQuestion } from '../model.ts';
import { gatheringToSee } from '../prepare/change-gathering.server.ts';
import { usualDots } from '../run/moment.server.ts';
import { tableOf } from '../run/progress.ts';
import { listSeats, listSteps, type GatheringRow } from '../run/run.store.server.ts';
import {
	countScores,
	listOutcomes,
	listStatements,
	listWeighing,
	type OutcomeRow,
	type StatementRow
} from '../run/scene.store.server.ts';
import { weighResult } from '../run/weigh-guard.ts';
import type { WeighResult } from '../scene.ts';
import { goalsFrom } from './goal-links.server.ts';
import { sourcesOf } from './sources.server.ts';
import type { GoalLink, SourceView } from './view.ts';

// The place of one sentence and of one outcome: what the room made of it, never who.

export type WrittenView = { id: string; number: number; text: string; table: number | null };

export type StatementPlace = WrittenView & {
	topic: string | null;
	/** Null until the gathering is locked. */
	scores: readonly { question: StatementQuestion; yes: number; voters: number }[] | null;
	alike: readonly WrittenView[];
	additions: readonly WrittenView[];
	/** The one it was put together with. */
	mergedInto: WrittenView | null;
	goals: readonly GoalLink[];
};

/** A sentence with its dots and those that say the same. Throws `notFound`. */
export function readStatement(
	read: Read,
	actor: Actor,
	{ id, statementId }: { id: string; statementId: string }
): StatementPlace {
	const { gathering } = gatheringToSee(read, actor, id);
	const rows = listStatements(read, id);
	const row = rows.find((one) => one.id === statementId);
	if (!row) throw new AppError('notFound');
	const view = viewer(read, gathering);
	const root = row.mergedInto ?? row.id;
	const scores = countScores(read, id);
	return {
		...view(row),
		topic: gathering.topics.find((topic) => topic.id === row.topic)?.title ?? null,
		scores:
			gathering.state === 'locked'
				? statementQuestions.flatMap((question) => {
						const found = scores.find((one) => one.root === root && one.question === question);
						return found ? [{ question, yes: found.yes, voters: found.voters }] : [];
					})
				: null,
		alike: rows.filter((one) => one.mergedInto === row.id).map(view),
		additions: rows.filter((one) => one.parentId === row.id && !one.mergedInto).map(view),
		mergedInto: rows.filter((one) => one.id === row.mergedInto).map(view)[0] ?? null,
		goals: goalsFrom(read, ['statement'], [row.id])
	};
}

export type OutcomePlace = WrittenView & {
	alike: readonly WrittenView[];
	/** Dots per role and in all, once for each weighing; null until the gathering is locked. */
	votes: readonly { step: string; result: WeighResult }[] | null;
	sources: readonly SourceView[];
	goals: readonly GoalLink[];
};

/** An outcome with its dots per role and what it comes from. Throws `notFound`. */
export async function readOutcome(
	db: Database,
	actor: Actor,
	{ id, outcomeId }: { id: string; outcomeId: string },
	voice: Voice,
	now: Date
): Promise<OutcomePlace> {
	const { read } = db;
	const { gathering, study } = gatheringToSee(read, actor, id);
	const rows = listOutcomes(read, id);
	const row = rows.find((one) => one.id === outcomeId);
	if (!row) throw new AppError('notFound');
	const view = viewer(read, gathering);
	const sources = await sourcesOf(db, actor, { study, gathering }, [outcomeId], voice, now);
	return {
		...view(row),
		alike: rows.filter((one) => one.mergedInto === row.id).map(view),
		votes: gathering.state === 'locked' ? weighings(read, gathering) : null,
		sources: sources.get(outcomeId) ?? [],
		goals: goalsFrom(read, ['outcome'], [outcomeId])
	};
}

/** What each weighing of a gathering gave, guarded: no row of fewer than five people. */
export function weighings(
	read: Read,
	{ id }: Pick<GatheringRow, 'id'>
): { step: string; result: WeighResult }[] {
	return listSteps(read, id)
		.filter(({ kind }) => kind === 'weigh')
		.map(({ id: stepId, title, setting }) => ({
			step: title,
			result: weighResult(listWeighing(read, stepId), setting.dots ?? usualDots)
		}));
}

function viewer(read: Read, { id }: GatheringRow) {
	const seats = new Map(listSeats(read, id).map((seat) => [seat.id, seat]));
	return ({ id: own, number, text, doer }: StatementRow | OutcomeRow): WrittenView => ({
		...{ id: own, number, text },
		table: tableOf(doer, seats)
	});
}
