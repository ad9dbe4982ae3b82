import type { ShownQuestion } from '#lib/frameworks/model.ts';

export const sectionIds = ['triad', 'dyad', 'stones', 'choice', 'teller'] as const;
export type SectionId = (typeof sectionIds)[number];
export type Section = { id: SectionId; questions: ShownQuestion[] };

/** Questions as a researcher looks at them: by kind, then what is about the teller. None are empty. */
export function sectionsOf(questions: readonly ShownQuestion[]): Section[] {
	return sectionIds
		.map((id) => ({ id, questions: questions.filter((question) => sectionOf(question) === id) }))
		.filter((section) => section.questions.length > 0);
}

function sectionOf({ part, kind }: ShownQuestion): SectionId {
	return part === 'signifier' ? kind : 'teller';
}
