import { effectiveLevel } from '#lib/stories/consent.ts';
import type { Draft } from './draft.ts';
import { consentLevel } from './level.ts';
import type { TellerForm } from './model.ts';
import { stepId, stepsOf } from './steps.ts';
import type { Step } from './steps.ts';

/** Most code points a story may have (decisions.md 2). */
export const longestText = 100_000;

/**
 * Something to say before sending, with the step where it can be changed. Only what the server would
 * refuse `blocks`; no story, or a story that stays private, is told and is the teller's own choice.
 */
export type Note =
	| { kind: 'noStory' | 'notKept' | 'private'; step: string; blocks: false }
	| { kind: 'tooLong' | 'tooMany'; step: string; blocks: true; max: number };

/** The steps the check screen lists, each with what was said there and a way to change it. */
export function checkLines(form: TellerForm, draft: Draft): Step[] {
	const silent = ['language', 'welcome', 'no-story', 'check'];
	return stepsOf(form, draft).filter(({ kind }) => !silent.includes(kind));
}

/** What the check screen has to say about this draft. A broken rule is a value, never a throw. */
export function notesOn(form: TellerForm, draft: Draft): Note[] {
	const level = consentLevel(draft.consents);
	const notes: Note[] = overfull(form, draft);
	const told = draft.title.trim() !== '' || draft.text.trim() !== '';
	if (level > 0 && draft.text.trim() === '') {
		notes.push({ kind: 'noStory', step: 'story', blocks: false });
	}
	if (level === 0 && told) notes.push({ kind: 'notKept', step: 'consent1', blocks: false });
	if (level > 0 && isTooLong(draft.text)) {
		notes.push({ kind: 'tooLong', step: 'story', blocks: true, max: longestText });
	}
	const { privateOption } = form;
	if (privateOption && effectiveLevel(level, draft.answers, privateOption) < level) {
		notes.push({ kind: 'private', step: stepId(privateOption.question), blocks: false });
	}
	return notes;
}

function overfull(form: TellerForm, draft: Draft): Note[] {
	return form.questions.flatMap((question): Note[] => {
		const answer = draft.answers[question.id];
		if (question.kind !== 'choice' || !answer || !('options' in answer)) return [];
		if (answer.options.length <= question.max) return [];
		return [{ kind: 'tooMany', step: stepId(question.id), blocks: true, max: question.max }];
	});
}

function isTooLong(text: string): boolean {
	return text.length > longestText && Array.from(text).length > longestText;
}
