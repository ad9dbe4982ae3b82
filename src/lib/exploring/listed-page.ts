import type { StoryView } from '#lib/stories/model.ts';

/** How many stories come at a time. */
export const batch = 20;

export type Listed = { row: number; story: StoryView };

/** Stories of some rows of the snapshot with this key, as they stand in the list. */
export type ListedPage = {
	key: string;
	rows: readonly number[];
	stories: readonly Listed[];
};

/** What comes with the page itself, before any column: stories that pass, of all, and the first ones. */
export type First = { n: number; total: number; page: ListedPage | undefined };
