import type { Shares } from '#lib/signifiers/answer.ts';
import type { ReviewState } from '#lib/stories/model.ts';

/** A triad of a story: the drawing, and the same in words. */
export type CardTriad = { id: string; label: string; shares: Shares | null; words: string };

/** A story as it stands on a card: no week, no channel, no place but the area. */
export type CardStory = {
	id: string;
	title: string;
	text: string;
	language: string;
	invented: boolean;
	area: string | null;
	review: ReviewState;
	triads: readonly CardTriad[];
};
