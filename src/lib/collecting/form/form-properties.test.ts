import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '#lib/signifiers/answer.ts';
import { newDraft, withAnswer, withConsent, withStory } from './draft.ts';
import type { Draft } from './draft.ts';
import { smallForm as form } from './small-form.ts';
import { allSteps, stepsOf } from './steps.ts';
import { canonicalJson, toSubmission } from './submission.ts';
import { back, change, currentStep, goTo, next } from './walk.ts';

type Deed =
	| { do: 'next' }
	| { do: 'back' }
	| { do: 'check' }
	| { do: 'change'; at: number }
	| { do: 'consent'; nth: number; said: boolean }
	| { do: 'write'; text: string }
	| { do: 'answer'; at: number; position: number };

const deeds: fc.Arbitrary<Deed[]> = fc.array(
	fc.oneof(
		fc.record({ do: fc.constantFrom('next', 'next', 'next', 'back', 'check') }),
		fc.record({ do: fc.constant('change'), at: fc.nat(20) }),
		fc.record({ do: fc.constant('consent'), nth: fc.nat(2), said: fc.boolean() }),
		fc.record({ do: fc.constant('write'), text: fc.string() }),
		fc.record({ do: fc.constant('answer'), at: fc.nat(6), position: fc.constantFrom(0, 0.5, 1) })
	),
	{ maxLength: 60 }
);

type Entered = { text: string; answers: Record<string, Answer>; consents: (boolean | null)[] };

/** Does the deeds on a draft, and keeps beside it a plain list of what was entered. */
function play(deeds: readonly Deed[]): { draft: Draft; entered: Entered } {
	let draft = newDraft('id', 'nl', allSteps(form)[0]!.id);
	const entered: Entered = { text: '', answers: {}, consents: [null, null, null] };
	for (const deed of deeds) {
		const here = currentStep(form, draft).id;
		if (deed.do === 'next') draft = next(form, draft, here);
		else if (deed.do === 'back') draft = back(form, draft, here);
		else if (deed.do === 'check') draft = goTo(draft, 'check');
		else if (deed.do === 'change') {
			const steps = stepsOf(form, draft);
			draft = change(draft, steps[deed.at % steps.length]!.id);
		} else if (deed.do === 'consent') {
			draft = withConsent(draft, deed.nth, deed.said);
			entered.consents[deed.nth] = deed.said;
		} else if (deed.do === 'write') {
			draft = withStory(draft, 'nl', { text: deed.text });
			entered.text = deed.text;
		} else {
			const id = form.questions[deed.at]!.id;
			const answer: Answer = { state: 'answered', position: deed.position };
			draft = withAnswer(draft, id, answer);
			entered.answers[id] = answer;
		}
	}
	return { draft, entered };
}

test('whatever the order of going on, back and changing, nothing entered is lost', () => {
	fc.assert(
		fc.property(deeds, (row) => {
			const { draft, entered } = play(row);
			expect({ text: draft.text, answers: draft.answers, consents: [...draft.consents] }).toEqual(
				entered
			);
		})
	);
});

test('the submission always has exactly the questions of the form, and no text without consent', () => {
	fc.assert(
		fc.property(deeds, (row) => {
			const { draft } = play(row);
			const body = toSubmission(form, draft, null);
			expect(Object.keys(body.answers)).toEqual(form.questions.map(({ id }) => id));
			if (draft.consents[0] !== true) expect(body.text).toBe('');
		})
	);
});

test('from wherever a teller wanders, going on leads to the check screen', () => {
	fc.assert(
		fc.property(deeds, (row) => {
			let { draft } = play(row);
			for (let i = 0; i < 30; i++) {
				const here = currentStep(form, draft).id;
				if (here === 'check') break;
				draft = next(form, draft, here);
			}
			expect(currentStep(form, draft).id).toBe('check');
		})
	);
});

test('the order in which things were entered does not change the bytes that are sent', () => {
	const one = canonicalJson({ b: [{ d: 1, c: undefined }], a: { z: null, y: 'é' } });
	expect(one).toBe(canonicalJson({ a: { y: 'é', z: null }, b: [{ d: 1 }] }));
	expect(one).toBe('{"a":{"y":"é","z":null},"b":[{"d":1}]}');
});
