import type { Language } from '#lib/i18n/languages.ts';

/** The small words of a language that the lint looks for, or looks past. */
export type FunctionWords = {
	/** Two ideas in one label. */
	joining: ReadonlySet<string>;
	denying: ReadonlySet<string>;
	/** Words that two labels may share without looking alike. */
	empty: ReadonlySet<string>;
};

const dutch: FunctionWords = {
	joining: words('en of'),
	denying: words('niet geen nooit niemand zonder'),
	empty: words(
		`de het een deze dit die dat wat wie waar mij mijn mezelf u uw zich zelf ik je jij wij we zij hij
		er om te ten ter van voor in op aan met bij naar uit door over tot als dan ook nog al is was zijn
		waren had heb hebt heeft hebben werd wordt worden kan kon mag moet zou goed meer veel`
	)
};

const english: FunctionWords = {
	joining: words('and or'),
	denying: words("not no never nobody without don't didn't"),
	empty: words(
		`the a an this that these those what who where me my myself you your i we our they their them
		he she it its to of for in on at with by from about as than then too is was are were be been has
		had have can could may must should more much well`
	)
};

const none: FunctionWords = { joining: words(''), denying: words(''), empty: words('') };

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(/\s+/).filter(Boolean));
}

/** For a language without a list only the rules about form (length, number of words) can be checked. */
export function functionWords(language: Language): FunctionWords {
	if (language === 'nl' || language === 'nl-x-simple') return dutch;
	return language === 'en' ? english : none;
}

/** The words of a label in lower case, without punctuation. */
export function wordsOf(label: string): string[] {
	return label.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}
