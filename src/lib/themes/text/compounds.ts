const shortestPart = 4;
const fewest = 3;
const links = ['', 's', 'e', 'en'];

/** Languages that write compounds as one word. */
export function writesCompounds(language: string): boolean {
	return language === 'nl' || language === 'de';
}

/**
 * The two parts of a compound (woningnood: woning, nood), as stems, or none. Both parts have four
 * letters and occur at least three times by themselves; of several ways to cut, the one whose rarer
 * part is the most frequent.
 *
 * @param stemOf the stem of a word in this language
 * @param known in how many texts each stem occurs
 */
export function compoundParts(
	word: string,
	stemOf: (word: string) => string,
	known: ReadonlyMap<string, number>
): readonly string[] {
	let best: readonly string[] = [];
	let most = fewest - 1;
	for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
		const last = stemOf(word.slice(cut));
		const lastCount = known.get(last) ?? 0;
		if (lastCount <= most) continue;
		const head = word.slice(0, cut);
		for (const link of links) {
			if (!head.endsWith(link) || head.length - link.length < shortestPart) continue;
			const first = stemOf(head.slice(0, head.length - link.length));
			const count = Math.min(lastCount, known.get(first) ?? 0);
			if (count > most && first !== last) [best, most] = [[first, last], count];
		}
	}
	return best;
}
