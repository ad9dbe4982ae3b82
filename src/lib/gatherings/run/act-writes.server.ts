import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Tx } from '#lib/db/database.server.ts';
import { closure } from '#lib/signifiers/composition.ts';
import type { Doer, SeatRole } from '../model.ts';
import type { Dots } from '../scene.ts';
import type { Act, ActOf } from './acts.ts';
import {
	deleteDirection,
	deleteReading,
	deleteVote,
	findCard,
	findOutcome,
	findStatement,
	insertDirection,
	insertReading,
	insertStatement,
	nextNumber,
	replaceWeighing,
	setMark,
	updateStatement,
	upsertPrediction,
	upsertVote
} from './act.store.server.ts';
import { usualDots } from './moment.server.ts';
import { writeOutcome } from './outcome-writes.server.ts';
import { refusal } from './refusals.ts';
import type { GatheringRow, StepRow } from './run.store.server.ts';
import { ownDirections, ownReadings, ownStatement } from './seat.store.server.ts';
import { questionOf } from './story-answers.server.ts';

/** Who does something, where, in which step. `role` is null for a table. */
export type Doing = {
	tx: Tx;
	gathering: GatheringRow;
	step: StepRow;
	doer: Doer;
	role: SeatRole | null;
	now: Date;
};

/** Does what an act says, inside a transaction. The step has been looked at already. */
export function doAct(doing: Doing, act: Act): void {
	switch (act.kind) {
		case 'prediction':
			return placePrediction(doing, act);
		case 'mark':
			return markCard(doing, act);
		case 'statement':
			return writeStatement(doing, act);
		case 'vote':
			return voteStatement(doing, act);
		case 'readings':
			return writeReadings(doing, act);
		case 'direction':
			return writeDirection(doing, act);
		case 'outcome':
			return writeOutcome(doing, act);
		case 'weigh':
			return weigh(doing, act.dots);
		case 'paper-vote':
			return voteOnPaper(doing, act);
		case 'paper-weigh':
			return weighOnPaper(doing, act);
	}
}

function placePrediction(
	{ tx, gathering, step, doer, now }: Doing,
	{ places }: ActOf<'prediction'>
): void {
	const question = questionOf(tx, gathering.studyId, step.setting.question, now);
	if (places.length > (step.setting.dots ?? 1)) throw refusal('tooManyDots');
	const place = places.flatMap((one) => placeFor(question?.kind, one));
	upsertPrediction(tx, { stepId: step.id, doer, place });
}

/** Shares that add up to 1, or one position. Throws `invalid` for anything else. */
function placeFor(kind: string | undefined, place: readonly number[]): readonly number[] {
	const [a, b, c] = place;
	const sum = place.reduce((total, share) => total + share, 0);
	if (kind === 'dyad' && place.length === 1) return place;
	if (kind !== 'triad' || a === undefined || b === undefined || c === undefined)
		throw new AppError('invalid', 'This is no place on the question of the step.');
	if (Math.abs(sum - 1) > 0.001)
		throw new AppError('invalid', 'The three shares do not add up to 1.');
	return closure([a, b, c]);
}

function markCard({ tx, gathering, doer }: Doing, { card, mark, on }: ActOf<'mark'>): void {
	const storyId = findCard(tx, gathering.id, card);
	if (!storyId) throw refusal('unknown');
	setMark(tx, { gatheringId: gathering.id, storyId, doer }, on ? mark : null);
}

function writeStatement(
	{ tx, gathering, doer, role }: Doing,
	{ text, topic }: ActOf<'statement'>
): void {
	const known = ownStatement(tx, { gatheringId: gathering.id, doer });
	if (known?.text === text && known.topic === topic) return;
	if (known && (known.moderation === 'shown' || known.mergedInto)) throw refusal('alreadyShown');
	if (known) updateStatement(tx, known.id, { text, topic, moderation: 'incoming' });
	else {
		const number = nextNumber(tx, 'statement', gathering.id);
		const row = { id: newId(), gatheringId: gathering.id, number, doer, role, topic, text };
		insertStatement(tx, row);
	}
}

