import type { Tx } from '#lib/db/database.server.ts';
import { dropOriginals, forgetRow } from './import.store.server.ts';

const keptDays = 14;

/** Empties the files that were read in longer than 14 days ago; their report and raw values stay. */
export function dropOldOriginals(tx: Tx, now: Date): void {
	dropOriginals(tx, new Date(now.getTime() - keptDays * 86_400_000));
}

/** Takes away what an import kept of a story; the whole file with it, because it holds the text. */
export function forgetImportRow(tx: Tx, storyId: string): void {
	forgetRow(tx, storyId);
}
