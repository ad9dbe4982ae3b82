import { quadrantPlaces, quadrants } from '#lib/charts/stones/stones-layout.ts';
import type { KindOf, ShownQuestion } from '#lib/frameworks/model.ts';
import type { Answer, Place } from '#lib/signifiers/answer.ts';
import { dyadSteps, triadChoices } from '#lib/signifiers/place.ts';
import { zones } from '#lib/signifiers/zones.ts';
import { helpers, modes } from '#lib/stories/story-body.ts';
import { newDraft } from './draft.ts';
import type { ConsentAnswer, Draft } from './draft.ts';
import { notesOn } from './check.ts';
import type { TellerForm } from './model.ts';
import { allSteps } from './steps.ts';

/** The fields of a form that was sent without script: name → values. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** A sentence key of namespace `teller` with its values, and the field it is about. */
export type PlainIssue = { path: string; key: string; values: Readonly<Record<string, number>> };

/** Value of a radio or tick box that means: does not fit my story. */
const notApplicable = 'na';

/**
 * The draft that a form without script stands for, all steps seen. Everything chosen is kept, also
 * when it is one option too many: then `issues` says so and nothing is stored.
 */
export function fromPlainForm(
	form: TellerForm,
	fields: Fields
): { draft: Draft; issues: PlainIssue[] } {
	const one = (name: string): string => fields.get(name)?.[0] ?? '';
	const steps = allSteps(form);
	const draft: Draft = {
		...newDraft(one('id'), form.language, steps[0]!.id),
		seen: steps.map(({ id }) => id),
		consents: [yesOrNo(one('consent1')), yesOrNo(one('consent2')), yesOrNo(one('consent3'))],
		mode: modes.find((mode) => mode === one('mode')) ?? null,
		helper: helpers.find((helper) => helper === one('helper')) ?? null,
		title: one('title'),
		text: one('text').replaceAll('\r\n', '\n'),
		answers: Object.fromEntries(
			form.questions.flatMap((question) => {
				const answer = answerIn(question, fields);
				return answer ? [[question.id, { ...answer, input: 'choice' }]] : [];
			})
		)
	};
	const issues = notesOn(form, draft).flatMap((note) =>
		note.blocks ? [{ path: note.step, key: `note.${note.kind}`, values: { max: note.max } }] : []
	);
	return { draft, issues };
}

function yesOrNo(value: string): ConsentAnswer {
	return value === 'yes' ? true : value === 'no' ? false : null;
}

function answerIn(question: ShownQuestion, fields: Fields): Answer | undefined {
	if (question.kind === 'stones') return stonesIn(question, fields);
	const values = fields.get(question.id) ?? [];
	// 'Does not fit' ticked beside real options says nothing more: the options count.
	const chosen = values.filter((value) => value !== notApplicable);
	const [first] = chosen;
	if (first === undefined) return values.length ? { state: 'notApplicable' } : undefined;
	switch (question.kind) {
		case 'triad': {
			const zone = zones.find((each) => each === first);
			return zone && { state: 'answered', weights: triadChoices[zone] };
		}
		case 'dyad': {
			const position = dyadSteps[Number(first) - 1];
			return position === undefined ? undefined : { state: 'answered', position };
		}
		case 'choice':
			return { state: 'answered', options: chosen };
	}
}

function stonesIn(question: KindOf<'stones'>, fields: Fields): Answer | undefined {
	const placed = question.stones.flatMap(({ id }): [string, Place][] => {
		const said = fields.get(`${question.id}.${id}`)?.[0];
		const quadrant = quadrants.find((each) => each === said);
		return quadrant ? [[id, quadrantPlaces[quadrant]]] : [];
	});
	if (placed.length > 0) return { state: 'answered', stones: Object.fromEntries(placed) };
	return fields.get(question.id)?.includes(notApplicable) ? { state: 'notApplicable' } : undefined;
}
