import type { Database } from '#lib/db/database.server.ts';
import type { Scene } from '../scene.ts';
import {
	changeFrame,
	sameFrame,
	sceneFrame,
	textOf,
	wholeFrame,
	type SceneText
} from './frames.ts';
import { momentOf } from './moment.server.ts';
import { regieAt } from './regie.server.ts';
import { sceneAt } from './scene.server.ts';

// The truth is the database; this only hands it on. A change makes a room stale; at most four times a
// second its newest scene is read once, encoded once, and written to everybody who listens: whole to who
// just came, and to the others what is different.

/** `scene` for projectors and phones, `regie` for who steers. */
export type Channel = 'scene' | 'regie';
export type Listener = (frame: Uint8Array) => void;

type Encoded = {
	scene: Scene;
	text: SceneText;
	frame: Uint8Array;
	regie: Uint8Array | undefined;
};
/** Each listener with the newest that it was given. */
type Listeners = Map<Listener, Encoded>;
type Room = {
	listeners: Record<Channel, Listeners>;
	encoded: Encoded | null;
	isStale: boolean;
	readAt: number;
	timer: NodeJS.Timeout | null;
	/** When the timer goes off. */
	dueAt: number;
};

/** Milliseconds between two scenes: four a second. */
const pause = 250;
/** How long a first change waits for others of the same moment: a step of the regie shortly, a vote longer. */
const gathered = { step: 40, vote: 120 };
const rooms = new WeakMap<Database, Map<string, Room>>();

/** Says that a gathering changed, by a step of who steers it or by one of many votes; call it after the commit. */
export function changed(
	db: Database,
	gatheringId: string,
	by: keyof typeof gathered = 'step'
): void {
	const room = rooms.get(db)?.get(gatheringId);
	if (!room) return;
	room.isStale = true;
	emitSoon(db, gatheringId, room, gathered[by]);
}

/** Forgets a gathering that is no longer there. */
export function forgetRoom(db: Database, gatheringId: string): void {
	const room = rooms.get(db)?.get(gatheringId);
	if (room?.timer) clearTimeout(room.timer);
	rooms.get(db)?.delete(gatheringId);
}

/**
 * Listens to a gathering: gets the newest version at once and every later one, as server-sent events with
 * the version as id. Who comes back with `after`, the version it has, gets the scene only when there is a
 * newer one. Gives the way to stop. Throws `notFound` for an unknown gathering.
 */
export function listen(
	db: Database,
	gatheringId: string,
	channel: Channel,
	listener: Listener,
	after = -1
): () => void {
	const room = roomOf(db, gatheringId);
	const encoded = newest(db, gatheringId, room, { withRegie: channel === 'regie' });
	room.listeners[channel].set(listener, encoded);
	const isSame = channel === 'scene' && encoded.scene.version === after;
	listener(isSame ? sameFrame(after) : frameFor(channel, encoded));
	if (room.isStale) emitSoon(db, gatheringId, room, gathered.step);
	return () => {
		room.listeners[channel].delete(listener);
		if (listenersIn(room) === 0 && room.timer) {
			clearTimeout(room.timer);
			room.timer = null;
		}
	};
}

/**
 * The newest scene for who polls, at most a quarter of a second old; undefined when it is no newer than
 * `after`. Throws `notFound` for an unknown gathering.
 */
export function sceneAfter(db: Database, gatheringId: string, after: number): Scene | undefined {
	const { scene } = newest(db, gatheringId, roomOf(db, gatheringId));
	return scene.version > after ? scene : undefined;
}

/** How many are listening, over both channels. */
export function listeners(db: Database, gatheringId: string): number {
	const room = rooms.get(db)?.get(gatheringId);
	return room ? listenersIn(room) : 0;
}

function roomOf(db: Database, gatheringId: string): Room {
	const all = rooms.get(db) ?? new Map<string, Room>();
	rooms.set(db, all);
	const known = all.get(gatheringId);
	if (known) return known;
	const room: Room = {
		listeners: { scene: new Map(), regie: new Map() },
		encoded: null,
		isStale: true,
		readAt: 0,
		timer: null,
		dueAt: 0
	};
	all.set(gatheringId, room);
	return room;
}

function emitSoon(db: Database, gatheringId: string, room: Room, patience: number): void {
	const now = Date.now();
	const dueAt = Math.max(now + patience, room.readAt + pause);
	if (listenersIn(room) === 0 || (room.timer && room.dueAt <= dueAt)) return;
	if (room.timer) clearTimeout(room.timer);
	room.dueAt = dueAt;
	room.timer = setTimeout(() => {
		room.timer = null;
		const encoded = newest(db, gatheringId, room, { mustBeExact: true });
		sendChanges(room.listeners.scene, encoded);
		for (const listener of [...room.listeners.regie.keys()]) listener(frameFor('regie', encoded));
	}, dueAt - now);
}

/** Most have the version before, and get the very same bytes; who came in between has another. */
function sendChanges(listeners: Listeners, encoded: Encoded): void {
	const frames = new Map<Encoded, Uint8Array>();
	for (const [listener, has] of [...listeners]) {
		// One that was cut while the others got theirs is gone.
		if (has === encoded || !listeners.has(listener)) continue;
		const frame = frames.get(has) ?? changeFrame(has.text, encoded.text);
		frames.set(has, frame);
		listeners.set(listener, encoded);
		listener(frame);
	}
}

/** What was read last, when nothing changed or that was less than a quarter of a second ago. */
function newest(
	db: Database,
	gatheringId: string,
	room: Room,
	wanted: { mustBeExact?: boolean; withRegie?: boolean } = {}
): Encoded {
	const withRegie = wanted.withRegie || room.listeners.regie.size > 0;
	const isFresh = !room.isStale || (!wanted.mustBeExact && Date.now() - room.readAt < pause);
	const isWhole = !withRegie || room.encoded?.regie !== undefined;
	if (room.encoded && isFresh && isWhole) return room.encoded;
	const encoded = encode(db, gatheringId, withRegie);
	Object.assign(room, { encoded, isStale: false, readAt: Date.now() });
	return encoded;
}

function encode(db: Database, gatheringId: string, withRegie: boolean): Encoded {
	return db.read.transaction((read) => {
		const moment = momentOf(read, gatheringId, new Date());
		const scene = sceneAt(read, moment);
		const regie = withRegie ? regieAt(read, moment, scene) : undefined;
		const text = textOf(scene);
		return {
			...{ scene, text, frame: sceneFrame(text) },
			regie: regie && wholeFrame(scene.version, regie)
		};
	});
}

function frameFor(channel: Channel, { frame, regie }: Encoded): Uint8Array {
	return channel === 'regie' && regie ? regie : frame;
}

function listenersIn({ listeners: { scene, regie } }: Room): number {
	return scene.size + regie.size;
}
