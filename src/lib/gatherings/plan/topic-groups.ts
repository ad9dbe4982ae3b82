import type { CompositionRule } from '../model.ts';
import { inDealingOrder, meets, tableCount, type Seated } from './table-rule.ts';

export type TopicGroup = { topic: string | null; people: Seated[] };

/**
 * Who will sit with whom by topic, in the order of `topics`; without topics everybody is one group.
 * Who chose none goes where somebody with that role is wanted most, else to the smallest group.
 */
export function groupByTopic(
	seats: readonly Seated[],
	rule: CompositionRule,
	topics: readonly string[]
): TopicGroup[] {
	if (topics.length === 0) return seats.length > 0 ? [{ topic: null, people: [...seats] }] : [];
	const isFree = ({ topic }: Seated) => topic === null || !topics.includes(topic);
	const chosen = topics.map((topic): TopicGroup => ({
		topic,
		people: seats.filter((seat) => seat.topic === topic)
	}));
	const inUse = chosen.filter(({ people }) => people.length > 0);
	const groups = inUse.length > 0 ? inUse : chosen;
	for (const seat of inDealingOrder(seats.filter(isFree), rule)) {
		const wanted = groups.toSorted(
			(one, other) =>
				wants(other, seat, rule) - wants(one, seat, rule) || one.people.length - other.people.length
		);
		wanted[0]!.people.push(seat);
	}
	return groups.filter(({ people }) => people.length > 0);
}

/** How many tables of a group still miss what this seat would bring. */
function wants({ people }: TopicGroup, seat: Seated, rule: CompositionRule): number {
	const need = rule.needs.find((one) => meets(seat.role, one));
	if (!need) return 0;
	const tables = tableCount(people.length, rule) ?? Math.ceil((people.length + 1) / rule.largest);
	return tables - people.filter(({ role }) => meets(role, need)).length;
}
