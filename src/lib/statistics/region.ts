import type { Shares } from '#lib/signifiers/answer.ts';
import { ilr, ilrInverse, replaceZeros } from '#lib/signifiers/composition.ts';
import { summariseTriad, type CentreReason } from '#lib/signifiers/triad-summary.ts';

/** Below this many dots a region is not shown (decisions.md 20). */
export const fewestForRegion = 30;
const outlinePoints = 72;

/** Why there is no region: that of the centre, too few dots, or dots on one line. */
export type RegionReason = CentreReason | 'tooFewForRegion' | 'noSpread';

/** The centre of the dots of a triad, and an outline that would hold the true one in 95% of draws. */
export type CentreRegion = {
	n: number;
	/** Dots with a share of zero, and what such a share became. */
	zeros: number;
	zeroReplacement: number;
	/** Null when it must not be shown. */
	centre: Shares | null;
	/** Closed by its first point; null with a reason. */
	outline: Shares[] | null;
	reason: RegionReason | null;
};

/**
 * The centre with its 95% region, hidden by the rule of method.md 1d: fewer than 10 dots, over 20%
 * zeros or two camps hide both; fewer than 30 dots, or dots on one line, the region. It says how sure
 * the centre of dots like these is; the tellers are no sample of anybody.
 */
export function centreRegion(shares: readonly Shares[]): CentreRegion {
	const { n, zeros, zeroReplacement, geometricMean, reason } = summariseTriad(shares);
	const centre = reason === null ? geometricMean : null;
	const outline = centre && n >= fewestForRegion ? regionOutline(shares, outlinePoints) : null;
	const why = reason ?? (n < fewestForRegion ? 'tooFewForRegion' : outline ? null : 'noSpread');
	return { n, zeros, zeroReplacement, centre, outline, reason: why };
}

/**
 * Right side of Hotelling's region (z − m)ᵀS⁻¹(z − m) ≤ 2(n − 1)/(n(n − 2)) · F(2, n − 2) at 95%, for
 * n > 2. With two degrees of freedom above, F is m/2 · (.05^(−2/m) − 1) with m = n − 2.
 */
export function regionLimit(n: number): number {
	const m = n - 2;
	const f = (m / 2) * (0.05 ** (-2 / m) - 1);
	return ((2 * (n - 1)) / (n * m)) * f;
}

/**
 * The border of the 95% region of the centre as `points` shares around it: an ellipse in log-ratios,
 * mapped back. Null below three dots or when they lie on one line of log-ratios.
 * Source: Hotelling 1931; in log-ratios Aitchison 1986, 7.5, and Pawlowsky-Glahn and Egozcue 2001.
 */
export function regionOutline(shares: readonly Shares[], points: number): Shares[] | null {
	const scatter = scatterOf(shares);
	if (!scatter) return null;
	const { mean, sx, sy, slant } = scatter;
	const reach = Math.sqrt(regionLimit(shares.length));
	return Array.from({ length: points }, (_, at) => {
		const turn = (2 * Math.PI * at) / points;
		const [across, up] = [reach * Math.cos(turn), reach * Math.sin(turn)];
		return ilrInverse([mean[0] + sx * across, mean[1] + slant * across + sy * up]);
	});
}

/** Whether these shares lie in the 95% region of the centre of the dots; false when there is none. */
export function isInRegion(shares: readonly Shares[], point: Shares): boolean {
	const scatter = scatterOf(shares);
	if (!scatter) return false;
	const { mean, sx, sy, slant } = scatter;
	const [z1, z2] = ilr(replaceZeros(point));
	const across = (z1 - mean[0]) / sx;
	const up = (z2 - mean[1] - slant * across) / sy;
	return across ** 2 + up ** 2 <= regionLimit(shares.length);
}

/** Mean and the Cholesky root of the covariance (divisor n − 1): from a unit circle to the ellipse. */
type Scatter = { mean: readonly [number, number]; sx: number; sy: number; slant: number };

function scatterOf(shares: readonly Shares[]): Scatter | null {
	const dots = shares.map((dot) => ilr(replaceZeros(dot)));
	const n = dots.length;
	if (n < 3) return null;
	const total = dots.reduce(([x, y], [z1, z2]) => [x + z1, y + z2] as const, [0, 0] as const);
	const mean = [total[0] / n, total[1] / n] as const;
	let [xx, xy, yy] = [0, 0, 0];
	for (const [z1, z2] of dots) {
		xx += (z1 - mean[0]) ** 2 / (n - 1);
		xy += ((z1 - mean[0]) * (z2 - mean[1])) / (n - 1);
		yy += (z2 - mean[1]) ** 2 / (n - 1);
	}
	const least = 1e-12 * (xx + yy);
	if (xx <= least || xx * yy - xy ** 2 <= least * xx) return null;
	const sx = Math.sqrt(xx);
	return { mean, sx, slant: xy / sx, sy: Math.sqrt(yy - xy ** 2 / xx) };
}
