import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { studyStats } from './stats.server.ts';
import { openTestStudies, tell } from './test-studies.server.ts';

describe('a second count, straight from what was told', () => {
	it('finds the same numbers for every question of 300 random stories', async () => {
		const db = await openTestStudies();
		const random = seededRandom(20261121);
		const told = Array.from({ length: 300 }, () => randomAnswers(random));
		await tell(
			db,
			told.map((answers) => ({ answers }))
		);
		const stats = studyStats(db.read, 'here', { language: 'nl' });
		expect(stats.stories).toBe(300);
		for (const question of stats.questions) {
			const said = told.map((answers) => answers[question.id]);
			const inState = (state: string) => said.filter((answer) => answer?.state === state).length;
			expect(question.n).toBe(inState('answered'));
			expect(question.notApplicable).toBe(inState('notApplicable'));
			expect(question.skipped).toBe(inState('skipped'));
			const { n, notApplicable: na, skipped: sk, notShown } = question;
			expect(n + na + sk + notShown).toBe(300);
			if (question.kind === 'choice') {
				for (const { id, n: chosen } of question.options) {
					const direct = said.filter(
						(answer) => answer && 'options' in answer && answer.options.includes(id)
					);
					expect(chosen, `${question.id} ${id}`).toBe(direct.length);
				}
			}
			if (question.kind === 'triad') {
				const nearA = said.filter(
					(answer) => answer && 'weights' in answer && answer.weights[0] >= 0.6
				);
				expect(question.zones.a).toBe(nearA.length);
				expect(Object.values(question.zones).reduce((sum, zone) => sum + zone)).toBe(n);
			}
			if (question.kind === 'dyad') {
				const left = said.filter(
					(answer) => answer && 'position' in answer && answer.position < 0.5
				);
				expect(question.histogram.slice(0, 10).reduce((sum, bin) => sum + bin)).toBe(left.length);
			}
			if (question.kind === 'stones') {
				for (const { id, used } of question.stones) {
					const direct = said.filter(
						(answer) => answer && 'stones' in answer && id in answer.stones
					);
					expect(used, id).toBe(direct.length);
				}
			}
		}
	});
});

function randomAnswers(random: () => number): Record<string, Answer> {
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const entries = structure.questions.flatMap((question): [string, Answer][] => {
		const draw = random();
		if (draw < 0.1) return [];
		if (draw < 0.2) return [[question.id, { state: 'notApplicable' }]];
		if (draw < 0.3) return [[question.id, { state: 'skipped' }]];
		switch (question.kind) {
			case 'triad': {
				const a = Math.round(random() * 1000) / 1000;
				const b = Math.round(random() * (1 - a) * 1000) / 1000;
				return [[question.id, { state: 'answered', weights: [a, b, 1 - a - b] }]];
			}
			case 'dyad':
				return [[question.id, { state: 'answered', position: random() }]];
			case 'stones':
				return [
					[
						question.id,
						{ state: 'answered', stones: { [pick(question.stones)]: [random(), random()] } }
					]
				];
			case 'choice': {
				const options = question.optionsFrom ? ['noord', 'zuid'] : question.options;
				const chosen = Array.from({ length: question.max }, () => pick(options));
				return [[question.id, { state: 'answered', options: [...new Set(chosen)] }]];
			}
		}
	});
	return Object.fromEntries(entries);
}
