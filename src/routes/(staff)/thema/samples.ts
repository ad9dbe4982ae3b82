import { seededRandom } from '#lib/base/seeded.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Place, Shares } from '#lib/signifiers/answer.ts';

// Answers nobody gave: the same at every visit, enough like real ones to judge a chart by.

export const sampleStates = { notApplicable: 6, skipped: 3, notShown: 0 } as const;

export function sampleShares(count: number): Shares[] {
	const random = seededRandom(1);
	return Array.from({ length: count }, (): Shares => {
		const parts = [0.6, 1.6, 1].map((weight) => -Math.log(1 - random()) * weight);
		const sum = parts.reduce((total, part) => total + part, 0);
		const [a = 0, b = 0] = parts.map((part) => part / sum);
		return [a, b, 1 - a - b];
	});
}

export function samplePositions(count: number): number[] {
	const random = seededRandom(2);
	return Array.from({ length: count }, () => (random() + random() + random()) / 3);
}

export function sampleStones(
	count: number,
	stones: readonly { id: string }[]
): Record<string, Place>[] {
	const random = seededRandom(3);
	return Array.from({ length: count }, () =>
		Object.fromEntries(
			stones
				.filter(() => random() < 0.7)
				.map(({ id }, at): [string, Place] => [id, [random() ** (at + 1), random()]])
		)
	);
}

export function sampleChoices(count: number, options: readonly { id: string }[]): string[][] {
	const random = seededRandom(4);
	return Array.from({ length: count }, () => {
		const at = Math.floor(random() ** 2 * options.length);
		return options.slice(at, at + 1).map(({ id }) => id);
	});
}

/** The first question of a kind. */
export function firstOf<K extends ShownQuestion['kind']>(
	questions: readonly ShownQuestion[],
	kind: K
): Extract<ShownQuestion, { kind: K }> | undefined {
	return questions.find(
		(question): question is Extract<ShownQuestion, { kind: K }> =>
			question.kind === kind && question.part === 'signifier'
	);
}
