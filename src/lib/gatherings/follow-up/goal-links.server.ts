import type { Read } from '#lib/db/database.server.ts';
import type { SourceKind } from '../model.ts';
import { listComingFrom, listGoalsById } from './follow-up.store.server.ts';
import { goalsPath } from './goal-words.ts';
import type { GoalLink } from './view.ts';

/** The goals that came from these things, of any gathering. */
export function goalsFrom(
	read: Read,
	kinds: readonly SourceKind[],
	refs: readonly string[]
): GoalLink[] {
	const ids = listComingFrom(read, kinds, refs).map(({ ofId }) => ofId);
	return listGoalsById(read, ids).map(({ id, number, text, state, gatheringId }) => ({
		...{ id, number, text, state },
		href: `${goalsPath(gatheringId)}/${id}`
	}));
}
