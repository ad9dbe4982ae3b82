import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCards } from './pack-cards.ts';

const cards = (count: number) => Array.from({ length: count }, (_, at) => `card-${at + 1}`);
const tables = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

function packsOf(count: number, numbers: readonly number[]) {
	const packing = packCards(cards(count), numbers);
	if (packing.state !== 'packed') throw new Error(JSON.stringify(packing));
	return packing.packs;
}

describe('packs of cards', () => {
	it('give 13 tables six of 39 cards each', () => {
		expect([...packsOf(39, tables(13)).values()].map(({ length }) => length)).toEqual(
			Array(13).fill(6)
		);
	});

	it('lay every card on two different tables, evenly, five to eight on each', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 30 }),
				fc.double({ noNaN: true, min: 0, max: 1 }),
				(t, part) => {
					const [least, most] = [Math.ceil(2.5 * t), 4 * t];
					const n = Math.round(least + part * (most - least));
					const packs = packsOf(n, tables(t));
					const sizes = [...packs.values()].map(({ length }) => length);
					expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
					expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
					expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
					for (const pack of packs.values()) expect(new Set(pack).size).toBe(pack.length);
					for (const card of cards(n)) {
						expect([...packs.values()].filter((pack) => pack.includes(card))).toHaveLength(2);
					}
				}
			)
		);
	});

	it('do not give two of 13 tables the same pack', () => {
		const packs = [...packsOf(39, tables(13)).values()].map((pack) => pack.toSorted().join());
		expect(new Set(packs).size).toBe(13);
	});

	it('use the numbers of the tables, also when one was lifted', () => {
		expect([...packsOf(10, [1, 2, 5, 9]).keys()]).toEqual([1, 2, 5, 9]);
	});

	it('give one table alone every card once', () => {
		expect(packsOf(6, [1]).get(1)).toEqual(cards(6));
	});

	it.each([
		[32, 13, { state: 'refused', least: 33, most: 52 }],
		[53, 13, { state: 'refused', least: 33, most: 52 }],
		[3, 0, { state: 'refused', least: 0, most: 0 }]
	])('are refused for %i cards and %i tables: %j', (n, t, refused) => {
		expect(packCards(cards(n), tables(t))).toEqual(refused);
	});
});
