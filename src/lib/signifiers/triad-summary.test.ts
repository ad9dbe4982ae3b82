import { describe, expect, it } from 'vitest';
import type { Shares } from './answer.ts';
import { summariseTriad } from './triad-summary.ts';

const centre: Shares = [0.34, 0.33, 0.33];
const nearA: Shares = [0.8, 0.1, 0.1];
const nearB: Shares = [0.1, 0.8, 0.1];
const onAb: Shares = [0.45, 0.45, 0.1];
const onBc: Shares = [0.1, 0.45, 0.45];
const whollyA: Shares = [1, 0, 0];

function times(n: number, shares: Shares): Shares[] {
	return new Array<Shares>(n).fill(shares);
}

describe('the summary of a triad', () => {
	it('counts dots per zone and dots with a zero, and names its replacement', () => {
		const summary = summariseTriad([...times(3, whollyA), ...times(8, nearA), ...times(9, onAb)]);
		expect(summary).toMatchObject({
			n: 20,
			zones: { a: 11, b: 0, c: 0, ab: 9, bc: 0, ca: 0, centre: 0 },
			zeros: 3,
			zeroReplacement: 0.005,
			centreShown: true,
			reason: null
		});
	});

	it('has no means and shows no centre when nobody answered', () => {
		const summary = summariseTriad([]);
		expect(summary.arithmeticMean).toBeNull();
		expect(summary.geometricMean).toBeNull();
		expect(summary).toMatchObject({ n: 0, zeros: 0, centreShown: false, reason: 'tooFew' });
	});

	it('gives a centre as numbers also when it must not be shown', () => {
		const summary = summariseTriad([whollyA]);
		expect(summary.geometricMean?.map((share) => share.toFixed(3))).toEqual([
			'0.990',
			'0.005',
			'0.005'
		]);
		expect(summary.centreShown).toBe(false);
	});

	it.each<[string, Shares[], string | null]>([
		['9 dots', times(9, centre), 'tooFew'],
		['10 dots', times(10, centre), null],
		['exactly 20% with a zero', [...times(2, whollyA), ...times(8, nearA)], null],
		['more than 20% with a zero', [...times(3, whollyA), ...times(7, nearA)], 'zeros'],
		[
			'two corners with 25% each',
			[...times(5, nearA), ...times(5, nearB), ...times(10, onAb)],
			'camps'
		],
		[
			'one of the corners just below',
			[...times(5, nearA), ...times(4, nearB), ...times(11, onAb)],
			null
		],
		['a corner and its edge', [...times(10, nearA), ...times(10, onAb)], null],
		['a corner and the edge opposite', [...times(10, nearA), ...times(10, onBc)], 'camps'],
		['two edges', [...times(10, onAb), ...times(10, onBc)], 'camps'],
		['the centre and an edge', [...times(10, centre), ...times(10, onBc)], null],
		['the centre and a corner', [...times(10, centre), ...times(10, nearA)], 'camps'],
		['few dots in two camps', [...times(4, nearA), ...times(4, nearB)], 'tooFew'],
		['zeros in two camps', [...times(10, whollyA), ...times(10, nearB)], 'zeros']
	])('with %s gives the reason below', (_, answers, reason) => {
		expect(summariseTriad(answers).reason).toBe(reason);
		expect(summariseTriad(answers).centreShown).toBe(reason === null);
	});
});
