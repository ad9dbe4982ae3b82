import type { Read } from '#lib/db/database.server.ts';
import type { Doer } from '../model.ts';
import type { OwnAnswers, SeatView } from '../scene.ts';
import { actsIn, privateActs } from './allowed.ts';
import {
	findGathering,
	findSeat,
	findStep,
	type DeviceRow,
	type GatheringRow,
	type StepRow
} from './run.store.server.ts';
import { mayLie } from './scene-content.server.ts';
import { placesIn } from './scene-predict.server.ts';
import { cardsOnTable, listCards } from './scene.store.server.ts';
import {
	ownDirections,
	ownMarks,
	ownOutcomes,
	ownPrediction,
	ownReadings,
	ownStatement,
	ownVotes,
	ownWeighing
} from './seat.store.server.ts';
import { questionOf } from './story-answers.server.ts';

const nothing: OwnAnswers = {
	predictions: [],
	marks: [],
	statement: null,
	votes: [],
	readings: [],
	directions: [],
	outcomes: [],
	weigh: {}
};

/** Who a device speaks for when it shows no badge; undefined for who only watches. */
export function doerOf({ kind, seatId, tableNumber }: DeviceRow): Doer | undefined {
	if (kind === 'seat' && seatId) return `seat:${seatId}`;
	return kind === 'table' && tableNumber !== null ? `table:${tableNumber}` : undefined;
}

/** What this device may do now and what it did; never what others did. */
export function seatView(read: Read, device: DeviceRow, now: Date): SeatView {
	return read.transaction(() => {
		const gathering = findGathering(read, device.gatheringId);
		const seat = device.seatId ? findSeat(read, device.seatId) : undefined;
		const step = gathering?.currentStep ? findStep(read, gathering.currentStep) : undefined;
		const isRunning = gathering?.state === 'running';
		const may = isRunning ? actsIn(step?.kind, gathering.phase, device.kind) : [];
		const table = seat?.tableNumber ?? device.tableNumber;
		const topic = gathering?.topics.find(({ id }) => id === seat?.topic);
		const doer = doerOf(device);
		return {
			kind: device.kind,
			role: seat?.role ?? null,
			table,
			topic: topic?.title ?? null,
			may,
			withBadge: device.kind === 'table' ? may.filter((act) => privateActs.includes(act)) : [],
			cards: step?.kind === 'cards' && doer ? cardsFor(read, device.gatheringId, table) : [],
			own: gathering && step && doer ? ownAnswers(read, { gathering, step, doer }, now) : nothing
		};
	});
}

function cardsFor(read: Read, gatheringId: string, table: number | null): SeatView['cards'] {
	const lying = table === null ? new Set<string>() : cardsOnTable(read, gatheringId, table);
	return listCards(read, gatheringId)
		.filter((card) => mayLie(card) && (lying.size === 0 || lying.has(card.storyId)))
		.map(({ number, title }) => ({ number, title }));
}

function ownAnswers(
	read: Read,
	{ gathering, step, doer }: { gathering: GatheringRow; step: StepRow; doer: Doer },
	now: Date
): OwnAnswers {
	const mine = { gatheringId: gathering.id, stepId: step.id, doer };
	switch (step.kind) {
		case 'predict': {
			const question = questionOf(read, gathering.studyId, step.setting.question, now);
			const place = ownPrediction(read, mine) ?? [];
			return { ...nothing, predictions: question ? placesIn(place, question.kind) : [] };
		}
		case 'cards':
			return { ...nothing, marks: ownMarks(read, mine) };
		case 'statements': {
			const written = ownStatement(read, mine);
			const { text = '', topic = null, moderation = 'incoming' } = written ?? {};
			const statement = written ? { text, topic, moderation } : null;
			return { ...nothing, statement, votes: ownVotes(read, mine) };
		}
		case 'pattern':
			return { ...nothing, readings: ownReadings(read, mine).map(({ text }) => text) };
		case 'direction': {
			const directions = ownDirections(read, mine).map(({ zone, toward, text }) => ({
				...{ zone, toward, text }
			}));
			return { ...nothing, directions };
		}
		case 'outcomes': {
			const outcomes = ownOutcomes(read, mine).map(({ id, text, tension, moderation }) => ({
				...{ id, text, tension, moderation }
			}));
			return { ...nothing, outcomes };
		}
		case 'weigh': {
			const rows = ownWeighing(read, mine);
			return { ...nothing, weigh: Object.fromEntries(rows.map((row) => [row.outcome, row.dots])) };
		}
		default:
			return nothing;
	}
}
