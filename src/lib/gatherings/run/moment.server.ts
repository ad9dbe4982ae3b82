import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { Doer } from '../model.ts';
import type { Present } from './progress.ts';
import {
	findGathering,
	listDevices,
	listPlaces,
	listSteps,
	type DeviceInPlace,
	type GatheringRow,
	type SeatInPlace,
	type StepRow
} from './run.store.server.ts';
import { listDoers, listVoters, listWeighing } from './scene.store.server.ts';
import { votersOf } from './weigh-guard.ts';

/** Everything a scene is made of, read at one moment. */
export type Moment = {
	gathering: GatheringRow;
	steps: readonly StepRow[];
	step: StepRow | undefined;
	seats: readonly SeatInPlace[];
	devices: readonly DeviceInPlace[];
	present: Present;
	doers: readonly Doer[];
	/** People whose dots were counted on paper in this step. */
	onPaper: number;
	now: Date;
};

/** Dots of one person where a step does not say. */
export const usualDots = 5;

/** Reads what scenes and regies are made of; call it in a transaction. Throws `notFound`. */
export function momentOf(read: Read, gatheringId: string, now: Date): Moment {
	const gathering = findGathering(read, gatheringId);
	if (!gathering) throw new AppError('notFound');
	const steps = listSteps(read, gatheringId);
	const step = steps.find(({ id }) => id === gathering.currentStep);
	const seats = listPlaces(read, gatheringId);
	const devices = listDevices(read, gatheringId);
	const tablets = devices.flatMap(({ kind, tableNumber }) =>
		kind === 'table' && tableNumber !== null ? [tableNumber] : []
	);
	const present = {
		seats: new Map(seats.map((seat) => [seat.id, seat])),
		tablets: new Set(tablets)
	};
	const weighing = step?.kind === 'weigh' ? listWeighing(read, step.id) : [];
	const paper = weighing.filter(({ doer }) => doer.startsWith('paper:'));
	return {
		...{ gathering, steps, step, seats, devices, present, now },
		doers: step ? doersOf(read, step) : [],
		onPaper: votersOf(paper, step?.setting.dots ?? usualDots)
	};
}

function doersOf(read: Read, { id: stepId, gatheringId, kind }: StepRow): Doer[] {
	switch (kind) {
		case 'statements':
			return [
				...listDoers(read, 'statements', { gatheringId, stepId }),
				...listVoters(read, gatheringId)
			];
		case 'predict':
		case 'cards':
		case 'pattern':
		case 'direction':
		case 'outcomes':
		case 'weigh':
			return listDoers(read, kind, { gatheringId, stepId });
		default:
			return [];
	}
}
