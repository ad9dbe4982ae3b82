import type { Language } from '#lib/frameworks/model.ts';
import type { Answer, Pace } from '#lib/signifiers/answer.ts';
import type { HelperKind, Mode } from '#lib/stories/story-body.ts';

/** Yes, no, or not said yet (which counts as no). */
export type ConsentAnswer = boolean | null;
export type Consents = readonly [ConsentAnswer, ConsentAnswer, ConsentAnswer];

/** A story that was packed for sending: the code that takes it back, and the exact bytes that go out. */
export type Parcel = { code: string; body: string };

/** All that one teller entered so far. Nothing leaves it when a screen is left out or passed again. */
export type Draft = {
	id: string;
	/** Language of the story: that of the form in which title or text was last written. */
	language: Language;
	consents: Consents;
	mode: Mode | null;
	helper: HelperKind | null;
	title: string;
	text: string;
	/** By question id; a question that is not in it was not touched, or wiped. */
	answers: Readonly<Record<string, Answer>>;
	/** Id of the step the teller was brought to last. */
	step: string;
	/** Ids of the steps that were on the screen. */
	seen: readonly string[];
	/** Whether the teller came from the check screen, and returns there. */
	returnToCheck: boolean;
	/** Present from the first try to send: from then on the story no longer changes. */
	parcel?: Parcel;
};

/** An empty draft that stands at step `first`. Nothing is chosen beforehand. */
export function newDraft(id: string, language: Language, first: string): Draft {
	return {
		id,
		language,
		consents: [null, null, null],
		mode: null,
		helper: null,
		title: '',
		text: '',
		answers: {},
		step: first,
		seen: [first],
		returnToCheck: false
	};
}

/** The draft with a yes or no at consent screen `nth` (0, 1, 2). */
export function withConsent(draft: Draft, nth: number, said: ConsentAnswer): Draft {
	const [first, second, third] = draft.consents.map((was, i) => (i === nth ? said : was));
	return { ...draft, consents: [first ?? null, second ?? null, third ?? null] };
}

/** The draft with (part of) the story as it now reads, in the language it is written in. */
export function withStory(
	draft: Draft,
	language: Language,
	story: Partial<Pick<Draft, 'title' | 'text'>>
): Draft {
	return { ...draft, ...story, language };
}

/**
 * The draft with an answer; `undefined` wipes it. The pace of the first answer stays: changing one's
 * mind later says nothing about how a question was read.
 */
export function withAnswer(
	draft: Draft,
	question: string,
	answer: Answer | undefined,
	pace?: Pace
): Draft {
	const { [question]: before, ...others } = draft.answers;
	if (!answer) return { ...draft, answers: others };
	const first = before?.pace ?? pace;
	return {
		...draft,
		answers: { ...others, [question]: first ? { ...answer, pace: first } : answer }
	};
}

/** Whether the teller entered anything that would be lost. */
export function isStarted(draft: Draft): boolean {
	return (
		draft.title !== '' ||
		draft.text !== '' ||
		Object.keys(draft.answers).length > 0 ||
		draft.consents.some((said) => said !== null)
	);
}
