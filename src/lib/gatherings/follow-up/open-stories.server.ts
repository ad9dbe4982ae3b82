import { recordAudit } from '#lib/audit/audit.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { Actor } from '#lib/studies/model.ts';
import type { Study } from '#lib/studies/service.server.ts';
import { listGated } from './follow-up.store.server.ts';

/** A story that this reader may see: as a researcher (`reads`), or as a card in a meeting. */
export type OpenStory = {
	id: string;
	title: string;
	text: string;
	language: string;
	reads: boolean;
};

/**
 * The stories that the gate opens for this reader, by id; the others are not in it. Each one that is
 * shown is in the audit.
 */
export async function openStoriesFor(
	db: Database,
	actor: Actor,
	study: Study,
	ids: readonly string[],
	now: Date
): Promise<Map<string, OpenStory>> {
	const open = listGated(db.read, ids).flatMap((row): OpenStory[] => {
		const reads = mayShow('read', row, actor);
		if (row.studyId !== study.id || !(reads || mayShow('card', row, actor))) return [];
		const { id, title, text, language } = row;
		return [{ id, title, text, language, reads }];
	});
	if (open.length > 0 && actor.kind === 'staff') {
		const object = open.map(({ id }) => id).join(' ');
		const audit = { actor: actor.userId, action: 'stories-read', studyId: study.id, object };
		await db.write((tx) => recordAudit(tx, audit, now));
	}
	return new Map(open.map((story) => [story.id, story]));
}
