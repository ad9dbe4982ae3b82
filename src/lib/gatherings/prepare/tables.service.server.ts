import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { TemplateId, Topic } from '../model.ts';
import { planTables } from '../plan/plan-tables.ts';
import { replan } from '../plan/replan.ts';
import { lacking, type Fault, type PlannedTable, type Seated } from '../plan/table-rule.ts';
import { listSeats, type SeatRow } from '../run/run.store.server.ts';
import { templates } from '../templates.ts';
import { changeGathering, type Change } from './change-gathering.server.ts';
import { clearTables, updateSeat } from './prepare.store.server.ts';
import { done, refused, type Refusal, type Told } from './told.ts';

/** Seats everybody who has a seat at new tables. Refused by table and missing role. */
export async function makeTables(
	db: Database,
	actor: Staff,
	id: string,
	seed: number,
	now: Date
): Promise<Told> {
	return changeGathering(db, actor, id, now, (change) => {
		const { tx, gathering } = change;
		const seats = listSeats(tx, id);
		if (seats.length === 0) return refused('', 'noSeats');
		const { rule, sameTopic } = templates[gathering.template];
		const topics = sameTopic ? gathering.topics.map((topic) => topic.id) : [];
		const plan = planTables(seats, rule, topics, seed);
		if (plan.state === 'refused') return { refusals: plan.faults.map(wordsOf(gathering)) };
		seat(change, plan.tables, seats);
		change.record('gathering-tables', `seed:${seed}`);
		return done('tables', { count: plan.tables.length });
	});
}

/** Seats again who checked in; as many as can be stay where they were. */
export async function replanTables(
	db: Database,
	actor: Staff,
	id: string,
	seed: number,
	now: Date
): Promise<Told> {
	return changeGathering(db, actor, id, now, (change) => {
		const { tx, gathering } = change;
		const all = listSeats(tx, id);
		const here = all.filter(({ isPresent }) => isPresent);
		if (here.length === 0) return refused('', 'nobodyHere');
		const { rule, sameTopic } = templates[gathering.template];
		const topics = sameTopic ? gathering.topics.map((topic) => topic.id) : [];
		const plan = replan(tablesOf(all), here, rule, topics, seed);
		if (plan.state === 'refused') return { refusals: plan.faults.map(wordsOf(gathering)) };
		const moved = seat(change, plan.tables, all);
		change.record('gathering-tables', `again seed:${seed}`);
		return done('tablesAgain', { count: plan.tables.length, moved });
	});
}

/**
 * Seats one badge at another table, when the rule holds at both: what a table had, it keeps, and who
 * sits there has the same topic. Refused with the table and the role that would be missing.
 */
export async function moveSeat(
	db: Database,
	actor: Staff,
	id: string,
	{ seatId, table }: { seatId: string; table: number },
	now: Date
): Promise<Told> {
	return changeGathering(db, actor, id, now, ({ tx, gathering, record }) => {
		const seats = listSeats(tx, id);
		const moved = seats.find((one) => one.id === seatId);
		if (!moved) return refused('', 'gone');
		const refusals = objections(moved, table, seats, gathering);
		if (refusals.length > 0) return { refusals };
		updateSeat(tx, seatId, { tableNumber: table });
		record('gathering-tables', `seat:${seatId} table:${table}`);
		const undo =
			moved.tableNumber === null
				? undefined
				: {
						action: '?/verplaats',
						fields: { seat: seatId, [`table-${seatId}`]: String(moved.tableNumber) }
					};
		return done('seatMoved', { badge: moved.badge, table }, undo);
	});
}

/** The tables as they are, from the seats. */
export function tablesOf(seats: readonly SeatRow[]): PlannedTable[] {
	const byNumber = new Map<number, SeatRow[]>();
	for (const one of seats) {
		if (one.tableNumber === null) continue;
		byNumber.set(one.tableNumber, [...(byNumber.get(one.tableNumber) ?? []), one]);
	}
	return [...byNumber]
		.toSorted(([one], [other]) => one - other)
		.map(([number, people]) => ({
			number,
			topic: people.find(({ topic }) => topic !== null)?.topic ?? null,
			seats: people.map(({ id }) => id)
		}));
}

/** Why a seat may not move; nothing when it may. */
function objections(
	moved: SeatRow,
	table: number,
	seats: readonly SeatRow[],
	{ template, topics }: { template: TemplateId; topics: readonly Topic[] }
): Refusal[] {
	const { rule, sameTopic } = templates[template];
	const at = (number: number | null) =>
		number === null ? [] : seats.filter(({ tableNumber }) => tableNumber === number);
	const [from, to] = [at(moved.tableNumber), at(table)];
	if (moved.tableNumber === table) return [];
	if (to.length === 0) return [{ field: '', code: 'noTable', values: { table } }];
	if (to.length >= rule.largest) {
		return [{ field: '', code: 'tableFull', values: { table, largest: rule.largest } }];
	}
	const topic = to.find((one) => one.topic !== null)?.topic;
	if (sameTopic && topic && moved.topic && moved.topic !== topic) {
		const title = topics.find(({ id }) => id === topic)?.title ?? '';
		return [{ field: '', code: 'otherTopic', values: { table, topic: title } }];
	}
	if (moved.tableNumber === null) return [];
	const number = moved.tableNumber;
	const left = from.filter((one) => one !== moved);
	if (left.length < rule.smallest && from.length >= rule.smallest) {
		const values = { table: number, smallest: rule.smallest };
		return [{ field: '', code: 'tableSmall', values }];
	}
	const before = lacking(rolesOf(from), rule);
	return lacking(rolesOf(left), rule)
		.filter((need) => !before.includes(need))
		.map(({ id }) => ({ field: '', code: 'wouldLack', values: { table: number, need: id } }));
}

function rolesOf(seats: readonly Pick<Seated, 'role'>[]) {
	return seats.map(({ role }) => role);
}

/** Writes a plan down; who chose no topic gets that of the table. Gives how many changed tables. */
function seat(
	{ tx, gathering }: Change,
	tables: readonly PlannedTable[],
	seats: readonly SeatRow[]
): number {
	const before = new Map(seats.map((one) => [one.id, one]));
	let moved = 0;
	clearTables(tx, gathering.id);
	for (const { number, topic, seats: ids } of tables) {
		for (const id of ids) {
			const was = before.get(id);
			if (was?.tableNumber !== null && was?.tableNumber !== number) moved += 1;
			updateSeat(tx, id, { tableNumber: number, topic: was?.topic ?? topic });
		}
	}
	return moved;
}

function wordsOf({ template, topics }: { template: TemplateId; topics: readonly Topic[] }) {
	const { smallest, largest } = templates[template].rule;
	return (fault: Fault): Refusal => {
		const topic = topics.find(({ id }) => id === fault.topic)?.title ?? '';
		if (fault.kind === 'lacks') {
			const code = topic ? 'lacksInTopic' : 'lacks';
			return { field: '', code, values: { table: fault.table, need: fault.need, topic } };
		}
		const values = { count: fault.people, smallest, largest, topic };
		return { field: '', code: topic ? 'sizeInTopic' : 'size', values };
	};
}
