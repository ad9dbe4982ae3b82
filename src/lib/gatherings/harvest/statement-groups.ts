import { statementQuestions, type StatementQuestion, type Topic } from '../model.ts';
import type { Beside } from '../scene.ts';
import { guardedScores, type RoleVotes } from './guarded-roles.ts';
import type { HarvestStatement, Scores, StatementGroup } from './view.ts';

type Row = {
	id: string;
	number: number;
	topic: string | null;
	text: string;
	parentId: string | null;
	mergedInto: string | null;
	moderation: string;
};
type RoleScore = {
	root: string;
	question: StatementQuestion;
	role: RoleVotes['role'];
	yes: number;
	voters: number;
};

const none: Scores = { alive: null, recognised: null, feasible: null };

/**
 * Statements that were shown, by topic, each with what says the same and with what was added to it or to
 * one of those. Without `scores` nothing is told of the votes.
 */
export function statementGroups(
	rows: readonly Row[],
	scores: readonly RoleScore[] | null,
	topics: readonly Topic[]
): StatementGroup[] {
	const shown = rows.filter(({ moderation }) => moderation === 'shown');
	const roots = shown.filter(({ mergedInto, parentId }) => !mergedInto && !parentId);
	const votes = Map.groupBy(scores ?? [], ({ root }) => root);
	const made = roots.map((row) => ({
		topic: row.topic,
		statement: statementOf(row, shown, scores && (votes.get(row.id) ?? []))
	}));
	const known = topics.map(({ id, title }) => ({ topic: title, ids: [id] as (string | null)[] }));
	const rest = made.filter(({ topic }) => !topics.some(({ id }) => id === topic));
	return [...known, { topic: null, ids: rest.map(({ topic }) => topic) }].flatMap(
		({ topic, ids }) => {
			const statements = made
				.filter((one) => ids.includes(one.topic))
				.map(({ statement }) => statement);
			return statements.length > 0 ? [{ topic, statements }] : [];
		}
	);
}

function statementOf(
	{ id, number, text }: Row,
	shown: readonly Row[],
	votes: readonly RoleScore[] | null
): HarvestStatement {
	const alike = shown.filter(({ mergedInto }) => mergedInto === id);
	const family = [id, ...alike.map((row) => row.id)];
	const additions = shown.filter(
		({ parentId, mergedInto }) => parentId && family.includes(parentId) && !mergedInto
	);
	const scores = votes ? guardedScores(rolesIn(votes)) : { roles: [], total: none };
	return {
		id,
		number,
		text,
		alike: alike.map(beside),
		additions: additions.map(beside),
		...scores
	};
}

function beside({ id, number, text }: Row): Beside {
	return { id, number, text };
}

function rolesIn(votes: readonly RoleScore[]): RoleVotes[] {
	return [...Map.groupBy(votes, ({ role }) => role)].map(([role, own]) => {
		const [alive, recognised, feasible] = statementQuestions;
		const of = (question: StatementQuestion) => {
			const { yes = 0, voters = 0 } = own.find((one) => one.question === question) ?? {};
			return { yes, voters };
		};
		return {
			role,
			votes: { [alive]: of(alive), [recognised]: of(recognised), [feasible]: of(feasible) }
		};
	});
}
