import { seededRandom } from '#lib/base/seeded.ts';
import type { CompositionRule } from '../model.ts';
import { deal, lacksOf } from './plan-tables.ts';
import { repair, type OpenTable } from './repair.ts';
import { shuffle } from './shuffle.ts';
import {
	inDealingOrder,
	meets,
	lacking,
	tableCount,
	type Fault,
	type Plan,
	type PlannedTable,
	type Seated
} from './table-rule.ts';
import { groupByTopic, type TopicGroup } from './topic-groups.ts';

/**
 * The tables again for who is there now (`seats`), when people stayed away or came along: whoever can
 * stay where they sat (`current`), stays. Tables keep their numbers; one that is too many is lifted,
 * and its number is not used again. Where a table misses somebody, the fewest people move; only when
 * that does not do, the tables of that topic are dealt anew. Refused as in `planTables`.
 */
export function replan(
	current: readonly PlannedTable[],
	seats: readonly Seated[],
	rule: CompositionRule,
	topics: readonly string[],
	seed: number
): Plan {
	const sorted = seats.toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const topicThere = new Map(
		current.flatMap(({ topic, seats: ids }) => ids.map((id) => [id, topic]))
	);
	const shuffled = shuffle(sorted, seededRandom(seed)).map((seat) => ({
		...seat,
		topic: topicThere.get(seat.id) ?? seat.topic
	}));
	let last = Math.max(0, ...current.map(({ number }) => number));
	const faults: Fault[] = [];
	const tables: PlannedTable[] = [];
	for (const group of groupByTopic(shuffled, rule, topics)) {
		const count = tableCount(group.people.length, rule);
		if (count === null) {
			faults.push({ kind: 'size', topic: group.topic, people: group.people.length });
			continue;
		}
		const kept = stayingTables(current, group, count, topics.length > 0);
		while (kept.length < count) kept.push({ number: ++last, people: [] });
		const seated = seatGroup(group, kept, rule);
		tables.push(...seated);
		faults.push(...lacksOf(seated, group.people, rule));
	}
	if (faults.length > 0) return { state: 'refused', faults };
	return { state: 'planned', tables: tables.toSorted((one, other) => one.number - other.number) };
}

/** The tables that stay, with who still sits there: the fullest, and the lowest number of equals. */
function stayingTables(
	current: readonly PlannedTable[],
	{ topic, people }: TopicGroup,
	count: number,
	byTopic: boolean
): OpenTable[] {
	const here = new Map(people.map((seat) => [seat.id, seat]));
	return current
		.filter((table) => !byTopic || table.topic === topic)
		.map(({ number, seats }) => ({ number, people: seats.flatMap((id) => here.get(id) ?? []) }))
		.toSorted((one, other) => other.people.length - one.people.length || one.number - other.number)
		.slice(0, count)
		.toSorted((one, other) => one.number - other.number);
}

function seatGroup(group: TopicGroup, tables: OpenTable[], rule: CompositionRule): PlannedTable[] {
	const seated = new Set(tables.flatMap(({ people }) => people));
	for (const seat of inDealingOrder(group.people, rule)) {
		if (seated.has(seat)) continue;
		const open = tables.filter(({ people }) => people.length < rule.largest);
		const best = open.toSorted(
			(one, other) =>
				Number(fills(other, seat, rule)) - Number(fills(one, seat, rule)) ||
				one.people.length - other.people.length
		)[0];
		best?.people.push(seat);
	}
	repair(tables, rule);
	const settled = tables.map(({ number, people }): PlannedTable => ({
		number,
		topic: group.topic,
		seats: people.map(({ id }) => id)
	}));
	const isFine =
		lacksOf(settled, group.people, rule).length === 0 &&
		settled.every(({ seats }) => seats.length >= rule.smallest && seats.length <= rule.largest);
	if (isFine) return settled;
	return deal(
		group,
		rule,
		tables.map(({ number }) => number)
	);
}

function fills({ people }: OpenTable, seat: Seated, rule: CompositionRule): boolean {
	const roles = people.map(({ role }) => role);
	return lacking(roles, rule).some((need) => meets(seat.role, need));
}
