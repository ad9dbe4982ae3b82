import type { Read } from '#lib/db/database.server.ts';
import { today } from '#lib/studies/service.server.ts';
import { compareContent } from '../run/lock-content.server.ts';
import type { GatheringRow } from '../run/run.store.server.ts';
import { listRefusals } from './harvest.store.server.ts';
import { refusedEdits } from './refused-edits.ts';
import type { HarvestLock } from './view.ts';

/** What the lock of a gathering says now; null when it is not locked. */
export function harvestLock(read: Read, gathering: GatheringRow): HarvestLock | null {
	const { id, state, lockedAt, contentHash } = gathering;
	if (state !== 'locked') return null;
	const refusals = listRefusals(read, id).map(({ at, actor, object }) => ({
		...{ day: today(at), actor, object }
	}));
	return {
		day: lockedAt && today(lockedAt),
		hash: contentHash && (contentHash.split(':')[0] ?? null),
		verdict: contentHash === null ? 'none' : compareContent(read, id, contentHash),
		refused: refusedEdits(refusals)
	};
}
