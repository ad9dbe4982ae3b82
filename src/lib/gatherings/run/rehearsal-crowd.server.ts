import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#lib/base/ids.ts';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Database, Tx } from '#lib/db/database.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { doInStep } from './act.server.ts';
import { changed } from './live.server.ts';
import { reasonOf } from './refusals.ts';
import { crowdActs, type CrowdView } from './rehearsal-acts.ts';
import { usualDots } from './moment.server.ts';
import {
	bumpVersion,
	findGathering,
	findStep,
	listSeats,
	type GatheringRow,
	type SeatRow,
	type StepRow
} from './run.store.server.ts';
import { listCards, listOutcomes, listStatements } from './scene.store.server.ts';
import { questionOf } from './story-answers.server.ts';

const waves = 8;
const between = 400;

/** Has the phones of a rehearsal answer the step that is on, some at a time as people would. */
export function answerRehearsal(db: Database, gatheringId: string, now: Date): void {
	const answerAll = async () => {
		for (let wave = 0; wave < waves; wave++) {
			await wait(between);
			if (!(await answerAsCrowd(db, gatheringId, now, { wave, of: waves }))) return;
		}
	};
	answerAll().catch((error) => console.error(JSON.stringify({ rehearsal: String(error) })));
}

/**
 * One wave of answers at random, seeded by the step: the same rehearsal gives the same answers. Gives
 * false when there is nothing to answer: the rehearsal ended, or the step is closed.
 */
export async function answerAsCrowd(
	db: Database,
	gatheringId: string,
	now: Date,
	{ wave, of } = { wave: 0, of: 1 }
): Promise<boolean> {
	const isGoingOn = await db.write((tx) => {
		const gathering = findGathering(tx, gatheringId);
		const step = gathering?.currentStep ? findStep(tx, gathering.currentStep) : undefined;
		if (!gathering?.isRehearsal || gathering.state !== 'running') return false;
		if (!step || gathering.phase !== 'open') return false;
		const seats = listSeats(tx, gatheringId).toSorted((a, b) => (a.badge < b.badge ? -1 : 1));
		const view = viewOf(tx, gathering, step, now);
		const firsts = firstsOf(seats);
		for (const [at, seat] of seats.entries()) {
			if (at % of !== wave) continue;
			const random = seededRandom(at * 7919 + step.position);
			const acts = crowdActs({ ...view, isHost: firsts.has(seat.id), at }, random, newId);
			const who = { doer: `seat:${seat.id}`, role: seat.role, by: 'seat', now } as const;
			for (const act of acts) tryAct(() => doInStep(tx, gathering, who, act));
		}
		bumpVersion(tx, gatheringId);
		return true;
	});
	if (isGoingOn) changed(db, gatheringId);
	return isGoingOn;
}

/** A phone may come back to a step in which it did all it could. */
function tryAct(run: () => void): void {
	try {
		run();
	} catch (error) {
		if (reasonOf(error) === undefined) throw error;
	}
}

/** The seat of each table that writes for it. */
function firstsOf(seats: readonly SeatRow[]): ReadonlySet<string> {
	const firsts = new Map<number | null, string>();
	for (const { id, tableNumber } of seats) {
		if (!firsts.has(tableNumber)) firsts.set(tableNumber, id);
	}
	return new Set(firsts.values());
}

function viewOf(
	tx: Tx,
	{ id, studyId }: GatheringRow,
	{ kind, setting }: StepRow,
	now: Date
): Omit<CrowdView, 'isHost' | 'at'> {
	const isOpen = (row: { moderation: string; mergedInto: string | null }) =>
		row.moderation === 'shown' && row.mergedInto === null;
	const question = questionOf(tx, studyId, setting.question, now);
	const sentence = wordsFor('nl', 'gatherings')['run.rehearsal.sentence'] ?? '{{number}}';
	return {
		kind,
		question: question && { id: question.id, kind: question.kind },
		dots: setting.dots ?? (kind === 'weigh' ? usualDots : 1),
		cards: listCards(tx, id).map(({ number }) => number),
		statements: listStatements(tx, id).filter(isOpen),
		outcomes: listOutcomes(tx, id).filter(isOpen),
		sentence: (number) => sentence.replace('{{number}}', String(number))
	};
}
