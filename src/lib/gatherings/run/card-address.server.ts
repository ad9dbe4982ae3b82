import { createHash } from 'node:crypto';
import type { Read } from '#lib/db/database.server.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import { codeOf } from './code.ts';
import { findDevice, findGathering } from './run.store.server.ts';

// A card carries its number and four signs of its gathering, printed long before there is a join code. The
// device that scans it is in a gathering already, or types the code on the screen first. Neither says anything
// about the story.

/** What the address of a card asks for; `van` is empty where it was typed. */
export type AskedCard = { kaart: number; van: string };

/** The address that the code on a card opens. */
export function cardAddress(origin: string, gatheringId: string, number: number): string {
	return `${origin}/bijeenkomst?kaart=${number}&van=${signsOf(gatheringId)}`;
}

/** The card in an address; null when there is none. */
export function askedCard(params: URLSearchParams): AskedCard | null {
	const kaart = Number(params.get('kaart') ?? NaN);
	const isNumber = Number.isInteger(kaart) && kaart > 0 && kaart < 10_000;
	return isNumber ? { kaart, van: (params.get('van') ?? '').slice(0, 8).toUpperCase() } : null;
}

/** Whether a card belongs to this gathering, as far as its signs tell. */
export function isCardOf(gatheringId: string, { van }: AskedCard): boolean {
	return van === '' || van === signsOf(gatheringId);
}

/** Stands for a join code in the address of who is in already, when the doors are closed. */
const inside = 'binnen';

/** The code in the address of the gathering that a device is in; undefined when it is in none. */
export function codeOfDevice(read: Read, token: string | undefined): string | undefined {
	const device = token === undefined ? undefined : findDevice(read, sha256(token));
	const gathering = device && findGathering(read, device.gatheringId);
	return gathering && (gathering.joinCode ?? inside);
}

function signsOf(gatheringId: string): string {
	return codeOf(createHash('sha256').update(`card ${gatheringId}`).digest().subarray(0, 4));
}
