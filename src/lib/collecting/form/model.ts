import type { FormLength, FrameworkTexts, Language, ShownQuestion } from '#lib/frameworks/model.ts';
import type { Words } from '#lib/i18n/say.ts';

/** Everything the teller's page needs of one collection point, in one language. */
export type TellerForm = {
	code: string;
	channel: 'location' | 'online';
	length: FormLength;
	language: Language;
	/** Languages this point offers, with their own names; `reviewed` false is said on the page. */
	languages: readonly { id: Language; name: string; reviewed: boolean }[];
	frameworkVersion: string;
	/** SHA-256 (hex) of the consent sentences as shown; stored with the story. */
	consentHash: string;
	/** In the order of asking: the role question first, then signifiers, then person questions. */
	questions: readonly ShownQuestion[];
	/** Framework sentences that belong to no question: `welcome.…`, `story.…`, `consent.…`, … */
	texts: FrameworkTexts;
	/** Interface sentences (namespace `teller`). */
	words: Words;
	study: { name: string; helpNumber: string | null; invented: boolean };
	workRoles: readonly string[];
	privateOption?: { question: string; option: string };
};
