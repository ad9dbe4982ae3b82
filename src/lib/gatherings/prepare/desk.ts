import type { CardStory } from './card-story.ts';

export const deskLists = ['open', 'approved', 'held', 'chosen'] as const;
export type DeskList = (typeof deskLists)[number];

/** One story of a list of the card desk, with the way on. */
export type Desk = {
	list: DeskList;
	/** How many stories each list has; the lists this actor may see. */
	counts: readonly { list: DeskList; n: number }[];
	/** The one that is read; null when the list is empty. */
	story: CardStory | null;
	/** Number of its card, when it is one. */
	number: number | null;
	/** Its place in the list, from 1; 0 when it is not in it any more. */
	at: number;
	of: number;
	previous: string | null;
	next: string | null;
};
