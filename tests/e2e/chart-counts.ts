import type { Page } from '@playwright/test';
import { quadrantOrder, quadrantCount } from '../../src/lib/charts/stones/stones-plot-layout.ts';
import { zoneOrder } from '../../src/lib/charts/triad/triad-plot-layout.ts';
import type { QuestionStats } from '../../src/lib/exploring/model.ts';
import { absentStates } from '../../src/lib/signifiers/answer.ts';

// The numbers of one question, as a chart says them to a screen reader and as `stats` has them.

type Counts = { states: number[]; marks: number[] };

/** Answered and the absent states that are said, then the stories of each mark in order. */
export async function shownCounts(page: Page, question: string): Promise<Counts> {
	const chart = page.locator(`[id='chart-${question}'] article`);
	const head = (await chart.locator('header .soft').first().textContent()) ?? '';
	const marks = await chart
		.locator('button[data-mark]')
		.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
	return {
		states: [...head.matchAll(/(\d+) (?:antwoord|past niet|overgeslagen|niet gevraagd)/g)].map(
			([, n]) => Number(n)
		),
		marks: marks.map((words) => Number(/(\d+) verha(?:al|len)\b/.exec(words)?.[1]))
	};
}

/** A state that occurs in the whole study is said, also when no story under the filter has it. */
export function statsCounts(question: QuestionStats, whole: QuestionStats): Counts {
	const absent = absentStates.flatMap((state) => (whole[state] > 0 ? [question[state]] : []));
	return { states: [question.n, ...absent], marks: marksOf(question, absent) };
}

function marksOf(question: QuestionStats, absent: readonly number[]): number[] {
	switch (question.kind) {
		case 'triad':
			return zoneOrder.map((zone) => question.zones[zone]);
		case 'dyad':
			return question.histogram;
		case 'stones':
			return question.stones.flatMap(({ used, quadrants }) => [
				used,
				...quadrantOrder.map((quadrant) => quadrantCount(quadrants, quadrant))
			]);
		case 'choice':
			return [...question.options.map(({ n }) => n), ...absent];
	}
}
