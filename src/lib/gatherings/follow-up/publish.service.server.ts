import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { today } from '#lib/studies/service.server.ts';
import { prepares } from '../prepare/access.ts';
import { gatheringToSee } from '../prepare/change-gathering.server.ts';
import { done, type Refusal, type Told } from '../prepare/told.ts';
import { updateGathering, type GatheringRow } from '../run/run.store.server.ts';
import { goalViews } from './goal-views.server.ts';
import { publishIssues } from './publish-check.ts';
import { publicGathering, type PublicGathering } from './public-page.server.ts';

/**
 * Puts a locked gathering on the public page of its study. Refused, with every goal named that has no
 * owner or no month. Throws `notFound` for who may not know of it, `forbidden` for who may not publish.
 */
export function publish(db: Database, actor: Staff, id: string, now: Date): Promise<Told> {
	return db.write((tx) => {
		const gathering = gatheringToPublish(tx, actor, id);
		const refusals = refusalsOf(tx, gathering, now);
		if (refusals.length > 0) return { refusals };
		updateGathering(tx, id, { publishedAt: now });
		record(tx, actor, gathering, 'gathering-published', now);
		return done('published');
	});
}

/** Takes it off again: from then on nobody sees it there. */
export function unpublish(db: Database, actor: Staff, id: string, now: Date): Promise<Told> {
	return db.write((tx) => {
		const gathering = gatheringToPublish(tx, actor, id);
		updateGathering(tx, id, { publishedAt: null });
		record(tx, actor, gathering, 'gathering-unpublished', now);
		return done('unpublished');
	});
}

export type PublishView = {
	preview: PublicGathering;
	refusals: readonly Refusal[];
	isPublished: boolean;
	mayPublish: boolean;
};

/** What everybody would see, and why it cannot be shown yet. Throws `notFound`. */
export function readPublishing(read: Read, actor: Staff, id: string, now: Date): PublishView {
	const { gathering, study } = gatheringToSee(read, actor, id);
	return {
		preview: publicGathering(read, gathering, now),
		refusals: refusalsOf(read, gathering, now),
		isPublished: gathering.publishedAt !== null,
		mayPublish: prepares(actor, study.id)
	};
}

function gatheringToPublish(tx: Tx, actor: Staff, id: string): GatheringRow {
	const { gathering, study } = gatheringToSee(tx, actor, id);
	if (!prepares(actor, study.id)) throw new AppError('forbidden');
	return gathering;
}

function refusalsOf(read: Read, gathering: GatheringRow, now: Date): Refusal[] {
	const goals = goalViews(read, [gathering], today(now));
	return publishIssues(gathering, goals).map((issue) => ({ field: '', ...issue }));
}

function record(tx: Tx, actor: Staff, { id, studyId }: GatheringRow, action: string, now: Date) {
	recordAudit(tx, { actor: actor.userId, action, studyId, object: `gathering:${id}` }, now);
}
