import type { Read } from '#lib/db/database.server.ts';
import { matchingRows } from './counting.ts';
import type { Lens } from './lens.ts';
import { columnsOf, snapshotOf } from './snapshot.server.ts';

/**
 * Ids of the stories of a study that pass a lens. It looks at the same codes as the browser, so the two
 * never count two numbers. Throws `notFound` for an unknown study.
 */
export function matchingIds(read: Read, studyId: string, lens: Lens): ReadonlySet<string> {
	const snapshot = snapshotOf(read, studyId);
	const rows = matchingRows(columnsOf(snapshot), lens);
	return new Set(Array.from(rows, (row) => snapshot.ids[row]!));
}
