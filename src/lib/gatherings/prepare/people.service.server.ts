import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { codeOf } from '../run/code.ts';
import { listSeats } from '../run/run.store.server.ts';
import { changeGathering } from './change-gathering.server.ts';
import { groupSchema, seatsSchema } from './gathering-form.ts';
import { parseForm } from './parsing.ts';
import {
	deleteGroup,
	deleteSeat,
	insertGroup,
	insertSeats,
	listGroups,
	updateSeat
} from './prepare.store.server.ts';
import { done, refused, type Told } from './told.ts';

/** 25 bits: long enough not to be guessed in a room, short enough to be typed from a badge. */
const badgeSigns = 5;

/** A group of organisations or residents that may send so many people. */
export async function addGroup(
	db: Database,
	actor: Staff,
	id: string,
	given: unknown,
	now: Date
): Promise<Told> {
	const parsed = parseForm(groupSchema, given);
	return changeGathering(db, actor, id, now, ({ tx, record }) => {
		if (!parsed.ok) return parsed;
		const { name, seats } = parsed.output;
		const groups = listGroups(tx, id);
		if (groups.some((group) => group.name === name)) return refused('name', 'sameName');
		const position = 1 + Math.max(-1, ...groups.map((group) => group.position));
		insertGroup(tx, { gatheringId: id, id: newId(), name, seats, position });
		record('gathering-groups');
		return done('group', { name });
	});
}

/** Takes a group away that has no seats in use. */
export async function removeGroup(
	db: Database,
	actor: Staff,
	id: string,
	groupId: string,
	now: Date
): Promise<Told> {
	return changeGathering(db, actor, id, now, ({ tx, record }) => {
		const group = listGroups(tx, id).find((one) => one.id === groupId);
		if (!group) return refused('', 'gone');
		if (listSeats(tx, id).some((seat) => seat.groupId === groupId)) {
			return refused('', 'groupInUse', { name: group.name });
		}
		deleteGroup(tx, id, groupId);
		record('gathering-groups');
		const fields = { name: group.name, seats: String(group.seats) };
		return done('groupRemoved', { name: group.name }, { action: '?/groep', fields });
	});
}

/**
 * Adds seats of one role, each with a badge of its own. A group gets no more than its number: the
 * eleventh seat of a group of ten is refused.
 */
export async function addSeats(
	db: Database,
	actor: Staff,
	id: string,
	given: unknown,
	now: Date
): Promise<Told> {
	const parsed = parseForm(seatsSchema, given);
	return changeGathering(db, actor, id, now, ({ tx, gathering, record }) => {
		if (!parsed.ok) return parsed;
		const { role, count, group: groupId, level, topic } = parsed.output;
		const seats = listSeats(tx, id);
		const group = groupId ? listGroups(tx, id).find((one) => one.id === groupId) : undefined;
		if (groupId && !group) return refused('group', 'choose');
		if (topic && !gathering.topics.some((one) => one.id === topic)) {
			return refused('topic', 'choose');
		}
		if (group) {
			const taken = seats.filter((seat) => seat.groupId === group.id).length;
			if (taken + count > group.seats) {
				const next = group.seats + 1;
				return refused('count', 'groupFull', { name: group.name, seats: group.seats, taken, next });
			}
		}
		const badges = newBadges(
			seats.map(({ badge }) => badge),
			count
		);
		insertSeats(
			tx,
			badges.map((badge) => ({
				...{ id: newId(), gatheringId: id, badge, role, level, topic },
				groupId: group?.id ?? null
			}))
		);
		record('gathering-seats', `added:${count} ${role}`);
		return done('seats', { count, role });
	});
}

/** Takes a seat away; not any more once the gathering runs, for its holder did things. */
export async function removeSeat(
	db: Database,
	actor: Staff,
	id: string,
	seatId: string,
	now: Date
): Promise<Told> {
	return changeGathering(db, actor, id, now, ({ tx, gathering, record }) => {
		const seat = listSeats(tx, id).find((one) => one.id === seatId);
		if (!seat) return refused('', 'gone');
		if (gathering.state === 'running') return refused('', 'running');
		deleteSeat(tx, seatId);
		record('gathering-seats', `removed:${seatId}`);
		return done('seatRemoved', { badge: seat.badge });
	});
}

/** Somebody came in, or turns out not to be there after all. */
export async function checkIn(
	db: Database,
	actor: Staff,
	id: string,
	{ seatId, isPresent }: { seatId: string; isPresent: boolean },
	now: Date
): Promise<Told> {
	return changeGathering(db, actor, id, now, ({ tx, record }) => {
		const seat = listSeats(tx, id).find((one) => one.id === seatId);
		if (!seat) return refused('', 'gone');
		updateSeat(tx, seatId, { isPresent });
		record('gathering-checked-in', `seat:${seatId} ${isPresent ? 'present' : 'absent'}`);
		return done(isPresent ? 'present' : 'absent', { badge: seat.badge });
	});
}

/** New badges that are not taken, of signs that cannot be mixed up. */
export function newBadges(taken: readonly string[], count: number): string[] {
	const known = new Set(taken);
	const made: string[] = [];
	while (made.length < count) {
		const badge = codeOf(crypto.getRandomValues(new Uint8Array(badgeSigns)));
		if (known.has(badge)) continue;
		known.add(badge);
		made.push(badge);
	}
	return made;
}
