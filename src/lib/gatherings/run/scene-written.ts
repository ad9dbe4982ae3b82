import type { StatementQuestion } from '../model.ts';
import { statementQuestions } from '../model.ts';
import type { Beside, SceneOutcome, SceneStatement } from '../scene.ts';
import type { OutcomeRow, Score, StatementRow } from './scene.store.server.ts';

/** What may stand on a screen, and on its own: not what waits, was hidden or was merged. */
function standing<T extends { moderation: string; mergedInto: string | null }>(
	rows: readonly T[]
): T[] {
	return rows.filter(({ moderation, mergedInto }) => moderation === 'shown' && !mergedInto);
}

function beside<T extends Beside & { moderation: string }>(
	rows: readonly T[],
	isBeside: (row: T) => boolean
): Beside[] {
	return rows
		.filter((row) => row.moderation === 'shown' && isBeside(row))
		.map(({ id, number, text }) => ({ id, number, text }));
}

/** Statements that are shown, each with those that say the same and with its additions. */
export function sceneStatements(
	rows: readonly StatementRow[],
	scores: readonly Score[] | null
): SceneStatement[] {
	const mergedInto = new Map(rows.map((row) => [row.id, row.mergedInto]));
	// An addition goes along when its statement was put together with another one.
	const rootOf = ({ parentId }: StatementRow) => parentId && (mergedInto.get(parentId) ?? parentId);
	return standing(rows)
		.filter(({ parentId }) => parentId === null)
		.map(({ id, number, topic, text }) => ({
			...{ id, number, topic, text },
			alike: beside(rows, ({ mergedInto }) => mergedInto === id),
			additions: beside(rows, (row) => rootOf(row) === id && row.mergedInto === null),
			scores: scores && scoresOf(id, scores)
		}));
}

function scoresOf(id: string, scores: readonly Score[]): NonNullable<SceneStatement['scores']> {
	const of = (question: StatementQuestion) => {
		const found = scores.find((score) => score.root === id && score.question === question);
		return { yes: found?.yes ?? 0, voters: found?.voters ?? 0 };
	};
	const [alive, recognised, feasible] = statementQuestions;
	return { [alive]: of(alive), [recognised]: of(recognised), [feasible]: of(feasible) };
}

/** Outcomes that are shown, each with those that say the same. */
export function sceneOutcomes(rows: readonly OutcomeRow[]): SceneOutcome[] {
	return standing(rows).map(({ id, number, text, tension }) => ({
		...{ id, number, text, tension },
		alike: beside(rows, ({ mergedInto }) => mergedInto === id)
	}));
}
