import type { Shares } from '#lib/signifiers/answer.ts';
import { zoneOf, zones } from '#lib/signifiers/zones.ts';
import { tableTest } from './chi-square.ts';
import type { Effect, TestName } from './comparison.ts';
import { crossTable } from './cross-table.ts';

/**
 * A second look beside `triadByGroup`: whether the groups (0 up to their number, none empty) lie in
 * other zones. It sees what a distance between centres cannot, such as one group in two corners and
 * another between them; it is blind within a zone. Empty zones are left out. At least two zones and
 * two groups. Effect: Cramér's V of the table of zones.
 */
export function zonesByGroup(
	shares: readonly Shares[],
	groups: readonly number[],
	random: () => number
): { test: TestName; effect: Effect; p: number } {
	const inZones = shares.map(zoneOf);
	const used = zones.filter((zone) => inZones.includes(zone));
	const places = inZones.map((zone) => used.indexOf(zone));
	return tableTest(crossTable(places, groups), random);
}
