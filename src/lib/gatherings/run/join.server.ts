import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { createSignInDelay } from '#lib/accounts/sign-in-delay.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import type { SeatView } from '../scene.ts';
import { readyForVotes } from './act.store.server.ts';
import { gatheringToSteer, runningOnly } from './access.server.ts';
import { codeOf, readCode } from './code.ts';
import { changed } from './live.server.ts';
import { placeOf } from './place-codes.server.ts';
import { refusal } from './refusals.ts';
import {
	bumpVersion,
	findByJoinCode,
	findDevice,
	findGathering,
	findSeatByBadge,
	insertDevice,
	listSteps,
	setPresent,
	updateDevice,
	updateGathering,
	type DeviceRow,
	type GatheringRow,
	type SeatRow
} from './run.store.server.ts';
import { seatView } from './seat.server.ts';
import { together } from './together.server.ts';

// Nobody signs in here. The join code lets a device watch; a badge makes it a seat; a code that the regie
// shows makes it the tablet of a table or the projector. The device carries a token, of which only the
// hash is kept. No address and no moment is stored.

/** The cookie that carries the token, and the two places it is sent to. */
export const deviceCookie = 'vp_bijeenkomst';
export const devicePaths = ['/bijeenkomst', '/api/v1/gatherings'] as const;

const typedSchema = v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)) });

/** Wrong codes per device, in memory: three are free, then the wait doubles. */
const wrongCodes = createSignInDelay();

/**
 * Opens the doors: the gathering runs at its first step and has a join code. Of one that runs already the
 * code is given, a new one when its doors were closed. Throws `notFound`, and `closed` when it is locked.
 */
export async function startGathering(
	db: Database,
	actor: Actor,
	gatheringId: string,
	now: Date
): Promise<{ joinCode: string }> {
	const joinCode = await db.write((tx) => {
		const { gathering, staff } = gatheringToSteer(tx, actor, gatheringId);
		if (gathering.state === 'locked') throw refusal('locked');
		if (gathering.joinCode) return gathering.joinCode;
		const code = freshCode(tx);
		const first = gathering.currentStep ?? listSteps(tx, gatheringId)[0]?.id ?? null;
		updateGathering(tx, gatheringId, { state: 'running', joinCode: code, currentStep: first });
		if (gathering.state === 'prepared') updateGathering(tx, gatheringId, { cover: 'join' });
		bumpVersion(tx, gatheringId);
		const { studyId } = gathering;
		const object = `gathering:${gatheringId}`;
		recordAudit(tx, { actor: staff.userId, action: 'gathering-opened', studyId, object }, now);
		return code;
	});
	changed(db, gatheringId);
	return { joinCode };
}

/** Closes the doors: every code dies. Who is in stays in. Throws as `startGathering` does. */
export async function closeDoors(
	db: Database,
	actor: Actor,
	gatheringId: string,
	now: Date
): Promise<void> {
	await db.write((tx) => {
		const { gathering, staff } = gatheringToSteer(tx, actor, gatheringId);
		runningOnly(gathering);
		updateGathering(tx, gatheringId, { joinCode: null });
		bumpVersion(tx, gatheringId);
		const { studyId } = gathering;
		const object = `gathering:${gatheringId}`;
		recordAudit(tx, { actor: staff.userId, action: 'gathering-closed', studyId, object }, now);
	});
	changed(db, gatheringId);
}

/** Six signs that no running gathering has: a thousand million of them. */
function freshCode(tx: Tx): string {
	const code = codeOf(randomBytes(6));
	return findByJoinCode(tx, code) ? freshCode(tx) : code;
}

/**
 * Joins a gathering by the code on the screen. A device that joined before keeps its token. Throws
 * `notFound` for a code that is not, or no longer, in use.
 */
export async function join(
	db: Database,
	code: string,
	token: string | undefined,
	now: Date
): Promise<{ token: string; view: SeatView }> {
	const known = token === undefined ? undefined : findDevice(db.read, sha256(token));
	const gathering = findByJoinCode(db.read, readCode(code));
	if (!gathering) throw new AppError('notFound', 'There is no gathering with this code.');
	if (token !== undefined && known?.gatheringId === gathering.id)
		return { token, view: seatView(db.read, known, now) };
	const fresh = randomBytes(32).toString('base64url');
	const device: DeviceRow = {
		tokenHash: sha256(fresh),
		gatheringId: gathering.id,
		kind: 'watch',
		seatId: null,
		tableNumber: null
	};
	await together();
	await db.write((tx) => {
		if (!findByJoinCode(tx, readCode(code))) throw new AppError('notFound');
		insertDevice(tx, device);
		readyForVotes(tx);
		bumpVersion(tx, gathering.id);
	});
	changed(db, gathering.id);
	return { token: fresh, view: seatView(db.read, device, now) };
}

