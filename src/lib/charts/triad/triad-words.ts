import type { Say } from '#lib/i18n/say.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { wordsFor } from '#lib/signifiers/place.ts';
import type { Zone } from '#lib/signifiers/zones.ts';

/** The three corner labels A, B, C. */
export type CornerLabels = readonly [string, string, string];

/** A dot in a sentence; it names the same zone as the one in which the dot is counted. */
export function triadSentence(say: Say, labels: CornerLabels, shares: Shares): string {
	const words = wordsFor(shares);
	const quoted = labels.map((text) => say('quote', { text }));
	const much = quoted.filter((_, at) => words[at] === 'much');
	const some = quoted.filter((_, at) => words[at] === 'some');
	if (some.length === 3) return say('triad.said.all');
	if (much[0] === undefined) return say('triad.said.both', { labels: joined(say, some) });
	if (some.length === 0) return say('triad.said.most', { much: much[0] });
	return say('triad.said.mostAndSome', { much: much[0], some: joined(say, some) });
}

/** The names of the ready choices, in the order in which the list shows them. */
export function triadChoiceNames(say: Say, [a, b, c]: CornerLabels): [Zone, string][] {
	const mostly = (text: string) => say('triad.choice.mostly', { label: say('quote', { text }) });
	const both = (first: string, second: string) =>
		say('triad.choice.both', {
			labels: joined(say, [say('quote', { text: first }), say('quote', { text: second })])
		});
	return [
		['a', mostly(a)],
		['b', mostly(b)],
		['c', mostly(c)],
		['ab', both(a, b)],
		['bc', both(b, c)],
		['ca', both(c, a)],
		['centre', say('triad.choice.all')]
	];
}

function joined(say: Say, labels: readonly string[]): string {
	return labels.reduce((first, second) => say('and', { first, second }));
}
