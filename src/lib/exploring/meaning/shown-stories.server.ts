import { recordAudit } from '#lib/audit/audit.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { readStories } from '#lib/stories/read-stories.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { ShownStory } from './model.ts';

/**
 * The texts of stories that the gate opens for this reader, by id; the others are not in it. Each one
 * that is shown is in the audit.
 */
export async function showStories(
	db: Database,
	actor: Staff,
	studyId: string,
	ids: readonly string[],
	now: Date
): Promise<Map<string, ShownStory>> {
	const shown = readStories(db.read, actor, ids).flatMap((story): ShownStory[] => {
		if (typeof story === 'string') return [];
		const { id, title, text, language, invented } = story;
		return [{ id, title, text, language, invented }];
	});
	const object = shown.map(({ id }) => id).join(' ');
	if (shown.length > 0) {
		await db.write((tx) =>
			recordAudit(tx, { actor: actor.userId, action: 'stories-read', studyId, object }, now)
		);
	}
	return new Map(shown.map((story) => [story.id, story]));
}
