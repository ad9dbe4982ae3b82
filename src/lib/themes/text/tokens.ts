/** A word as it stands in a text: `start` and `end` are offsets in UTF-16 units, `end` excluded. */
export type WordSpan = { word: string; start: number; end: number };

/** Letters, digits and the marks on them, with an apostrophe or hyphen only inside the word. */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
const arabicLetter = /\p{Script=Arabic}/u;

/**
 * The words of a text in order, in the form in which two spellings of one word are equal: composed
 * (Unicode NFC), lower case, one kind of apostrophe.
 */
export function wordsOf(text: string): string[] {
	return text.normalize('NFC').toLowerCase().replaceAll('’', "'").match(wordPattern) ?? [];
}

/** The same words with their place in the text as it was given, to mark them on screen. */
export function wordSpans(text: string): WordSpan[] {
	return Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
		word: found.normalize('NFC').toLowerCase().replaceAll('’', "'"),
		start: index,
		end: index + found.length
	}));
}

/**
 * Arabic spelling varies in marks people leave out: vowels and tatweel go, forms of alif become ا,
 * final ى becomes ي, ة becomes ه. Other scripts come back as they are.
 */
export function foldArabic(word: string): string {
	if (!arabicLetter.test(word)) return word;
	return word
		.normalize('NFKC')
		.replace(/[\u064B-\u065F\u0670\u0640]/g, '')
		.replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
		.replace(/\u0649/g, '\u064A')
		.replace(/\u0629/g, '\u0647')
		.replace(/\u0624/g, '\u0648')
		.replace(/\u0626/g, '\u064A');
}
