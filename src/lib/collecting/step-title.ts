import type { Say } from '#lib/i18n/say.ts';
import type { Draft } from './form/draft.ts';
import type { TellerForm } from './form/model.ts';
import { promptFor } from './form/steps.ts';
import type { Step } from './form/steps.ts';

/** Text keys of the three consent sentences, in the order of asking. */
export const consentKeys = ['consent.research', 'consent.card', 'consent.public'] as const;

/** The heading of a step: what is asked or told there. */
export function stepTitle(say: Say, form: TellerForm, draft: Draft, step: Step): string {
	const text = (key: string): string => form.texts[key] ?? key;
	switch (step.kind) {
		case 'language':
			return say('language.title');
		case 'welcome':
			return text('welcome.title');
		case 'consent':
			return text(consentKeys[step.nth]);
		case 'how':
			return say('how.title');
		case 'helper':
			return say('helper.title');
		case 'no-story':
			return say('noStory.title');
		case 'story':
			return text(`story.prompt.${promptFor(form, draft)}`);
		case 'question':
			return step.question.label;
		case 'check':
			return say('check.title');
	}
}
