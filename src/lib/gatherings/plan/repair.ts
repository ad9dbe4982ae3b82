import type { CompositionRule, Need } from '../model.ts';
import { lacking, meets, type Seated } from './table-rule.ts';

export type OpenTable = { number: number; people: Seated[] };

/** Moves as few people as it can so that tables get their size and what they need; may not succeed. */
export function repair(tables: readonly OpenTable[], rule: CompositionRule): void {
	for (const table of tables) {
		for (const need of lacking(rolesAt(table), rule)) bring(tables, table, need, rule);
	}
	for (const table of tables) {
		while (table.people.length < rule.smallest) {
			const giver = tables.toSorted((one, other) => other.people.length - one.people.length)[0]!;
			const spare = giver.people.length > rule.smallest && spareAt(giver, rule);
			if (!spare) break;
			move(spare, giver, table);
		}
	}
}

/** Brings somebody for a need from a table that has more of them, and sends one back if it must. */
function bring(
	tables: readonly OpenTable[],
	table: OpenTable,
	need: Need,
	rule: CompositionRule
): void {
	const givers = tables.filter((other) => holders(other, need).length > 1);
	const giver = givers.toSorted((one, other) => other.people.length - one.people.length)[0];
	const seat = giver && holders(giver, need)[0];
	if (!seat) return;
	const isFull = table.people.length >= rule.largest;
	const isSmall = giver.people.length <= rule.smallest;
	const back = isFull || isSmall ? spareAt(table, rule) : undefined;
	if (isFull && !back) return;
	move(seat, giver, table);
	if (back) move(back, table, giver);
}

/** Somebody whom the table can miss, of the role it has most of. */
function spareAt(table: OpenTable, rule: CompositionRule): Seated | undefined {
	const before = lacking(rolesAt(table), rule).length;
	const ofRole = (role: Seated['role']) => table.people.filter((one) => one.role === role).length;
	return table.people
		.filter((one) => {
			const left = table.people.filter((other) => other !== one).map(({ role }) => role);
			return lacking(left, rule).length === before;
		})
		.toSorted((one, other) => ofRole(other.role) - ofRole(one.role))[0];
}

function holders({ people }: OpenTable, need: Need): Seated[] {
	return people.filter(({ role }) => meets(role, need));
}

function rolesAt({ people }: OpenTable): Seated['role'][] {
	return people.map(({ role }) => role);
}

function move(seat: Seated, from: OpenTable, to: OpenTable): void {
	from.people.splice(from.people.indexOf(seat), 1);
	to.people.push(seat);
}
