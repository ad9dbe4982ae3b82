import type { Say } from '#lib/i18n/say.ts';
import type { TriadSummary } from '#lib/signifiers/triad-summary.ts';
import type { Zone } from '#lib/signifiers/zones.ts';
import type { CornerLabels } from './triad-words.ts';

/** The name of a zone in the words of the corners. */
export function zoneName(say: Say, zone: Zone, [a, b, c]: CornerLabels): string {
	const corner = (label: string) => say('chart.triad.corner', { label });
	const edge = (first: string, second: string) => say('chart.triad.edge', { first, second });
	switch (zone) {
		case 'a':
			return corner(a);
		case 'b':
			return corner(b);
		case 'c':
			return corner(c);
		case 'ab':
			return edge(a, b);
		case 'bc':
			return edge(b, c);
		case 'ca':
			return edge(c, a);
		case 'centre':
			return say('chart.triad.centre');
	}
}

/** The centre in words with how it was reckoned, or why there is none. */
export function meanSentence(say: Say, labels: CornerLabels, summary: TriadSummary): string {
	const { centreShown, geometricMean, reason, zeroReplacement } = summary;
	if (!centreShown || !geometricMean) {
		const why = say(`chart.triad.reason.${reason ?? 'tooFew'}`);
		return say('chart.triad.noMean', { reason: why });
	}
	const [a, b, c] = geometricMean.map((share) => Math.round(100 * share));
	const [labelA, labelB, labelC] = labels.map((label) => `‘${label}’`);
	const values = { a: a ?? 0, b: b ?? 0, c: c ?? 0 };
	const names = { labelA: labelA ?? '', labelB: labelB ?? '', labelC: labelC ?? '' };
	const how = say('chart.triad.mean.how', { delta: 1000 * zeroReplacement });
	return `${say('chart.triad.mean', { ...values, ...names })} ${how}`;
}
