import type { Columns } from './columns-segment.ts';
import type { Reads } from './explorer-page.server.ts';

/**
 * Of these rows those whose story this reader may open, in the same order, and how many may not be
 * opened: counted only (consent level 0), or held until a redacteur has looked. The server decides
 * again for each; this only keeps the list from asking in vain.
 */
export function readableRows(
	columns: Columns,
	rows: Uint32Array,
	reads: Reads
): { readable: number[]; countedOnly: number; held: number } {
	const isReadable = columns.codes.get('readable');
	const levels = columns.codes.get('consent');
	const readable: number[] = [];
	let countedOnly = 0;
	let held = 0;
	for (const row of rows) {
		// The codes of this facet are the levels themselves: 0 is the first of the list.
		if (levels?.[row] === 0) countedOnly++;
		else if (reads === 'none') continue;
		else if (isReadable?.[row] === 1 || reads === 'heldToo') readable.push(row);
		else held++;
	}
	return { readable, countedOnly, held };
}
