import { describe, expect, test } from 'vitest';
import { cellText, fractionOf, readNumber, scaleOf, sharesOf, weightsAt } from './fractions.ts';

function listening(): { codes: string[]; told: (code: string) => void } {
	const codes: string[] = [];
	return { codes, told: (code) => codes.push(code) };
}

describe('A number in a file', () => {
	test.each([
		['0.35', 0.35],
		['0,35', 0.35],
		['35%', 35],
		['1e-5', 0.00001],
		['-0.000896', -0.000896],
		['.5', 0.5],
		['1.234,5', undefined],
		['acht', undefined],
		['', undefined],
		['0x10', undefined]
	])('"%s" is %s', (text, number) => {
		expect(readNumber(text)).toBe(number);
	});

	test.each([
		[0.4, 1, 0.4, []],
		[40, 100, 0.4, []],
		[-0.000896, 1, 0, ['clamped']],
		[100.4, 100, 1, ['clamped']],
		[1e-5, 1, 0, ['nearZero']],
		[2e-5, 1, 0.00002, []],
		[3e-17, 1, 0, []],
		[1.0000000000000002, 1, 1, []],
		[-0.02, 1, undefined, ['outOfRange']],
		[140, 100, undefined, ['outOfRange']]
	] as const)('%d on a scale of %d is %s', (value, scale, fraction, expected) => {
		const { codes, told } = listening();
		expect(fractionOf(value, scale, told)).toBe(fraction);
		expect(codes).toEqual(expected);
	});

	test('the scale is fractions up to 1.0001, and percentages above', () => {
		expect([scaleOf([0, 0.4, 1.0001]), scaleOf([0, 1.01]), scaleOf([])]).toEqual([1, 100, 1]);
	});

	test('the words of programs for nothing are nothing, and told', () => {
		const { codes, told } = listening();
		expect(['NA', ' null ', 'N/A', 'nee', ''].map((cell) => cellText(cell, told))).toEqual([
			'',
			'',
			'',
			'nee',
			''
		]);
		expect(codes).toEqual(['missingWord', 'missingWord', 'missingWord']);
	});
});

describe('Three shares', () => {
	test('that add up stay to the last digit, also when the sum is off by one', () => {
		const { codes, told } = listening();
		expect(sharesOf([0.6, 0.3, 0.1], told)).toEqual([0.6, 0.3, 0.1]);
		expect(sharesOf([0.1, 0.2, 0.7000000000000001], told)).toEqual([0.1, 0.2, 0.7000000000000001]);
		expect(codes).toEqual([]);
	});

	test('with a gap are closed, and told from a thousandth on', () => {
		const { codes, told } = listening();
		const [a, b, c] = sharesOf([0.5, 0.3, 0.19], told) ?? [0, 0, 0];
		expect(a + b + c).toBeCloseTo(1, 15);
		expect(a / b).toBeCloseTo(5 / 3, 12);
		expect(codes).toEqual(['sumClosed']);
	});

	test('that are no whole are no answer', () => {
		const { codes, told } = listening();
		expect(sharesOf([0.5, 0.3, 0.1], told)).toBeUndefined();
		expect(codes).toEqual(['sumNotOne']);
	});

	test('of a dot are its top, left and right', () => {
		expect(weightsAt(0.5, 1)).toEqual([1, 0, 0]);
		expect(weightsAt(0, 0)).toEqual([0, 1, 0]);
		expect(weightsAt(1, 0)).toEqual([0, 0, 1]);
		expect(weightsAt(0.625, 0.5)).toEqual([0.5, 0.125, 0.375]);
	});
});
