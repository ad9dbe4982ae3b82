import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLetter, linesBeside, linesOf } from './letter-fit.ts';
import { letterOf } from './letter.ts';
import { harvestForTest, statementForTest } from './test-harvest.ts';

const line = 'x'.repeat(60);
const five = 'x'.repeat(400);

describe('what fits on one page', () => {
	test('everything, when there is room', () => {
		const fit = fitLetter([line, line, line], Array<string>(8).fill(line), 12);
		expect(fit).toEqual({ important: 3, goals: 8, left: 0 });
	});

	test('all goals go before a third and a second sentence', () => {
		const fit = fitLetter([line, line, line], Array<string>(8).fill(line), 9);
		expect(fit).toEqual({ important: 1, goals: 8, left: 0 });
	});

	test('the more the page says besides, the fewer lines are left', () => {
		expect(linesBeside([line]) - linesBeside([line, five])).toBe(linesOf(five));
	});

	test('goals that do not fit are told as a number', () => {
		const fit = fitLetter([line], Array<string>(30).fill(line), 12);
		expect(fit).toEqual({ important: 1, goals: 10, left: 20 });
	});

	test('a very long sentence does not push the goals off the page', () => {
		const fit = fitLetter([five, five, five], [five, five, five], 19);
		expect(fit).toEqual({ important: 1, goals: 2, left: 1 });
	});

	test('whatever was said and agreed, what is shown never takes more lines than there are', () => {
		const text = fc.string({ minLength: 1, maxLength: 500 });
		fc.assert(
			fc.property(
				fc.array(text, { maxLength: 4 }),
				fc.array(text, { maxLength: 15 }),
				(said, goals) => {
					const fit = fitLetter(said, goals, 24);
					const shown = [...said.slice(0, fit.important), ...goals.slice(0, fit.goals)];
					const lines = shown.reduce((sum, one) => sum + linesOf(one), 0);
					expect(lines + (fit.left > 0 ? 1 : 0)).toBeLessThanOrEqual(24);
					expect(fit.goals + fit.left).toBe(goals.length);
				}
			)
		);
	});
});

describe('what tellers are told', () => {
	const around = { next: null, publicAt: null, withdrawAt: 'stad.example/intrekken' };

	test('no number of people, cards or statements below five', () => {
		const few = harvestForTest();
		const letter = letterOf(
			{
				...few,
				facts: { ...few.facts, present: 4, roles: [] },
				parts: [
					{ id: 'kaartjes', kind: 'cards', cards: few.parts.flatMap(twoCards), gone: 0 },
					{
						id: 'zinnen',
						kind: 'statements',
						groups: [{ topic: null, statements: [statementForTest(1)] }]
					}
				]
			},
			around
		);
		expect(letter).toMatchObject({ present: null, cards: null, statements: 0, roles: [] });
	});

	test('the outcomes with most dots, in their own words', () => {
		const { important } = letterOf(harvestForTest(), around);
		expect(important).toEqual({
			of: 'outcomes',
			texts: ['Uitkomst 2', 'Uitkomst 1', 'Uitkomst 3']
		});
	});

	test('where nothing was weighed, the statements that most people said are alive', () => {
		const harvest = harvestForTest();
		const parts = harvest.parts.filter(({ kind }) => kind !== 'outcomes');
		const { important } = letterOf({ ...harvest, parts }, around);
		expect(important).toEqual({ of: 'alive', texts: ['Zin 3', 'Zin 2', 'Zin 1'] });
	});
});

function twoCards(part: ReturnType<typeof harvestForTest>['parts'][number]) {
	return part.kind === 'cards' ? part.cards.slice(0, 2) : [];
}
