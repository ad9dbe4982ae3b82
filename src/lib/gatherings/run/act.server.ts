import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database, Tx } from '#lib/db/database.server.ts';
import type { Doer, SeatRole } from '../model.ts';
import { auditingRefusals, runningOnly } from './access.server.ts';
import { doAct } from './act-writes.server.ts';
import { sentActSchema, type Act } from './acts.ts';
import { actsIn, privateActs } from './allowed.ts';
import { deviceWith, seatOfBadge } from './join.server.ts';
import { changed } from './live.server.ts';
import { refusal } from './refusals.ts';
import {
	bumpVersion,
	findGathering,
	findSeat,
	findStep,
	type DeviceRow,
	type GatheringRow
} from './run.store.server.ts';
import { doerOf } from './seat.server.ts';
import { together } from './together.server.ts';

/**
 * Does what a phone or a tablet sends: `{ act, badge? }`. Gives the version from which every screen has it,
 * after it is on the disk. The same act again changes nothing. Throws `notSignedIn`, `invalid`, `closed`
 * (the step, the gathering, or the lock), `forbidden` for who only watches, `notFound` for a wrong badge.
 */
export async function act(
	db: Database,
	token: string | undefined,
	sent: unknown,
	now: Date
): Promise<{ version: number }> {
	const parsed = v.safeParse(sentActSchema, sent);
	if (!parsed.success) throw new AppError('invalid', 'invalid', issuesOf(parsed.issues));
	const { act: wanted, badge } = parsed.output;
	await together();
	const attempt = { by: 'participant', wanted: wanted.kind, now };
	const whose = () => deviceWith(db.read, token).gatheringId;
	const done = await auditingRefusals(db, attempt, whose, () =>
		db.write((tx) => {
			const device = deviceWith(tx, token);
			const { gatheringId } = device;
			const gathering = findGathering(tx, gatheringId);
			if (!gathering) throw new AppError('notFound');
			runningOnly(gathering);
			const who = whoActs(tx, gathering, device, { wanted, badge, now });
			doInStep(tx, gathering, { ...who, by: device.kind, now }, wanted);
			return { gatheringId, version: bumpVersion(tx, gatheringId) };
		})
	);
	changed(db, done.gatheringId, 'vote');
	return { version: done.version };
}

/** Does an act in the step that is on now. Throws `closed` when that does not ask for it. */
export function doInStep(
	tx: Tx,
	gathering: GatheringRow,
	{ doer, role, by, now }: Who & { by: DeviceRow['kind'] | 'regie'; now: Date },
	wanted: Act
): void {
	const step = gathering.currentStep ? findStep(tx, gathering.currentStep) : undefined;
	if (!step || !actsIn(step.kind, gathering.phase, by).includes(wanted.kind))
		throw refusal('notNow');
	doAct({ tx, gathering, step, doer, role, now }, wanted);
}

type Who = { doer: Doer; role: SeatRole | null };

/** The device's own seat or table, or on a tablet the seat of the badge that was shown with it. */
function whoActs(
	tx: Tx,
	gathering: GatheringRow,
	device: DeviceRow,
	{ wanted, badge, now }: { wanted: Act; badge: string | undefined; now: Date }
): Who {
	const own = doerOf(device);
	if (!own) throw refusal('notYours');
	if (device.kind === 'table' && badge !== undefined) {
		const seat = seatOfBadge(tx, gathering, device.tokenHash, badge, now);
		return { doer: `seat:${seat.id}`, role: seat.role };
	}
	if (device.kind === 'table' && privateActs.includes(wanted.kind)) throw refusal('unknownBadge');
	const seat = device.seatId ? findSeat(tx, device.seatId) : undefined;
	return { doer: own, role: seat?.role ?? null };
}
