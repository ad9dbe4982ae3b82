import type { Tx } from '#lib/db/database.server.ts';
import { deleteInvented, deleteStory, listStories } from './store.server.ts';

/** Removes what a room keeps about a story; synchronous, in the transaction of the removal. */
export type Forget = (tx: Tx, storyId: string) => void;

const forgets = new Map<string, Forget>();

/** Each room that points at stories registers here (in `boot.server.ts`), by the name of its table. */
export function registerForget(table: string, forget: Forget): void {
	forgets.set(table, forget);
}

/** Names of the tables that are forgotten with a story, besides the ones of this room. */
export function forgottenTables(): string[] {
	return [...forgets.keys()];
}

/** Takes a story away everywhere; what stays is an empty tombstone with its id and week. */
export function forgetStory(tx: Tx, storyId: string): void {
	for (const forget of forgets.values()) forget(tx, storyId);
	deleteStory(tx, storyId);
}

/** Clears a study of invented stories before they are made anew; what people told leaves its tombstone. */
export function forgetAllOf(tx: Tx, studyId: string): void {
	for (const { id, invented } of listStories(tx, studyId)) {
		for (const forget of forgets.values()) forget(tx, id);
		if (invented) deleteInvented(tx, id);
		else deleteStory(tx, id);
	}
}
