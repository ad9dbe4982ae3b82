import type { Tx } from '#lib/db/database.server.ts';
import { questionsOf } from '#lib/exploring/stats.server.ts';
import { zoneIn } from '../follow-up/zone-lens.ts';
import type { Source } from '../model.ts';
import { findStatement, insertStatement, nextNumber, updateStatement } from './act.store.server.ts';
import type { CommandOf, GivenGoal } from './commands.ts';
import { refusal } from './refusals.ts';
import type { GatheringRow } from './run.store.server.ts';
import {
	deleteGoal,
	findGoal,
	gatheringOf,
	hasNotes,
	isCardOf,
	isStoryOf,
	mergedIntoOf,
	nextGoalNumber,
	replaceSources,
	setMergedInto,
	setModeration,
	upsertGoal
} from './steer.store.server.ts';

/** Shows something that was written, hides it, or lets it wait again. */
export function moderate(tx: Tx, gatheringId: string, command: CommandOf<'moderate'>): void {
	const { of, item, to } = command;
	if (gatheringOf(tx, of, item) !== gatheringId) throw refusal('unknown');
	setModeration(tx, of, item, to);
}

/** Merges two that say the same. Into one that was merged itself means: into what that became. */
export function merge(tx: Tx, gatheringId: string, { of, item, into }: CommandOf<'merge'>): void {
	if (gatheringOf(tx, of, item) !== gatheringId) throw refusal('unknown');
	if (into === null) return setMergedInto(tx, of, item, null);
	if (gatheringOf(tx, of, into) !== gatheringId) throw refusal('unknown');
	const root = mergedIntoOf(tx, of, into) ?? into;
	if (root === item) throw refusal('unknown');
	setMergedInto(tx, of, item, root);
}

/** An addition from the plenary; who typed it has read it, so it is shown. `table:0` is the whole room. */
export function addChild(tx: Tx, gatheringId: string, command: CommandOf<'addition'>): void {
	const { id, parent, text, table } = command;
	const found = findStatement(tx, parent);
	if (found?.gatheringId !== gatheringId || found.parentId !== null) throw refusal('unknown');
	const known = findStatement(tx, id);
	if (known && known.gatheringId !== gatheringId) throw refusal('unknown');
	if (known) return updateStatement(tx, id, { text });
	insertStatement(tx, {
		...{ id, gatheringId, text, moderation: 'shown' },
		number: nextNumber(tx, 'statement', gatheringId),
		doer: `table:${table ?? 0}`,
		topic: found.topic,
		parentId: found.mergedInto ?? parent
	});
}

/** Makes a goal, or changes it as long as the gathering runs, with where it comes from. */
export function writeGoal(tx: Tx, gathering: GatheringRow, given: GivenGoal): void {
	const { sources, ...fields } = given;
	const known = findGoal(tx, given.id);
	if (known && known.gatheringId !== gathering.id) throw refusal('unknown');
	if (!sources.every((source) => isFromHere(tx, gathering, source))) throw refusal('unknown');
	const number = known?.number ?? nextGoalNumber(tx, gathering.id);
	upsertGoal(tx, { ...fields, gatheringId: gathering.id, number });
	replaceSources(tx, given.id, sources);
}

/** Says where an outcome comes from: stories that lay on a table, and the patterns people saw. */
export function linkOutcome(
	tx: Tx,
	gathering: GatheringRow,
	{ outcome, sources }: CommandOf<'sources'>
): void {
	if (gatheringOf(tx, 'outcome', outcome) !== gathering.id) throw refusal('unknown');
	const isItself = sources.some(({ kind }) => kind === 'outcome');
	if (isItself || !sources.every((source) => isFromHere(tx, gathering, source))) {
		throw refusal('unknown');
	}
	replaceSources(tx, outcome, sources);
}

function isFromHere(tx: Tx, { id, studyId }: GatheringRow, { kind, ref }: Source): boolean {
	switch (kind) {
		case 'statement':
		case 'outcome':
			return gatheringOf(tx, kind, ref) === id;
		case 'card':
			return isCardOf(tx, id, ref);
		case 'story':
			return isStoryOf(tx, studyId, ref);
		case 'zone':
			return zoneIn(questionsOf(tx, studyId, 'nl').questions, ref) !== undefined;
		case 'question':
			return questionsOf(tx, studyId, 'nl').questions.some((question) => question.id === ref);
	}
}

/**
 * Takes back a goal that was only just written in this gathering, which is still running. Once it has a
 * note it is followed, and from the lock on it is agreed: then it never goes away again.
 */
export function dropGoal(tx: Tx, gatheringId: string, goalId: string): void {
	if (findGoal(tx, goalId)?.gatheringId !== gatheringId) throw refusal('unknown');
	if (hasNotes(tx, goalId)) throw refusal('followed');
	deleteGoal(tx, goalId);
}
