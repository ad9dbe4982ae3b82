import { seededRandom } from '#lib/base/seeded.ts';
import type { CompositionRule } from '../model.ts';
import { shuffle } from './shuffle.ts';
import {
	inDealingOrder,
	lacking,
	tableCount,
	type Fault,
	type Plan,
	type PlannedTable,
	type Seated
} from './table-rule.ts';
import { groupByTopic, type TopicGroup } from './topic-groups.ts';

/**
 * Mixed tables, numbered from 1. People are shuffled by `seed`, laid in a row by role, and dealt one
 * by one over the fewest tables that hold them. So sizes differ by one at most, every role is spread
 * as evenly as it can be, and a need is met at every table exactly when there are as many people for
 * it as tables (a role counts for one need). The same seats and seed give the same plan, in whatever
 * order they come. `topics` are ids; when there are any, tables have one each. Refused with every
 * fault, by table and need, when the rule cannot be met.
 */
export function planTables(
	seats: readonly Seated[],
	rule: CompositionRule,
	topics: readonly string[],
	seed: number
): Plan {
	const sorted = seats.toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const shuffled = shuffle(sorted, seededRandom(seed));
	const faults: Fault[] = [];
	const tables: PlannedTable[] = [];
	for (const group of groupByTopic(shuffled, rule, topics)) {
		const count = tableCount(group.people.length, rule);
		if (count === null) {
			faults.push({ kind: 'size', topic: group.topic, people: group.people.length });
			continue;
		}
		const numbers = Array.from({ length: count }, (_, at) => tables.length + at + 1);
		const dealt = deal(group, rule, numbers);
		tables.push(...dealt);
		faults.push(...lacksOf(dealt, group.people, rule));
	}
	return faults.length > 0 ? { state: 'refused', faults } : { state: 'planned', tables };
}

/** One group dealt over tables with these numbers. */
export function deal(
	{ topic, people }: TopicGroup,
	rule: CompositionRule,
	numbers: readonly number[]
): PlannedTable[] {
	const row = inDealingOrder(people, rule);
	return numbers.map((number, at) => ({
		number,
		topic,
		seats: row.filter((_, place) => place % numbers.length === at).map(({ id }) => id)
	}));
}

/** What each table misses, in the order of the tables. */
export function lacksOf(
	tables: readonly PlannedTable[],
	seats: readonly Seated[],
	rule: CompositionRule
): Fault[] {
	const roles = new Map(seats.map(({ id, role }) => [id, role]));
	return tables.flatMap(({ number, topic, seats: ids }) => {
		const here = ids.flatMap((id) => roles.get(id) ?? []);
		return lacking(here, rule).map(({ id }): Fault => ({
			kind: 'lacks',
			table: number,
			topic,
			need: id
		}));
	});
}
