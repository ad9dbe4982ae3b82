import { describe, expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { checkLines, notesOn } from './check.ts';
import { newDraft, withAnswer, withConsent, withStory } from './draft.ts';
import type { Draft } from './draft.ts';
import type { TellerForm } from './model.ts';
import { smallForm } from './small-form.ts';
import { allSteps, promptFor } from './steps.ts';
import { toSubmission } from './submission.ts';
import { back, change, currentStep, next, progressOf } from './walk.ts';

/** A teller at a tablet: what is done to the screen, and what is on it. */
class Teller {
	draft: Draft;
	readonly form: TellerForm;

	constructor(form: TellerForm = smallForm) {
		this.form = form;
		this.draft = newDraft(newId(), form.language, allSteps(form)[0]!.id);
	}
	get screen(): string {
		return currentStep(this.form, this.draft).id;
	}
	goesOn(times = 1): this {
		for (let i = 0; i < times; i++) this.draft = next(this.form, this.draft, this.screen);
		return this;
	}
	goesBack(): this {
		this.draft = back(this.form, this.draft, this.screen);
		return this;
	}
	goesOnTo(screen: string): this {
		for (let i = 0; i < 30 && this.screen !== screen; i++) this.goesOn();
		expect(this.screen).toBe(screen);
		return this;
	}
	agrees(...said: boolean[]): this {
		for (const yes of said) {
			const step = currentStep(this.form, this.draft);
			if (step.kind !== 'consent') throw new Error(`no consent is asked at ${step.id}`);
			this.draft = withConsent(this.draft, step.nth, yes);
			this.goesOn();
		}
		return this;
	}
	chooses(question: string, ...options: string[]): this {
		return this.says(question, { state: 'answered', options });
	}
	says(question: string, answer: Answer): this {
		this.draft = withAnswer(this.draft, question, answer, '2-30s');
		return this;
	}
	tells(text: string, title = ''): this {
		this.draft = withStory(this.draft, this.form.language, { text, title });
		return this;
	}
	changes(step: string): this {
		expect(this.screen).toBe('check');
		this.draft = change(this.draft, step);
		return this;
	}
	get sends() {
		return toSubmission(this.form, this.draft, 'hash');
	}
	get hears(): string[] {
		return notesOn(this.form, this.draft).map(({ kind }) => kind);
	}
}

function atConsent(form?: TellerForm): Teller {
	return new Teller(form).goesOnTo('consent1');
}

describe('a teller goes through the form', () => {
	test('with three yeses each screen comes once, in order', () => {
		const teller = atConsent().agrees(true, true, true);
		const screens = [teller.screen];
		while (teller.screen !== 'check') screens.push(teller.goesOn().screen);
		expect(screens.join(' ')).toBe(
			'how story question-T1 question-D1 question-S1 question-K1 question-K6 question-R3 check'
		);
		expect(teller.sends.consentLevel).toBe(3);
	});

	test('with one language the language is not asked', () => {
		const form = { ...smallForm, languages: smallForm.languages.slice(0, 1) };
		expect(new Teller(form).screen).toBe('welcome');
	});

	test('a no ends the row of consents: the second no gives level 1', () => {
		const teller = atConsent().agrees(true, false);
		expect(teller.screen).toBe('how');
		expect(teller.sends.consentLevel).toBe(1);
	});

	test('a no at the first consent leaves the story out and says why', () => {
		const teller = atConsent().agrees(false);
		expect(teller.screen).toBe('no-story');
		expect(teller.goesOn().screen).toBe('question-T1');
		expect(checkLines(teller.form, teller.draft).map(({ id }) => id)).not.toContain('story');
	});

	test('who helps is asked only of somebody who is helped', () => {
		const teller = atConsent().agrees(true, false);
		teller.draft = { ...teller.draft, mode: 'typedByHelper' };
		expect(teller.goesOn().screen).toBe('helper');
		teller.draft = { ...teller.draft, helper: 'buurtteam' };
		expect(teller.sends).toMatchObject({ helper: 'buurtteam', helperFromJudgedOrganisation: true });
		teller.draft = { ...teller.draft, mode: 'alone' };
		expect(teller.sends).toMatchObject({ helper: 'none', helperFromJudgedOrganisation: false });
	});

	test('the prompt depends on the role', () => {
		const teller = new Teller().chooses('R1', 'municipality');
		expect(promptFor(teller.form, teller.draft)).toBe('work');
		teller.chooses('R1', 'resident');
		expect(promptFor(teller.form, teller.draft)).toBe('resident');
	});

	test('progress counts the questions about the story only', () => {
		const teller = atConsent().agrees(true, false).goesOnTo('question-S1');
		const at = () => progressOf(teller.form, teller.draft, currentStep(teller.form, teller.draft));
		expect(at()).toMatchObject({ number: 3, of: 5 });
		teller.goesOnTo('question-R3');
		expect(at().number).toBeUndefined();
		expect(teller.goesOn() && at().done).toBe(1);
	});
});

describe('a teller looks the story over', () => {
	test('a changed answer leads straight back to the check screen', () => {
		const teller = atConsent().agrees(true, false).goesOnTo('check').changes('question-K1');
		expect(teller.chooses('K1', 'sad').goesOn().screen).toBe('check');
		expect(teller.sends.answers.K1).toEqual({
			state: 'answered',
			options: ['sad'],
			pace: '2-30s'
		});
	});

	test('a first yes after all offers the other consents and the story, then the check screen', () => {
		const teller = atConsent().agrees(false).goesOnTo('check').changes('consent1');
		expect(teller.agrees(true).screen).toBe('consent2');
		expect(teller.agrees(false).screen).toBe('how');
		expect(teller.goesOn().screen).toBe('story');
		expect(teller.goesOn().screen).toBe('check');
	});

	test('a no after all keeps the story on the tablet and sends none of it', () => {
		const teller = atConsent().agrees(true, true, true).goesOnTo('story');
		teller.tells('Er was een keer', 'Titel').goesOnTo('check').changes('consent1').agrees(false);
		expect(teller.screen).toBe('no-story');
		expect(teller.goesOn().hears).toEqual(['notKept']);
		expect(teller.sends).toMatchObject({ consentLevel: 0, title: '', text: '' });
		teller.changes('consent1').agrees(true);
		expect(teller.sends).toMatchObject({ consentLevel: 3, text: 'Er was een keer' });
	});

	test('a story without text is told, and may still be sent', () => {
		const teller = atConsent().agrees(true, false).goesOnTo('check');
		expect(notesOn(teller.form, teller.draft)).toEqual([
			{ kind: 'noStory', step: 'story', blocks: false }
		]);
	});

	test('a private story is told to be kept with the researchers, though the given level stays', () => {
		const teller = atConsent().agrees(true, true, false).tells('x').chooses('K6', 'nobody');
		expect(teller.hears).toEqual(['private']);
		expect(teller.sends.consentLevel).toBe(2);
	});

	test('one option too many and an endless text stop the sending', () => {
		const teller = atConsent().agrees(true, false).chooses('K1', 'happy', 'sad', 'angry');
		teller.tells('é'.repeat(100_001));
		expect(teller.hears).toEqual(['tooMany', 'tooLong']);
		expect(teller.tells('😀'.repeat(100_000)).hears).toEqual(['tooMany']);
	});

	test('back from the check screen is the last question, back from a change is the check screen', () => {
		const teller = atConsent().agrees(true, false).goesOnTo('check');
		expect(teller.goesBack().screen).toBe('question-R3');
		expect(teller.goesOn().changes('question-T1').goesBack().screen).toBe('check');
	});
});

describe('what is sent', () => {
	test('an open question that was shown is skipped, one that was not is not shown', () => {
		const teller = atConsent().agrees(true, false).goesOnTo('question-D1');
		teller.says('T1', { state: 'notApplicable' });
		expect(teller.sends.answers).toMatchObject({
			T1: { state: 'notApplicable' },
			D1: { state: 'skipped' },
			S1: { state: 'notShown' }
		});
	});

	test('the pace is that of the first answer, and wiping an answer leaves none', () => {
		const teller = atConsent().says('D1', { state: 'answered', position: 0.2 });
		teller.draft = withAnswer(teller.draft, 'D1', { state: 'answered', position: 0.9 }, '>30s');
		expect(teller.draft.answers.D1).toEqual({ state: 'answered', position: 0.9, pace: '2-30s' });
		teller.draft = withAnswer(teller.draft, 'D1', undefined);
		expect(Object.keys(teller.draft.answers)).toEqual([]);
	});

	test('a packed story stays on the check screen, whatever the history says', () => {
		const teller = atConsent().agrees(true, false).goesOnTo('check');
		const packed = { ...teller.draft, parcel: { code: 'x', body: '{}' } };
		expect(currentStep(teller.form, packed, 'question-T1').id).toBe('check');
	});

	test('an old entry of the history never opens a screen this teller has not seen', () => {
		expect(currentStep(smallForm, new Teller().draft, 'check').id).toBe('language');
	});
});
