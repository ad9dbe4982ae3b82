import type { Read } from '#lib/db/database.server.ts';
import type { Label, Language, ShownQuestion } from '#lib/frameworks/model.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { seesCounts } from './access.ts';
import type { StudyName } from './model.ts';
import { snapshotOf } from './snapshot.server.ts';
import { questionsOf } from './stats.server.ts';
import { themeLabels } from './themes/study-themes.server.ts';

/** What the explorer needs to know before it asks for the columns: no story and no count. */
export type ExplorerPage = {
	study: StudyName;
	questions: ShownQuestion[];
	/** Themes that stories lie in, the largest first. */
	themes: Label[];
	/** Which stories this reader may open; the gate decides again for every one. */
	reads: Reads;
};

export type Reads = 'none' | 'open' | 'heldToo';

/**
 * The explorer's page for an actor. Undefined when there is no such study, and also when there is but
 * this actor sees no counts in it: nobody learns the difference.
 */
export function readExplorerPage(
	read: Read,
	actor: Actor,
	slug: string,
	language: Language
): ExplorerPage | undefined {
	const study = readStudy(read, slug);
	if (!study || !seesCounts(actor, study.id)) return undefined;
	const { id, name, invented } = study;
	const { questions } = questionsOf(read, id, language);
	return {
		study: { slug, name, invented },
		questions,
		themes: themeLabels(read, id),
		reads: readsOf(actor, id)
	};
}

/**
 * Where the story that an address asks for stands in the newest columns: a row below zero when it is not
 * among them, undefined when none is asked for.
 */
export function rowOfStory(
	read: Read,
	slug: string,
	storyId: string | null
): { key: string; row: number } | undefined {
	const study = storyId === null ? undefined : readStudy(read, slug);
	if (!study) return undefined;
	const { ids, segments } = snapshotOf(read, study.id);
	const row = ids.findIndex((id) => id === storyId);
	return { key: segments.map(({ hash }) => hash).join(','), row };
}

function readsOf(actor: Actor, studyId: string): Reads {
	const story = { studyId, level: 1, test: false } as const;
	if (mayShow('read', { ...story, review: 'held' }, actor)) return 'heldToo';
	return mayShow('read', { ...story, review: 'unreviewed' }, actor) ? 'open' : 'none';
}
