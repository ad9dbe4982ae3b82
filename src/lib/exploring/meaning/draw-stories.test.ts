import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStories } from './draw-stories.ts';

const ids = (zone: string, n: number) => Array.from({ length: n }, (_, at) => `${zone}${at}`);
const perZone = (drawn: readonly { zone: string }[]) =>
	Object.fromEntries(
		[...new Set(drawn.map(({ zone }) => zone))].map((zone) => [
			zone,
			drawn.filter((one) => one.zone === zone).length
		])
	);

const someZones = fc.dictionary(
	fc.constantFrom('a', 'b', 'c', 'ab', 'bc', 'ca', 'centre'),
	fc.uniqueArray(fc.uuid(), { maxLength: 12 })
);

describe('a draw', () => {
	it('is the same for the same seed and stories, in any order of stories and zones', () => {
		fc.assert(
			fc.property(someZones, fc.nat(20), fc.nat(), (zones, count, seed) => {
				const turned = Object.fromEntries(
					Object.entries(zones)
						.toReversed()
						.map(([zone, list]) => [zone, list.toReversed()])
				);
				expect(drawStories(turned, count, seed)).toEqual(drawStories(zones, count, seed));
			})
		);
	});

	it('draws nobody twice, only from their own zone, and at least one from each that is not empty', () => {
		fc.assert(
			fc.property(someZones, fc.nat(20), fc.nat(), (zones, count, seed) => {
				const drawn = drawStories(zones, count, seed);
				const filled = Object.keys(zones).filter((zone) => zones[zone]!.length > 0);
				const all = Object.values(zones).flat();
				expect(new Set(drawn.map(({ id, zone }) => id + zone)).size).toBe(drawn.length);
				expect(drawn.length).toBe(Math.min(Math.max(count, filled.length), all.length));
				for (const { id, zone } of drawn) expect(zones[zone]).toContain(id);
				expect(Object.keys(perZone(drawn)).toSorted()).toEqual(filled.toSorted());
			})
		);
	});

	it.each([
		[{ a: 60, b: 30, c: 10 }, 10, { a: 6, b: 3, c: 1 }],
		[{ a: 98, b: 1, c: 1 }, 10, { a: 8, b: 1, c: 1 }],
		[{ a: 50, b: 50 }, 5, { a: 3, b: 2 }],
		[{ a: 2, b: 1 }, 10, { a: 2, b: 1 }],
		[{ a: 5, b: 5, c: 5 }, 2, { a: 1, b: 1, c: 1 }]
	])('gives zones of %j together %i by their share: %j', (sizes, count, expected) => {
		const zones = Object.fromEntries(
			Object.entries(sizes).map(([zone, n]) => [zone, ids(zone, n)])
		);
		expect(perZone(drawStories(zones, count, 7))).toEqual(expected);
	});

	it('draws every story about as often as any other over many seeds', () => {
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 4000; seed++) {
			for (const { id } of drawStories({ all: ids('s', 20) }, 5, seed)) {
				counts.set(id, (counts.get(id) ?? 0) + 1);
			}
		}
		// 1000 expected each, with a standard deviation of 27: five of them is 137.
		expect(counts.size).toBe(20);
		for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(137);
	});

	it('is another one for another seed', () => {
		const first = drawStories({ all: ids('s', 50) }, 5, 1);
		expect(drawStories({ all: ids('s', 50) }, 5, 2)).not.toEqual(first);
	});
});
