const suffixes = [
	'heden',
	'ingen',
	'tjes',
	'pjes',
	'tje',
	'pje',
	'jes',
	'ing',
	'je',
	'en',
	's',
	'e'
];
const doubledVowel = /([aeou])\1(?=[^aeiou]$)/;
const doubledConsonant = /([bcdfghklmnprst])\1$/;

/**
 * A light Dutch stem: plural, diminutive, -ing and -heden off; then the spelling is undone that
 * depends on what follows (school/scholen, brief/brieven, huis/huizen, bus/bussen). Not a word, only
 * a key under which forms of one word meet.
 */
export function stemDutch(word: string): string {
	if (word.length < 4) return word;
	const bare = word.replace(/'s$/, '');
	const suffix = suffixes.find((end) => bare.endsWith(end) && canLose(bare, end));
	const trunk = suffix ? bare.slice(0, -suffix.length) : bare;
	return trunk
		.replace(doubledConsonant, '$1')
		.replace(doubledVowel, '$1')
		.replace(/v$/, 'f')
		.replace(/z$/, 's');
}

/** What stays has three letters and a vowel; a plural -s does not follow another s, -je is a diminutive only after t, s, or k. */
function canLose(word: string, suffix: string): boolean {
	const rest = word.slice(0, -suffix.length);
	if (rest.length < 3 || !/[aeiouyäëïöüáéíóú]/.test(rest)) return false;
	if (suffix === 's') return !/[sui]$/.test(rest);
	if (suffix === 'je' || suffix === 'jes') return /[bdfgkpst]$/.test(rest);
	return true;
}
