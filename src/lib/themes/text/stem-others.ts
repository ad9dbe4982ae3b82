import { foldArabic } from './tokens.ts';

/** Endings of number, case and person, the longest first; what stays keeps four letters. */
const endings: Readonly<Record<string, readonly string[]>> = {
	de: words('innen ungen heiten keiten ern ung en er es em e n s'),
	fr: words('issements issement ements ement ations ation euses euse ées ée és er ez es é e s x'),
	es: words(
		'aciones ación amientos amiento ando iendo ados adas ado ada idos idas ido ida es os as ar er ir s o a e'
	),
	pl: words(
		'owania owanie ościami ości ość ami ach owi ego emu ymi imi ych ich ów om em ej ie ę ą y i a e o u'
	),
	uk: words(
		'ування ості ість ями ами ого ому ими ових ах ях ою ею ам ям их ий ій ої ів їв ти а я у ю и і ї о е'
	),
	tr: words(
		`larından lerinden larında lerinde larını lerini larına lerine ların lerin ından inden ında inde ları
		leri ımız imiz umuz ümüz dan den tan ten lar ler nın nin nun nün da de ta te ın in un ün sı si ım im
		um üm yı yi ya ye ı i u ü a e`
	)
};

const arabicPrefix = /^(?:وال|بال|كال|فال|لل|ال|و(?=.{4}))/;
const arabicSuffix = /(?:هما|كما|ات|ون|ين|ان|ها|هم|كم|نا|يه|ته|تي|ه|ي)$/;

/** A light stem by the endings of one language; Turkish loses at most two of them. */
export function stemByEndings(word: string, language: string): string {
	const first = withoutEnding(word, endings[language] ?? []);
	return language === 'tr' ? withoutEnding(first, endings.tr!) : first;
}

/** Light Arabic: the article with its prefixes and one suffix off, three letters stay (after Larkey's light10, 2002). */
export function stemArabic(word: string): string {
	const folded = foldArabic(word);
	const bare = folded.replace(arabicPrefix, '');
	const base = bare.length >= 3 ? bare : folded;
	const trunk = base.replace(arabicSuffix, '');
	return trunk.length >= 3 ? trunk : base;
}

function withoutEnding(word: string, list: readonly string[]): string {
	const ending = list.find((end) => word.endsWith(end) && word.length - end.length >= 4);
	return ending ? word.slice(0, -ending.length) : word;
}

function words(list: string): string[] {
	return list.split(/\s+/);
}
