import { createHmac, randomBytes } from 'node:crypto';
import { codeOf } from './code.ts';

// What a tablet or a projector types to become the one of its place. The regie shows it. Nothing is kept:
// after a restart of the server the regie shows others, and who joined stays joined.

const secret = randomBytes(32);
const signs = 6;

export type Place = 'screen' | `table:${number}`;

/** The code of a place in a gathering, as long as its doors are open under this join code. */
export function placeCode(gatheringId: string, joinCode: string, place: Place): string {
	const digest = createHmac('sha256', secret)
		.update(`${gatheringId} ${joinCode} ${place}`)
		.digest();
	return codeOf(digest.subarray(0, signs));
}

const mostTables = 99;
/** The places of the newest doors by their codes: a hundred digests, once for each opening. */
let known: { doors: string; places: ReadonlyMap<string, Place> } | undefined;

/** The place that a code is for; undefined when it is none. */
export function placeOf(gatheringId: string, joinCode: string, code: string): Place | undefined {
	const doors = `${gatheringId} ${joinCode}`;
	if (known?.doors !== doors) known = { doors, places: placesOf(gatheringId, joinCode) };
	return known.places.get(code);
}

function placesOf(gatheringId: string, joinCode: string): ReadonlyMap<string, Place> {
	const tables = Array.from({ length: mostTables }, (_, at): Place => `table:${at + 1}`);
	const places: readonly Place[] = ['screen', ...tables];
	return new Map(places.map((place) => [placeCode(gatheringId, joinCode, place), place]));
}