/** The statement that a vote on this one goes to: one that is shown, or what it was merged into. */
function votable({ tx, gathering }: Doing, wanted: string): string {
	const found = findStatement(tx, wanted);
	if (found?.gatheringId !== gathering.id) throw refusal('unknown');
	const root = found.mergedInto ? findStatement(tx, found.mergedInto) : found;
	if (root?.moderation !== 'shown') throw refusal('unknown');
	return root.id;
}

function voteStatement(doing: Doing, { statement, question, yes }: ActOf<'vote'>): void {
	const { tx, doer, role } = doing;
	const vote = { statementId: votable(doing, statement), question, doer };
	if (yes === null) deleteVote(tx, vote);
	else upsertVote(tx, { ...vote, role, yes: yes ? 1 : 0 });
}

function voteOnPaper(doing: Doing, act: ActOf<'paper-vote'>): void {
	const { statement, question, role, yes, voters } = act;
	if (yes > voters) throw new AppError('invalid', 'There are more votes than voters.');
	const doer = paperDoer(doing.doer, role);
	const vote = { statementId: votable(doing, statement), question, doer };
	if (voters === 0) deleteVote(doing.tx, vote);
	else upsertVote(doing.tx, { ...vote, role, yes, voters });
}

/** Each table counts its own paper, the regie that of nobody in particular. */
function paperDoer(doer: Doer, role: SeatRole): Doer {
	const table = /^table:(\d+)$/.exec(doer)?.[1];
	return table === undefined ? `paper:${role}` : `paper:${role}:${Number(table)}`;
}

function writeReadings({ tx, step, doer }: Doing, { texts }: ActOf<'readings'>): void {
	const known = ownReadings(tx, { stepId: step.id, doer });
	const dropped = known.filter(({ text }) => !texts.includes(text));
	if (dropped.some(({ moderation }) => moderation === 'shown')) throw refusal('alreadyShown');
	for (const { id } of dropped) deleteReading(tx, id);
	const fresh = new Set(texts.filter((text) => !known.some((reading) => reading.text === text)));
	for (const text of fresh) insertReading(tx, { id: newId(), stepId: step.id, doer, text });
}

function writeDirection(
	{ tx, step, doer }: Doing,
	{ zone, toward, text }: ActOf<'direction'>
): void {
	const known = ownDirections(tx, { stepId: step.id, doer }).find((one) => one.zone === zone);
	if (known?.text === text && known.toward === toward) return;
	if (known?.moderation === 'shown') throw refusal('alreadyShown');
	if (known) deleteDirection(tx, known.id);
	if (text) insertDirection(tx, { id: newId(), stepId: step.id, doer, zone, toward, text });
}

function weigh(doing: Doing, dots: Dots): void {
	const { tx, gathering, step, doer, role } = doing;
	if (role === null) throw refusal('notYours');
	const given = new Map<string, number>();
	for (const [wanted, n] of Object.entries(dots)) {
		const found = findOutcome(tx, wanted);
		if (found?.gatheringId !== gathering.id) throw refusal('unknown');
		const root = found.mergedInto ? findOutcome(tx, found.mergedInto) : found;
		if (root?.moderation !== 'shown') throw refusal('unknown');
		given.set(root.id, (given.get(root.id) ?? 0) + n);
	}
	const total = [...given.values()].reduce((sum, n) => sum + n, 0);
	const isPaper = doer.startsWith('paper:');
	if (!isPaper && total > (step.setting.dots ?? usualDots)) throw refusal('tooManyDots');
	const vote = { stepId: step.id, doer };
	const rows = [...given].filter(([, n]) => n > 0);
	replaceWeighing(
		tx,
		vote,
		rows.map(([outcomeId, n]) => ({ ...vote, outcomeId, role, dots: n }))
	);
}

function weighOnPaper(doing: Doing, { role, dots }: ActOf<'paper-weigh'>): void {
	weigh({ ...doing, doer: paperDoer(doing.doer, role), role }, dots);
}
