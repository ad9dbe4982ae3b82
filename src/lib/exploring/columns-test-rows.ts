import fc from 'fast-check';
import type { FrameworkStructure, Question } from '#lib/frameworks/model.ts';
import { optionIdsOf } from '#lib/frameworks/show.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { closure } from '#lib/signifiers/composition.ts';
import { consentLevels, modes } from '#lib/stories/story-body.ts';
import { channels } from '#lib/studies/model.ts';
import { columnLayout } from './columns.ts';
import type { ColumnRow } from './columns-segment.ts';

// A small framework with every kind of column in every width, and random stories for it. For tests.

const base = { part: 'signifier', forms: ['long'], tensions: [] } as const;
const many = Array.from({ length: 20 }, (_, at) => `option-${at}`);

export const testStructure: Pick<FrameworkStructure, 'questions'> = {
	questions: [
		{ ...base, kind: 'triad', id: 'T1', corners: ['a', 'b', 'c'] },
		{ ...base, kind: 'dyad', id: 'D1', poles: ['low', 'high'], shape: 'both-good' },
		{ ...base, kind: 'stones', id: 'S1', stones: ['one', 'two'], axes: ['x', 'y'] },
		{ ...base, kind: 'choice', id: 'K1', options: ['yes', 'no', 'perhaps'], max: 1 },
		{ ...base, kind: 'choice', id: 'K2', options: ['red', 'blue', 'green'], max: 3 },
		{ ...base, kind: 'choice', id: 'K3', options: many.slice(0, 10), max: 3 },
		{ ...base, kind: 'choice', id: 'K4', options: many, max: 3 },
		{ ...base, kind: 'choice', id: 'R3', options: [], optionsFrom: 'areas', max: 1 }
	]
};
export const testAreas = ['noord', 'zuid'];
export const testLayout = columnLayout(testStructure, testAreas, ['nl', 'en'], ['money', 'rent']);

/** Fractions on and close to the borders of bins, halves and zones. */
export const fraction = fc.oneof(
	fc.integer({ min: 0, max: 10_000 }).map((part) => part / 10_000),
	fc.integer({ min: 0, max: 20 }).map((part) => part / 20)
);
const place = fc.tuple(fraction, fraction);
const shares = fc
	.tuple(fraction, fraction, fraction)
	.filter(([a, b, c]) => a + b + c > 0)
	.map(closure);

function answered(question: Question): fc.Arbitrary<Answer> {
	const state = 'answered' as const;
	switch (question.kind) {
		case 'triad':
			return shares.map((weights) => ({ state, weights }));
		case 'dyad':
			return fraction.map((position) => ({ state, position }));
		case 'stones':
			return fc
				.uniqueArray(fc.constantFrom(...question.stones), { minLength: 1 })
				.chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), place))))
				.map((placed) => ({ state, stones: Object.fromEntries(placed) }));
		case 'choice':
			return fc
				.uniqueArray(fc.constantFrom(...optionIdsOf(question, testAreas)), {
					minLength: 1,
					maxLength: question.max
				})
				.map((options) => ({ state, options }));
	}
}

const absent = fc
	.constantFrom('notApplicable' as const, 'skipped' as const, 'notShown' as const)
	.map((state): Answer => ({ state }));
const answers = fc
	.tuple(
		...testStructure.questions.map((question) =>
			fc.option(
				fc.tuple(
					fc.constant(question.id),
					fc.oneof({ weight: 3, arbitrary: answered(question) }, absent)
				)
			)
		)
	)
	.map((told): Record<string, Answer> => Object.fromEntries(told.filter((one) => one !== null)));

export const someRow: fc.Arbitrary<ColumnRow> = fc.record({
	answers,
	language: fc.constantFrom('nl', 'en', 'de'),
	channel: fc.constantFrom(...channels),
	consent: fc.constantFrom(...consentLevels),
	mode: fc.constantFrom(...modes, null),
	form: fc.constantFrom('long' as const, 'short' as const),
	readable: fc.boolean(),
	week: fc.integer({ min: 2850, max: 2870 }),
	theme: fc.constantFrom('money', 'rent', 'gone', null)
});
