import { weekName } from '#lib/base/week.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { listAnswersOf } from './answers.store.server.ts';
import { mayShow } from './may-show.ts';
import type { StoryView } from './model.ts';
import { listStoriesById } from './store.server.ts';

/** Why a story that was asked for is not shown: only counted, held for a redacteur, or not there. */
export type Withheld = 'countedOnly' | 'held' | 'gone';

/** Per id, in the order asked: the story, or why it is withheld. Every one passes the gate. */
export function readStories(
	read: Read,
	actor: Actor,
	ids: readonly string[]
): (StoryView | Withheld)[] {
	const rows = new Map(listStoriesById(read, ids).map((row) => [row.story.id, row]));
	const answers = listAnswersOf(read, ids);
	return ids.map((id) => {
		const row = rows.get(id);
		if (!row) return 'gone';
		const { story, level, invented } = row;
		if (!mayShow('read', { ...story, level }, actor)) return level < 1 ? 'countedOnly' : 'held';
		return {
			id,
			title: story.title,
			text: story.text,
			language: story.language,
			week: weekName(story.receivedWeek),
			mode: story.mode,
			helper: story.helper,
			level,
			review: story.review,
			invented,
			answers: answers.get(id) ?? {}
		};
	});
}
