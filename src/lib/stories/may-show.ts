import { hasRole, type Actor } from '#lib/studies/model.ts';
import type { ConsentLevel } from './story-body.ts';
import type { ReviewState } from './model.ts';

/**
 * Where a story could appear. `count` is its answers among others'; `read` its text for researchers;
 * `review` the desk where held stories are looked at; `card` and `projector` a meeting; `quote` and
 * `public` everybody.
 */
export type Surface = 'count' | 'read' | 'review' | 'card' | 'projector' | 'quote' | 'public';

export type Shown = {
	studyId: string;
	/** Effective consent level: what holds, not what was first given. */
	level: ConsentLevel;
	review: ReviewState;
	test: boolean;
};

/**
 * The one gate: whether this story may appear on this surface for this actor (decisions.md 15, 32).
 * Consent first, then review, then role. There is no shortcut for administrators: they read no texts.
 */
export function mayShow(surface: Surface, story: Shown, actor: Actor): boolean {
	const { studyId, level, review, test } = story;
	switch (surface) {
		case 'count':
			return !test && hasRole(actor, studyId, ['onderzoeker', 'redacteur', 'facilitator']);
		case 'read':
			if (level < 1) return false;
			return review === 'held'
				? hasRole(actor, studyId, ['redacteur'])
				: hasRole(actor, studyId, ['onderzoeker', 'redacteur']);
		case 'review':
			return level >= 1 && hasRole(actor, studyId, ['redacteur']);
		case 'card':
			return (
				level >= 2 && review === 'approved' && hasRole(actor, studyId, ['facilitator', 'redacteur'])
			);
		case 'projector':
			return level >= 2 && review === 'approved' && !test;
		case 'quote':
		case 'public':
			return level >= 3 && review === 'approved' && !test;
	}
}
