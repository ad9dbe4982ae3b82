export const languages = ['nl', 'nl-x-simple', 'en', 'tr', 'ar', 'es', 'pl', 'uk'] as const;
export type Language = (typeof languages)[number];

/** What speakers call their language: in a list of languages each stands in its own. */
export const languageNames: Readonly<Record<Language, string>> = {
	nl: 'Nederlands',
	'nl-x-simple': 'Eenvoudig Nederlands',
	en: 'English',
	tr: 'Türkçe',
	ar: 'العربية',
	es: 'Español',
	pl: 'Polski',
	uk: 'Українська'
};

export function isLanguage(tag: string): tag is Language {
	return languages.some((language) => language === tag);
}

/** For the `dir` of the page. */
export function direction(language: Language): 'ltr' | 'rtl' {
	return language === 'ar' ? 'rtl' : 'ltr';
}

/** For the `lang` of the page: the simple register is Dutch to a screen reader and its voices. */
export function htmlLang(language: Language): string {
	return language === 'nl-x-simple' ? 'nl' : language;
}
