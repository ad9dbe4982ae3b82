import type { FrameworkStructure, FrameworkTexts } from '#lib/frameworks/model.ts';
import en from '#lib/frameworks/templates/mijn-verhaal-buurtteam/en.json' with { type: 'json' };
import nl from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { requiredKeys } from '#lib/frameworks/texts.ts';

/** Languages in which the program itself can say welcome and ask for consent. */
export type SourceLanguage = 'nl' | 'en';

const template: Readonly<Record<SourceLanguage, FrameworkTexts>> = { nl, en };
const ends: Readonly<Record<SourceLanguage, readonly [string, string]>> = {
	nl: ['minder', 'meer'],
	en: ['less', 'more']
};

/** The language a framework of another tool is kept in: its own when we can fill it up, else Dutch. */
export function sourceLanguage(tag: string): SourceLanguage {
	return /^en\b/i.test(tag) ? 'en' : 'nl';
}

/**
 * All sentences that are needed to ask these questions. What the file does not say (welcome, consent,
 * instructions) comes from the template, so that the study could go on collecting; a label without a
 * word is its own id.
 */
export function completeTexts(
	structure: FrameworkStructure,
	own: FrameworkTexts,
	language: SourceLanguage
): FrameworkTexts {
	const asked = new Set(structure.questions.map(({ id }) => id));
	return Object.fromEntries(
		requiredKeys(structure).map((key) => {
			const [question = '', part] = key.split('.');
			// The template's own T1 is another question than the file's.
			const general = asked.has(question) ? undefined : template[language][key];
			return [key, own[key] || general || endOf(key, language) || (part ?? question)];
		})
	);
}

function endOf(key: string, language: SourceLanguage): string | undefined {
	const [low, high] = ends[language];
	if (key.endsWith('.low')) return low;
	return key.endsWith('.high') ? high : undefined;
}
