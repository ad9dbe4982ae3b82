import type { Database } from '#lib/db/database.server.ts';
import type { Scene } from '../scene.ts';
import { momentOf } from './moment.server.ts';
import { regieAt } from './regie.server.ts';
import { sceneAt } from './scene.server.ts';

// The truth is the database; this only hands it on. A change makes a room stale; at most four times a
// second its newest scene is read once, encoded once, and written to everybody who listens.

/** `scene` for projectors and phones, `regie` for who steers. */
export type Channel = 'scene' | 'regie';
export type Listener = (frame: Uint8Array) => void;

type Encoded = { scene: Scene; frame: Uint8Array; regie: Uint8Array | undefined };
type Room = {
	listeners: Record<Channel, Set<Listener>>;
	encoded: Encoded | null;
	isStale: boolean;
	readAt: number;
	timer: NodeJS.Timeout | null;
};

/** Milliseconds between two scenes: four a second. */
const pause = 250;
/** How long a first change waits for others of the same moment. */
const gathered = 40;
const rooms = new WeakMap<Database, Map<string, Room>>();

/** Says that a gathering changed; call it after the commit. */
export function changed(db: Database, gatheringId: string): void {
	const room = rooms.get(db)?.get(gatheringId);
	if (!room) return;
	room.isStale = true;
	emitSoon(db, gatheringId, room);
}

/** Forgets a gathering that is no longer there. */
export function forgetRoom(db: Database, gatheringId: string): void {
	const room = rooms.get(db)?.get(gatheringId);
	if (room?.timer) clearTimeout(room.timer);
	rooms.get(db)?.delete(gatheringId);
}

/**
 * Listens to a gathering: gets the newest version at once and every later one, as server-sent events with
 * the version as id. Gives the way to stop. Throws `notFound` for an unknown gathering.
 */
export function listen(
	db: Database,
	gatheringId: string,
	channel: Channel,
	listener: Listener
): () => void {
	const room = roomOf(db, gatheringId);
	room.listeners[channel].add(listener);
	listener(frameFor(channel, newest(db, gatheringId, room)));
	if (room.isStale) emitSoon(db, gatheringId, room);
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
		listeners: { scene: new Set(), regie: new Set() },
		encoded: null,
		isStale: true,
		readAt: 0,
		timer: null
	};
	all.set(gatheringId, room);
	return room;
}

function emitSoon(db: Database, gatheringId: string, room: Room): void {
	if (room.timer || listenersIn(room) === 0) return;
	const wait = Math.max(gathered, room.readAt + pause - Date.now());
	room.timer = setTimeout(() => {
		room.timer = null;
		const encoded = newest(db, gatheringId, room, true);
		for (const channel of ['scene', 'regie'] as const) {
			for (const listener of [...room.listeners[channel]]) listener(frameFor(channel, encoded));
		}
	}, wait);
}

/** What was read last, when nothing changed or that was less than a quarter of a second ago. */
function newest(db: Database, gatheringId: string, room: Room, mustBeExact = false): Encoded {
	const isFresh = !room.isStale || (!mustBeExact && Date.now() - room.readAt < pause);
	const isWhole = room.listeners.regie.size === 0 || room.encoded?.regie !== undefined;
	if (room.encoded && isFresh && isWhole) return room.encoded;
	const encoded = encode(db, gatheringId, room.listeners.regie.size > 0);
	Object.assign(room, { encoded, isStale: false, readAt: Date.now() });
	return encoded;
}

function encode(db: Database, gatheringId: string, withRegie: boolean): Encoded {
	return db.read.transaction((read) => {
		const moment = momentOf(read, gatheringId, new Date());
		const scene = sceneAt(read, moment);
		const regie = withRegie ? regieAt(read, moment, scene) : undefined;
		return {
			scene,
			frame: frameOf(scene.version, scene),
			regie: regie && frameOf(scene.version, regie)
		};
	});
}

function frameFor(channel: Channel, { frame, regie }: Encoded): Uint8Array {
	return channel === 'regie' && regie ? regie : frame;
}

function frameOf(version: number, data: unknown): Uint8Array {
	return new TextEncoder().encode(`id: ${version}\ndata: ${JSON.stringify(data)}\n\n`);
}

function listenersIn({ listeners: { scene, regie } }: Room): number {
	return scene.size + regie.size;
}
