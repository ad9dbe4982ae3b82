import type { HarvestCard } from './view.ts';

const noMarks = { recognise: 0, surprises: 0, 'must-be-heard': 0 };

/**
 * Most marked first; `gone` cards that were taken back at the end, by their number where that can be
 * told: only when the numbers that are missing are as many.
 */
export function withGone(cards: readonly HarvestCard[], gone: number): HarvestCard[] {
	const numbers = cards.map(({ number }) => number);
	const highest = Math.max(0, ...numbers);
	const missing = Array.from({ length: highest }, (_, at) => at + 1).filter(
		(number) => !numbers.includes(number)
	);
	const back = missing.length === gone ? missing : [];
	return [
		...cards.toSorted((one, other) => marksOn(other) - marksOn(one) || one.number - other.number),
		...back.map((number): HarvestCard => ({
			...{ number, state: 'gone', title: null, language: null, marks: noMarks }
		}))
	];
}

export function marksOn({ marks }: Pick<HarvestCard, 'marks'>): number {
	return Object.values(marks).reduce((sum, n) => sum + n, 0);
}
