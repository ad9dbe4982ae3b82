import { recordAudit } from '#lib/audit/audit.server.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { gatheringToSteer } from './access.server.ts';
import { changed } from './live.server.ts';
import { compareContent, contentHashOf } from './lock-content.server.ts';
import { refusal } from './refusals.ts';
import { bumpVersion, updateGathering } from './run.store.server.ts';

/**
 * Freezes a gathering: its content gets a hash, its codes die, and every later change is refused. Throws
 * `notFound`, and `closed` when it is locked already.
 */
export async function lock(
	db: Database,
	actor: Actor,
	gatheringId: string,
	now: Date
): Promise<{ contentHash: string }> {
	const contentHash = await db.write((tx) => {
		const { gathering, staff } = gatheringToSteer(tx, actor, gatheringId);
		if (gathering.state === 'locked') throw refusal('locked');
		if (gathering.state !== 'running') throw refusal('notRunning');
		const hash = contentHashOf(tx, gatheringId);
		const frozen = { state: 'locked', joinCode: null, lockedAt: now, contentHash: hash } as const;
		updateGathering(tx, gatheringId, { ...frozen, cover: 'none', timerEndsAt: null });
		bumpVersion(tx, gatheringId);
		const { studyId } = gathering;
		const object = `gathering:${gatheringId} hash:${hash.slice(0, 64)}`;
		recordAudit(tx, { actor: staff.userId, action: 'gathering-locked', studyId, object }, now);
		return hash;
	});
	changed(db, gatheringId);
	return { contentHash };
}

/**
 * Whether a locked gathering is what it was: `withdrawn` says that it is, but for cards whose tellers took
 * their story away. Throws as `lock` does, and `closed` for one that was never locked.
 */
export function verifyLock(
	read: Read,
	actor: Actor,
	gatheringId: string
): 'same' | 'withdrawn' | 'changed' {
	const { gathering } = gatheringToSteer(read, actor, gatheringId);
	if (gathering.contentHash === null) throw refusal('notNow');
	return compareContent(read, gatheringId, gathering.contentHash);
}
