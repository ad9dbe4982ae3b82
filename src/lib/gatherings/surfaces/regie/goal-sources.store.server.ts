import { eq, or } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import type { Source } from '../../model.ts';
import { goal, outcome, sourceLink } from '../../schema.server.ts';

/** Where the goals and the outcomes of a gathering come from, by their ids. */
export function listLinks(read: Read, gatheringId: string): (Source & { ofId: string })[] {
	return read
		.select({ ofId: sourceLink.ofId, kind: sourceLink.kind, ref: sourceLink.ref })
		.from(sourceLink)
		.leftJoin(goal, eq(goal.id, sourceLink.ofId))
		.leftJoin(outcome, eq(outcome.id, sourceLink.ofId))
		.where(or(eq(goal.gatheringId, gatheringId), eq(outcome.gatheringId, gatheringId)))
		.all();
}
