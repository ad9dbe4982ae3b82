import { seatRoles, type CompositionRule, type Need, type SeatRole } from '../model.ts';

/** A seat as the plan looks at it; without a topic it may sit at any table. */
export type Seated = { id: string; role: SeatRole; topic: string | null };

export type PlannedTable = { number: number; topic: string | null; seats: readonly string[] };

/** What stands in the way of a plan: a table without somebody it needs, or people that do not come out. */
export type Fault =
	| { kind: 'lacks'; table: number; topic: string | null; need: string }
	| { kind: 'size'; topic: string | null; people: number };

export type Plan =
	| { state: 'planned'; tables: readonly PlannedTable[] }
	| { state: 'refused'; faults: readonly Fault[] };

/** The fewest tables that seat so many people; null when no number of tables does. */
export function tableCount(people: number, { smallest, largest }: CompositionRule): number | null {
	const count = Math.ceil(people / largest);
	return count > 0 && count * smallest <= people ? count : null;
}

export function meets(role: SeatRole, need: Need): boolean {
	return need.anyOf.includes(role);
}

/** The needs that nobody at a table meets. */
export function lacking(roles: readonly SeatRole[], rule: CompositionRule): Need[] {
	return rule.needs.filter((need) => !roles.some((role) => meets(role, need)));
}

/** People with the roles of one need after each other, in the order of the rule; else as they came. */
export function inDealingOrder<T extends { role: SeatRole }>(
	people: readonly T[],
	rule: CompositionRule
): T[] {
	const order = [...new Set([...rule.needs.flatMap(({ anyOf }) => anyOf), ...seatRoles])];
	return people.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}