/**
 * Makes a device the phone of a seat, the tablet of a table or the projector, by the code typed. A wrong
 * one says nothing about what codes there are (`notFound`), and too many of them have to wait (`tooMany`).
 */
export async function takeSeat(
	db: Database,
	token: string | undefined,
	typed: string,
	now: Date
): Promise<SeatView> {
	const device = deviceWith(db.read, token);
	await together();
	const taken = await db.write((tx) => {
		const gathering = findGathering(tx, device.gatheringId);
		if (!gathering) throw new AppError('notFound');
		runningOnly(gathering);
		const place = placeFor(tx, gathering, device.tokenHash, typed, now);
		updateDevice(tx, device.tokenHash, place);
		if (place.seatId) setPresent(tx, place.seatId);
		bumpVersion(tx, gathering.id);
		return { ...device, ...place };
	});
	changed(db, device.gatheringId);
	return seatView(db.read, taken, now);
}

/** The code of a body `{ code }`: of a badge, a table or the projector. Throws `invalid`. */
export function typedCode(body: unknown): string {
	const parsed = v.safeParse(typedSchema, body);
	if (!parsed.success) throw new AppError('invalid', 'invalid', issuesOf(parsed.issues));
	return parsed.output.code;
}

/** What the device with this token may do now. Throws `notSignedIn` for an unknown token. */
export function readSeat(read: Read, token: string | undefined, now: Date): SeatView {
	return seatView(read, deviceWith(read, token), now);
}

/** The device with this token. Throws `notSignedIn` when there is none. */
export function deviceWith(read: Read, token: string | undefined): DeviceRow {
	const device = token === undefined ? undefined : findDevice(read, sha256(token));
	if (!device) throw new AppError('notSignedIn', 'Join the gathering first.');
	return device;
}

/**
 * The gathering that somebody watches: the one of the code, else the one that the device joined before
 * its doors were closed. Throws `notFound`.
 */
export function watchedGathering(read: Read, code: string, token: string | undefined): string {
	const open = findByJoinCode(read, readCode(code));
	const device = token === undefined ? undefined : findDevice(read, sha256(token));
	const found = open?.id ?? device?.gatheringId;
	if (found === undefined) throw new AppError('notFound', 'There is no gathering with this code.');
	return found;
}

/** The seat of a badge, typed on a device. Throws as `takeSeat` does. */
export function seatOfBadge(
	tx: Tx,
	gathering: GatheringRow,
	tokenHash: string,
	typed: string,
	now: Date
): SeatRow {
	if (wrongCodes.attempt(tokenHash, now) > 0) throw refusal('wait');
	const seat = findSeatByBadge(tx, gathering.id, readCode(typed));
	if (!seat) throw refusal('unknownBadge');
	wrongCodes.clear(tokenHash);
	return seat;
}

type DevicePlace = Pick<DeviceRow, 'kind' | 'seatId' | 'tableNumber'>;

function placeFor(
	tx: Tx,
	gathering: GatheringRow,
	tokenHash: string,
	typed: string,
	now: Date
): DevicePlace {
	const { id, joinCode } = gathering;
	if (wrongCodes.attempt(tokenHash, now) > 0) throw refusal('wait');
	const code = readCode(typed);
	const seat = findSeatByBadge(tx, id, code);
	const place = joinCode === null || seat ? undefined : placeOf(id, joinCode, code);
	if (joinCode === null || (!seat && !place)) throw refusal('unknownBadge');
	wrongCodes.clear(tokenHash);
	if (seat) return { kind: 'seat', seatId: seat.id, tableNumber: null };
	if (place === 'screen') return { kind: 'screen', seatId: null, tableNumber: null };
	return { kind: 'table', seatId: null, tableNumber: Number(place?.split(':')[1]) };
}
