import type { Answer } from '#lib/signifiers/answer.ts';
import type { ConsentLevel, HelperKind, Mode } from './story-body.ts';

export const reviewStates = ['unreviewed', 'held', 'approved'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** A story as a reader with the right to it sees it: the teller's words with the teller's own answers. */
export type StoryView = {
	id: string;
	title: string;
	text: string;
	/** BCP-47 tag of the story; its direction is its own, whatever the page's. */
	language: string;
	/** ISO week, as `2026-W47`: no day is kept. */
	week: string;
	mode: Mode | null;
	helper: HelperKind | null;
	level: ConsentLevel;
	review: ReviewState;
	/** In a study of invented stories: said wherever the story is shown. */
	invented: boolean;
	answers: Readonly<Record<string, Answer>>;
};
