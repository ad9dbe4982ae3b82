import { weekKey } from '../lens-format.ts';
import { sectionsOf, type SectionId } from '../explorer-sections.ts';
import type { Crossed, CrossPage } from './model.ts';

export type CrossSection = { id: SectionId | 'time' | 'origin'; crossed: Crossed[] };

/** As a researcher looks at them: answers by kind, about the teller, through time, how they came in. */
export function crossSections({ questions, crossed }: CrossPage): CrossSection[] {
	const asked = new Set(questions.map(({ id }) => id));
	const find = (id: string) => crossed.filter((one) => one.id === id);
	const sections: CrossSection[] = [
		...sectionsOf(questions).map((section) => ({
			id: section.id,
			crossed: section.questions.flatMap(({ id }) => find(id))
		})),
		{ id: 'time', crossed: find(weekKey) },
		{ id: 'origin', crossed: crossed.filter(({ id }) => !asked.has(id) && id !== weekKey) }
	];
	return sections.filter((section) => section.crossed.length > 0);
}
