import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closure } from './composition.ts';
import { binOf } from './dyad.ts';
import {
	bitsetWidth,
	decodeChoice,
	decodeChoices,
	decodeDyad,
	decodeStone,
	decodeTriad,
	encodeChoice,
	encodeChoices,
	encodeDyad,
	encodeStone,
	encodeTriad,
	missingCode,
	missingState
} from './encode.ts';
import { halfOf } from './stones.ts';

const missing = ['notApplicable', 'skipped', 'notShown', 'withheld'] as const;
const widths = [1, 2, 4] as const;
const hair = fc
	.integer({ min: -60, max: 60 })
	.map((power) => Math.sign(power) * 2 ** -Math.abs(power));
const position = fc.oneof(
	fc.double({ min: 0, max: 1, noNaN: true }),
	fc
		.tuple(fc.integer({ min: 0, max: 20 }), hair)
		.map(([border, off]) => Math.min(1, Math.max(0, border / 20 + off)))
);
const someShares = fc
	.tuple(position, position, position)
	.filter(([a, b, c]) => a + b + c > 1e-6)
	.map(closure);

describe('an answer that is missing', () => {
	it('has one of the four highest codes of its column', () => {
		expect(missing.map((state) => missingCode(state, 1))).toEqual([255, 254, 253, 252]);
		expect(missing.map((state) => missingCode(state, 2))).toEqual([65535, 65534, 65533, 65532]);
		expect(missingCode('notApplicable', 4)).toBe(2 ** 32 - 1);
	});

	it('keeps its state in every kind of column', () => {
		for (const state of missing) {
			expect(decodeTriad(encodeTriad(state))).toBe(state);
			expect(decodeDyad(encodeDyad(state))).toBe(state);
			expect(decodeChoice(encodeChoice(state))).toBe(state);
			expect(decodeStone(encodeStone(state))).toBe(state);
			for (const width of widths) {
				expect(decodeChoices(encodeChoices(state, width), width)).toBe(state);
			}
		}
	});

	it('survives a typed array of its width', () => {
		for (const [at, width] of widths.entries()) {
			const column = [new Uint8Array(4), new Uint16Array(4), new Uint32Array(4)][at]!;
			column.set(missing.map((state) => missingCode(state, width)));
			expect(Array.from(column, (code) => missingState(code, width))).toEqual(missing);
		}
	});
});

describe('a triad', () => {
	it('takes two bytes and comes back within one percent of the side, as the same code', () => {
		fc.assert(
			fc.property(someShares, (shares) => {
				const code = encodeTriad(shares);
				const decoded = decodeTriad(code);
				if (typeof decoded === 'string') throw new Error(`an answer became ${decoded}`);
				expect(code).toBeLessThan(65_341);
				expect(encodeTriad(decoded)).toBe(code);
				for (const corner of [0, 1, 2] as const) {
					expect(Math.abs(decoded[corner] - shares[corner])).toBeLessThan(0.01);
				}
			})
		);
	});

	it('refuses a code that is no cell and no state', () => {
		expect(() => decodeTriad(65_400)).toThrow(RangeError);
	});
});

describe('a dyad', () => {
	it('takes 0 to 250 and never changes its bin', () => {
		expect([0, 0.5, 1].map(encodeDyad)).toEqual([0, 125, 250]);
		fc.assert(
			fc.property(position, (value) => {
				const decoded = Number(decodeDyad(encodeDyad(value)));
				expect(binOf(decoded)).toBe(binOf(value));
				expect(Math.abs(decoded - value)).toBeLessThan(1 / 250);
			}),
			{ numRuns: 2000 }
		);
	});

	it('rounds away from a border it has not reached', () => {
		expect(encodeDyad(0.0999)).toBe(24);
		expect(encodeDyad(0.1)).toBe(25);
		expect(encodeDyad(0.55)).toBe(138);
	});

	it('gives every code back as itself', () => {
		for (let code = 0; code <= 250; code++) expect(encodeDyad(Number(decodeDyad(code)))).toBe(code);
	});
});

describe('choices', () => {
	it('keep the place of a single choice', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 251 }), (option) => {
				expect(decodeChoice(encodeChoice(option))).toBe(option);
			})
		);
	});

	it('take 1 byte to 7 options, 2 to 15 and 4 to 31', () => {
		expect([1, 7, 8, 15, 16, 31].map(bitsetWidth)).toEqual([1, 1, 2, 2, 4, 4]);
		expect(() => bitsetWidth(32)).toThrow(RangeError);
	});

	it('keep every set of options and never use the top bit', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 })), (options) => {
				const width = bitsetWidth(Math.max(0, ...options) + 1);
				const code = encodeChoices(options, width);
				expect(code).toBeGreaterThanOrEqual(0);
				expect(code).toBeLessThan(2 ** (8 * width - 1));
				expect(decodeChoices(code, width)).toEqual(options.toSorted((one, other) => one - other));
			})
		);
	});

	it('refuse an option that does not fit', () => {
		for (const option of [-1, 1.5, 252]) expect(() => encodeChoice(option)).toThrow(RangeError);
		expect(() => encodeChoices([7], 1)).toThrow(RangeError);
		expect(() => encodeChoices([-1], 2)).toThrow(RangeError);
	});
});

describe('a stone', () => {
	it('takes x · 251 + y, and one code for a stone that was left aside', () => {
		expect(encodeStone([0.2, 0.4])).toBe(50 * 251 + 100);
		expect(encodeStone([1, 1])).toBe(63_000);
		expect(encodeStone('aside')).toBe(65_531);
		expect(decodeStone(65_531)).toBe('aside');
	});

	it('never changes its quadrant and comes back within a step', () => {
		fc.assert(
			fc.property(position, position, (x, y) => {
				const decoded = decodeStone(encodeStone([x, y]));
				if (typeof decoded === 'string') throw new Error(`a place became ${decoded}`);
				expect([halfOf(decoded[0]), halfOf(decoded[1])]).toEqual([halfOf(x), halfOf(y)]);
				expect(Math.max(Math.abs(decoded[0] - x), Math.abs(decoded[1] - y))).toBeLessThan(1 / 250);
			}),
			{ numRuns: 2000 }
		);
	});
});
