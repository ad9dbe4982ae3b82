import type { Shares } from './answer.ts';
import { arithmeticMean, geometricMean, hasZero, zeroReplacement } from './composition.ts';
import { countZones, neighbours, zones, type Zone } from './zones.ts';

/** Below this many dots a centre is not shown (decisions.md 20). */
const fewestForCentre = 10;

/** Why a centre is hidden: too few dots, too many dots without one corner, or two camps. */
export type CentreReason = 'tooFew' | 'zeros' | 'camps';

export type TriadSummary = {
	n: number;
	zones: Record<Zone, number>;
	arithmeticMean: Shares | null;
	/** A number whenever n > 0, also when the centre must not be shown. */
	geometricMean: Shares | null;
	zeroReplacement: number;
	/** Dots with at least one share of zero. */
	zeros: number;
	centreShown: boolean;
	reason: CentreReason | null;
};

/** Counts and centre of the answered dots of one triad. Counts are stories, shares are fractions. */
export function summariseTriad(answers: readonly Shares[]): TriadSummary {
	const n = answers.length;
	const counts = countZones(answers);
	const zeros = answers.filter(hasZero).length;
	const reason = centreReason(n, counts, zeros);
	return {
		n,
		zones: counts,
		arithmeticMean: arithmeticMean(answers),
		geometricMean: geometricMean(answers),
		zeroReplacement,
		zeros,
		centreShown: reason === null,
		reason
	};
}

/**
 * Why the centre of `n` dots is not shown; null when it is. It is hidden below 10 dots, when more than
 * 20% of the dots have a zero (it then hangs on the replacement), or when two zones that are not
 * neighbours hold at least 25% each (it would lie between two camps, where nobody is). The first
 * reason in that order is given.
 * Source: method.md 1d, rule "Zeros"; the limits are our own proposal.
 */
export function centreReason(
	n: number,
	counts: Readonly<Record<Zone, number>>,
	zeros: number
): CentreReason | null {
	if (n < fewestForCentre) return 'tooFew';
	if (zeros * 5 > n) return 'zeros';
	const camps = zones.filter((zone) => counts[zone] * 4 >= n);
	const apart = camps.some((camp) =>
		camps.some((other) => other !== camp && !neighbours(camp, other))
	);
	return apart ? 'camps' : null;
}
