import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Draft } from './draft.ts';
import { consentLevel } from './level.ts';
import type { TellerForm } from './model.ts';

/** One screen. The id is what history and draft remember. */
export type Step =
	| { kind: PlainStep; id: PlainStep }
	| { kind: 'consent'; id: `consent${number}`; nth: 0 | 1 | 2 }
	| { kind: 'question'; id: `question-${string}`; question: ShownQuestion };
type PlainStep = 'language' | 'welcome' | 'how' | 'helper' | 'no-story' | 'story' | 'check';
export type QuestionStep = Extract<Step, { kind: 'question' }>;

/** Every step a form can have, in order; which of them are asked depends on the draft. */
export function allSteps(form: TellerForm): Step[] {
	const part = (wanted: ShownQuestion['part']): Step[] =>
		form.questions.filter((question) => question.part === wanted).map(questionStep);
	return [
		...(form.languages.length > 1 ? [plain('language')] : []),
		plain('welcome'),
		...part('role'),
		consent(0),
		consent(1),
		consent(2),
		plain('no-story'),
		plain('how'),
		plain('helper'),
		plain('story'),
		...part('signifier'),
		...part('person'),
		plain('check')
	];
}

/** The steps that are asked, given what was said so far. */
export function stepsOf(form: TellerForm, draft: Draft): Step[] {
	return allSteps(form).filter((step) => isAsked(step, draft));
}

/** Step id of a question. */
export function stepId(question: string): QuestionStep['id'] {
	return `question-${question}`;
}

/** The part of the form a step belongs to, as progress names it. */
export type Section = 'start' | 'consent' | 'story' | 'person' | 'check';

export function sectionOf(step: Step): Section {
	switch (step.kind) {
		case 'consent':
		case 'check':
			return step.kind;
		case 'question':
			return step.question.part === 'role' ? 'start' : 'person';
		case 'language':
		case 'welcome':
			return 'start';
		default:
			return 'story';
	}
}

/** The prompt that fits the role the teller gave: of one's work, or of one's own life. */
export function promptFor(form: TellerForm, draft: Draft): 'resident' | 'work' {
	const roles = form.questions.filter((question) => question.part === 'role');
	const said = roles.flatMap(({ id }) => {
		const answer = draft.answers[id];
		return answer && 'options' in answer ? answer.options : [];
	});
	return said.some((role) => form.workRoles.includes(role)) ? 'work' : 'resident';
}

// A no at the first consent leaves the story out (decisions.md 33); a no ends the row of consents.
function isAsked(step: Step, draft: Draft): boolean {
	const [first, second] = draft.consents;
	const told = consentLevel(draft.consents) > 0;
	switch (step.kind) {
		case 'consent':
			return (
				step.nth === 0 || (step.nth === 1 ? first === true : first === true && second === true)
			);
		case 'no-story':
			return first === false;
		case 'how':
		case 'story':
			return told;
		case 'helper':
			return told && (draft.mode === 'typedByHelper' || draft.mode === 'readAloud');
		default:
			return true;
	}
}

function plain(id: PlainStep): Step {
	return { kind: id, id };
}

function consent(nth: 0 | 1 | 2): Step {
	return { kind: 'consent', id: `consent${nth + 1}`, nth };
}

function questionStep(question: ShownQuestion): Step {
	return { kind: 'question', id: stepId(question.id), question };
}
