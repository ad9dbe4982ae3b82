import { newId } from '#lib/base/ids.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { effectiveLevel } from '#lib/stories/consent.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import type { DraftStore } from './draft-store.ts';
import { isStarted, newDraft, withAnswer } from './form/draft.ts';
import type { Draft } from './form/draft.ts';
import { consentLevel } from './form/level.ts';
import type { TellerForm } from './form/model.ts';
import { paceOf } from './form/pace.ts';
import { allSteps } from './form/steps.ts';
import { back, change, currentStep, next } from './form/walk.ts';
import type { SendResult } from './send.ts';

/** The browser's history, as far as the form needs it; the page hands it in. */
export type Trail = {
	/** The step of the present entry; undefined when it has none. */
	readonly here: string | undefined;
	push(step: string): void;
	/** Goes one entry back; false when this page made no earlier one. */
	back(): boolean;
	/** To the first page, in the default language. */
	restart(): void;
};

export type Thanks = { code: string; level: ConsentLevel };

/** One tablet in use: the draft on the screen, where the teller is, and the sending of it. */
export class Telling {
	draft: Draft = $state.raw(newDraft('', 'nl', ''));
	/** True once the page lives: from then on it is one question per screen. */
	scripted = $state(false);
	/** Another number is another teller: nothing on the screen outlives it. */
	round = $state(0);
	/** An unfinished story of an earlier visit, offered on the first screen. */
	offered = $state.raw<Draft>();
	/** Sentence key of what stands in the way on this screen. */
	problem = $state<string>();
	sending = $state.raw<SendResult | 'busy'>();
	thanks = $state.raw<Thanks>();

	readonly #form: () => TellerForm;
	readonly #trail: Trail;
	readonly #fetch: typeof fetch;
	#store = $state.raw<DraftStore>();
	#shownAt = 0;

	constructor(form: () => TellerForm, trail: Trail, send: typeof fetch, draft: Draft) {
		this.#form = form;
		this.#trail = trail;
		this.#fetch = send;
		this.draft = draft;
	}

	readonly step = $derived.by(() => currentStep(this.#form(), this.draft, this.#trail.here));

	/** Brings the page to life; `opening` gives what keeps the draft while it is being typed. */
	async start(opening: Promise<DraftStore>): Promise<void> {
		this.scripted = true;
		this.draft = { ...this.draft, id: newId() };
		const store = await opening;
		this.#store = store;
		const kept = await store.load();
		if (isStarted(this.draft)) store.save(this.draft);
		else if (kept?.sameTab) this.#begin(kept.draft);
		else this.offered = kept?.draft;
	}

	/** Whether what is typed is known to be gone when this page closes. */
	get isForgetful(): boolean {
		return this.#store?.isKeeping === false;
	}

	/** Whether leaving the page now would lose something. */
	get isAtRisk(): boolean {
		return isStarted(this.draft) && !this.#store?.isKeeping;
	}

	flush(): void {
		void this.#store?.flush();
	}

	/** The moment a screen appeared: the pace of its answer is counted from here. */
	shown(): void {
		this.#shownAt = performance.now();
	}

	enter(draft: Draft): void {
		this.problem = undefined;
		this.#keep(draft);
	}

	answer(question: string, answer: Answer | undefined): void {
		const pace = paceOf(performance.now() - this.#shownAt);
		this.enter(withAnswer(this.draft, question, answer, pace));
	}

	/** One screen on; only a consent must be answered first. */
	next(): void {
		const { step, draft } = this;
		if (step.kind === 'consent' && draft.consents[step.nth] === null) {
			this.problem = 'consent.choose';
			return;
		}
		this.#go(next(this.#form(), draft, step.id));
	}

	/** One screen on without an answer: what was chosen here is taken back. */
	skip(): void {
		const { step, draft } = this;
		const skipped =
			step.kind === 'question' ? withAnswer(draft, step.question.id, { state: 'skipped' }) : draft;
		this.#go(next(this.#form(), skipped, step.id));
	}

	back(): void {
		this.problem = undefined;
		if (!this.#trail.back()) this.#go(back(this.#form(), this.draft, this.step.id));
	}

	change(step: string): void {
		this.#go(change(this.draft, step));
	}

	/** A new language was picked on the first screen: the page follows, the teller goes on. */
	pickLanguage(): void {
		this.#keep(next(this.#form(), this.draft, this.step.id));
	}

	async send(): Promise<void> {
		if (this.sending === 'busy') return;
		this.problem = undefined;
		this.sending = 'busy';
		const result = await this.#post().catch((): SendResult => ({ kind: 'offline' }));
		if (result?.kind === 'sent') return this.#thank();
		this.sending = result;
		if (result?.kind === 'refused') this.#keep({ ...this.draft, parcel: undefined });
	}

	/** Wipes everything and returns to the first screen: 'Nieuwe verteller' and 'Stoppen'. */
	restart(): void {
		this.#empty();
		this.#trail.restart();
	}

	resume(): void {
		if (this.offered) this.#begin(this.offered);
	}

	drop(): void {
		this.offered = undefined;
		void this.#store?.wipe();
	}

	// The page fetched these scripts when it came to life; the first screen does without them.
	async #post(): Promise<SendResult | undefined> {
		const [{ pack, sendStory }, { notesOn }] = await Promise.all([
			import('./send.ts'),
			import('./form/check.ts')
		]);
		const form = this.#form();
		if (notesOn(form, this.draft).some(({ blocks }) => blocks)) {
			this.problem = 'send.blocked';
			return undefined;
		}
		const parcel = this.draft.parcel ?? (await pack(form, this.draft));
		this.#keep({ ...this.draft, parcel });
		this.flush();
		return sendStory(parcel.body, this.draft.id, this.#fetch);
	}

	#thank(): void {
		const { parcel, consents, answers } = this.draft;
		if (!parcel) return;
		const { privateOption } = this.#form();
		const level = effectiveLevel(consentLevel(consents), answers, privateOption);
		this.#empty();
		this.thanks = { code: parcel.code, level };
	}

	#begin(draft: Draft): void {
		this.offered = undefined;
		this.round += 1;
		this.draft = draft;
		this.#trail.push(draft.step);
	}

	#empty(): void {
		void this.#store?.wipe();
		this.sending = this.problem = this.thanks = this.offered = undefined;
		this.draft = firstDraft(this.#form(), newId());
		this.round += 1;
	}

	#keep(draft: Draft): void {
		this.draft = draft;
		this.#store?.save(draft);
	}

	#go(draft: Draft): void {
		this.problem = undefined;
		if (!draft.parcel) this.sending = undefined;
		this.#keep(draft);
		this.#trail.push(draft.step);
	}
}

/**
 * An empty draft at the first screen of a form, or past the choice of a language that was touched
 * before the script was there to follow it.
 */
export function firstDraft(form: TellerForm, id: string, isLanguagePicked = false): Draft {
	const [first] = allSteps(form);
	const draft = newDraft(id, form.language, first?.id ?? '');
	return isLanguagePicked && first?.kind === 'language' ? next(form, draft, first.id) : draft;
}
