import { quadrants } from '#lib/charts/stones/stones-layout.ts';
import type { StoneMark } from '#lib/charts/stones/stones-plot-layout.ts';
import type { KindOf } from '#lib/frameworks/model.ts';
import { partOf, toggleOption, type Lens } from './lens.ts';

// In a lens every stone has a key of its own, `question.stone`; a chart shows them together.

/** What is chosen about the stones of a question. A stone that must lie aside has no place to mark. */
export function chosenMarks(lens: Lens, { id, stones }: KindOf<'stones'>): StoneMark[] {
	return stones.flatMap((stone) => {
		const { chosen } = partOf(lens, `${id}.${stone.id}`);
		return (['used', ...quadrants] as const)
			.filter((part) => chosen.includes(part))
			.map((part): StoneMark => ({ stone: stone.id, part }));
	});
}

/** Chooses a place of a stone, or takes the choice back. */
export function toggleMark(lens: Lens, question: string, { stone, part }: StoneMark): Lens {
	return toggleOption(lens, `${question}.${stone}`, part);
}
