import { eq } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import type { Source } from '../../model.ts';
import { goal, sourceLink } from '../../schema.server.ts';

/** Where the goals of a gathering come from, by goal. */
export function listGoalSources(read: Read, gatheringId: string): (Source & { goalId: string })[] {
	return read
		.select({ goalId: goal.id, kind: sourceLink.kind, ref: sourceLink.ref })
		.from(sourceLink)
		.innerJoin(goal, eq(goal.id, sourceLink.ofId))
		.where(eq(goal.gatheringId, gatheringId))
		.all();
}
