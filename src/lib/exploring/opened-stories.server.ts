import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { StoryView } from '#lib/stories/model.ts';
import { readStories, type Withheld } from '#lib/stories/read-stories.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { seesCounts } from './access.ts';
import { snapshotOf } from './snapshot.server.ts';

/** Most stories opened in one go. */
export const mostOpened = 50;

export type Opened = { row: number; story: StoryView } | { row: number; withheld: Withheld };

/**
 * The stories behind some rows of the explorer. Rows mean something only within one snapshot, so its
 * segment hashes come along: throws `conflict` when stories came or went since. Each text that is
 * shown is in the audit.
 */
export async function openStories(
	db: Database,
	actor: Actor,
	slug: string,
	asked: { snapshot: string; rows: readonly number[] },
	now: Date
): Promise<Opened[]> {
	const study = readStudy(db.read, slug);
	if (!study || !seesCounts(actor, study.id))
		throw new AppError('notFound', 'There is no such study.');
	const { ids, segments } = snapshotOf(db.read, study.id);
	if (asked.snapshot !== segments.map(({ hash }) => hash).join(',')) {
		throw new AppError('conflict', 'Stories came or went: ask for the columns again.');
	}
	const rows = asked.rows.slice(0, mostOpened).filter((row) => ids[row] !== undefined);
	const found = readStories(
		db.read,
		actor,
		rows.map((row) => ids[row]!)
	);
	const opened = found.map((story, at): Opened => {
		const row = rows[at]!;
		return typeof story === 'string' ? { row, withheld: story } : { row, story };
	});
	const shown = opened.flatMap((one) => ('story' in one ? [one.story.id] : []));
	if (shown.length > 0 && actor.kind === 'staff') {
		await db.write((tx) =>
			recordAudit(
				tx,
				{ actor: actor.userId, action: 'stories-read', studyId: study.id, object: shown.join(' ') },
				now
			)
		);
	}
	return opened;
}
