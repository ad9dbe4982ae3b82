import type { Read } from '#lib/db/database.server.ts';
import { openSegments } from './columns-segment.ts';
import { matchingRows } from './counting.ts';
import type { Lens } from './lens.ts';
import { snapshotOf } from './snapshot.server.ts';

/**
 * Ids of the stories of a study that pass a lens. It looks at the same codes as the browser, so the two
 * never count two numbers. Throws `notFound` for an unknown study.
 */
export function matchingIds(read: Read, studyId: string, lens: Lens): ReadonlySet<string> {
	const { layout, segments, ids } = snapshotOf(read, studyId);
	const columns = openSegments(
		layout,
		segments.map(({ buffer }) => buffer)
	);
	return new Set(Array.from(matchingRows(columns, lens), (row) => ids[row]!));
}
