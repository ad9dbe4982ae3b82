import type { Draft } from './draft.ts';
import type { TellerForm } from './model.ts';
import { stepsOf } from './steps.ts';
import type { Step } from './steps.ts';

/**
 * The step to show. `here` is what the browser's history says; it counts only when that step was
 * seen in this draft and is still asked, so an old entry never opens the story of somebody else.
 */
export function currentStep(form: TellerForm, draft: Draft, here?: string): Step {
	const asked = stepsOf(form, draft);
	const known = (id: string | undefined): Step | undefined =>
		asked.find((step) => step.id === id && draft.seen.includes(step.id));
	const step = draft.parcel
		? asked.find(({ kind }) => kind === 'check')
		: (known(here) ?? known(draft.step));
	return step ?? asked[0]!;
}

/** The draft brought to step `id`, which is shown from now on. */
export function goTo(draft: Draft, id: string): Draft {
	const seen = draft.seen.includes(id) ? draft.seen : [...draft.seen, id];
	return { ...draft, step: id, seen, returnToCheck: draft.returnToCheck && id !== 'check' };
}

/** The draft brought from the check screen to one answer, to return to the check screen after it. */
export function change(draft: Draft, id: string): Draft {
	return { ...goTo(draft, id), returnToCheck: true };
}

/**
 * The draft one step on from `from`. After 'Verander' that is the check screen, unless the change
 * made steps appear that were never shown (a consent after all): those come first.
 */
export function next(form: TellerForm, draft: Draft, from: string): Draft {
	const asked = stepsOf(form, draft);
	const later = asked.slice(indexIn(asked, from) + 1);
	const target = draft.returnToCheck
		? later.find(({ id }) => id === 'check' || !draft.seen.includes(id))
		: later[0];
	return target ? goTo(draft, target.id) : draft;
}

/** The draft one step back from `from`; after 'Verander' that is the check screen. */
export function back(form: TellerForm, draft: Draft, from: string): Draft {
	if (draft.returnToCheck && from !== 'check') return goTo(draft, 'check');
	const asked = stepsOf(form, draft);
	const target = asked[indexIn(asked, from) - 1];
	return target ? goTo(draft, target.id) : draft;
}

/**
 * Where a step stands: the bar as a fraction 0..1 of all steps, and for a question about the story
 * its number. Never minutes; person questions are not counted (they are another section).
 */
export type Progress = { done: number; number?: number; of?: number };

export function progressOf(form: TellerForm, draft: Draft, at: Step): Progress {
	const asked = stepsOf(form, draft);
	const done = indexIn(asked, at.id) / (asked.length - 1);
	const counted = form.questions.filter(({ part }) => part === 'signifier');
	if (at.kind !== 'question' || at.question.part !== 'signifier') return { done };
	return { done, number: counted.indexOf(at.question) + 1, of: counted.length };
}

function indexIn(steps: readonly Step[], id: string): number {
	return steps.findIndex((step) => step.id === id);
}
