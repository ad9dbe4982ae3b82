import type { Read } from '#lib/db/database.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { currentDesk } from '#lib/themes/desk/current.server.ts';
import { describedThemes } from '#lib/themes/desk/described.server.ts';
import { seatRoles } from '../model.ts';
import { lacking } from '../plan/table-rule.ts';
import { steers } from '../run/access.server.ts';
import { listSeats, listSteps } from '../run/run.store.server.ts';
import { templates } from '../templates.ts';
import { picksCards, prepares, reviewsStories, seesGatherings } from './access.ts';
import { listCards, listPacks } from './cards.store.server.ts';
import { gatheringToSee } from './change-gathering.server.ts';
import { countSeats, listGatherings, listGroups } from './prepare.store.server.ts';
import { tablesOf } from './tables.service.server.ts';
import type {
	GatheringHead,
	GatheringLink,
	GroupView,
	ListedGathering,
	RoleCount,
	SeatView,
	StepView,
	TableView
} from './view.ts';

/** The gatherings of a study, the earliest first, each with those before and after it. */
export function readGatherings(
	read: Read,
	actor: Staff,
	slug: string
): { study: { slug: string; name: string }; gatherings: ListedGathering[]; mayPrepare: boolean } {
	const study = readStudy(read, slug);
	if (!study || !seesGatherings(actor, study.id)) throw new AppError('notFound');
	const rows = listGatherings(read, study.id);
	const seats = countSeats(
		read,
		rows.map(({ id }) => id)
	);
	const links = new Map(rows.map(({ id, title, heldOn }) => [id, { id, title, heldOn }]));
	return {
		study: { slug: study.slug, name: study.name },
		mayPrepare: prepares(actor, study.id),
		gatherings: rows.map(({ id, title, heldOn, template, place, state, invented, previousId }) => ({
			...{ id, title, heldOn, template, place, state, invented },
			seats: seats.get(id) ?? 0,
			previous: (previousId && links.get(previousId)) || null,
			next: rows.filter((row) => row.previousId === id).flatMap((row) => links.get(row.id) ?? [])
		}))
	};
}

/** One gathering as every page of it begins. Throws `notFound` for who may not know of it. */
export function readHead(read: Read, actor: Staff, id: string): GatheringHead {
	const { gathering, study } = gatheringToSee(read, actor, id);
	const { title, heldOn, place, template, state, invented, topics } = gathering;
	return {
		...{ id, title, heldOn, place, template, state, invented, topics },
		study: { slug: study.slug, name: study.name },
		mayPrepare: prepares(actor, study.id) && state !== 'locked',
		maySteer: steers(actor, study.id),
		mayPick: picksCards(actor, study.id) && state !== 'locked',
		mayReview: reviewsStories(actor, study.id)
	};
}

/** What a gathering may follow up: the others of its study, and the one it does. */
export function readEarlier(
	read: Read,
	actor: Staff,
	id: string
): { previousId: string | null; others: GatheringLink[] } {
	const { gathering, study } = gatheringToSee(read, actor, id);
	const others = listGatherings(read, study.id)
		.filter((row) => row.id !== id)
		.map((row) => ({ id: row.id, title: row.title, heldOn: row.heldOn }));
	return { previousId: gathering.previousId, others };
}

/** The steps in their order, each with the minute it begins. */
export function readSteps(read: Read, actor: Staff, id: string): StepView[] {
	gatheringToSee(read, actor, id);
	let startsAt = 0;
	return listSteps(read, id).map((step) => {
		const { id: stepId, kind, title, text, notes, minutes, setting } = step;
		const view = { id: stepId, kind, title, text, notes, minutes, startsAt, setting };
		startsAt += minutes;
		return view;
	});
}

/** The themes of the desk that a step can be about. */
export function readThemeChoices(read: Read, studyId: string): { id: string; name: string }[] {
	const described = describedThemes(read, currentDesk(read, studyId, 'story'));
	return [...described].map(([id, { name }]) => ({ id, name }));
}

/** Seats by role and badge, groups with how many of their seats are taken, and how many came. */
export function readPeople(
	read: Read,
	actor: Staff,
	id: string
): { seats: SeatView[]; groups: GroupView[]; roles: RoleCount[] } {
	gatheringToSee(read, actor, id);
	const seats = seatViews(read, id);
	const groups = listGroups(read, id).map(({ id: groupId, name, seats: most }): GroupView => {
		const taken = seats.filter(({ group }) => group === groupId);
		const isBoardOnly = taken.length > 0 && taken.every(({ level }) => level === 'board');
		return { id: groupId, name, seats: most, taken: taken.length, isBoardOnly };
	});
	const roles = seatRoles.flatMap((role): RoleCount[] => {
		const ofRole = seats.filter((seat) => seat.role === role);
		const present = ofRole.filter(({ isPresent }) => isPresent).length;
		return ofRole.length > 0 ? [{ role, seats: ofRole.length, present }] : [];
	});
	return { seats, groups, roles };
}

/** The tables with who sits there, what they lack and which cards they have; and who has no table. */
export function readTables(
	read: Read,
	actor: Staff,
	id: string
): { tables: TableView[]; loose: SeatView[] } {
	const { gathering } = gatheringToSee(read, actor, id);
	const { rule } = templates[gathering.template];
	const seats = new Map(seatViews(read, id).map((seat) => [seat.id, seat]));
	const numbers = new Map(listCards(read, id).map(({ storyId, number }) => [storyId, number]));
	const packs = listPacks(read, id);
	const tables = tablesOf(listSeats(read, id)).map(({ number, topic, seats: ids }): TableView => {
		const here = ids.flatMap((one) => seats.get(one) ?? []);
		const cards = (packs.get(number) ?? []).flatMap((story) => numbers.get(story) ?? []);
		return {
			number,
			topic: gathering.topics.find((one) => one.id === topic) ?? null,
			seats: here.toSorted(byRole),
			lacks: lacking(
				here.map(({ role }) => role),
				rule
			).map((need) => need.id),
			cards: cards.toSorted((one, other) => one - other)
		};
	});
	return { tables, loose: [...seats.values()].filter(({ table }) => table === null) };
}

function seatViews(read: Read, id: string): SeatView[] {
	return listSeats(read, id)
		.map(({ id: seatId, badge, role, groupId, level, topic, tableNumber, isPresent }) => ({
			...{ id: seatId, badge, role, group: groupId, level, topic, isPresent },
			table: tableNumber
		}))
		.toSorted(byRole);
}

function byRole(one: SeatView, other: SeatView): number {
	return (
		seatRoles.indexOf(one.role) - seatRoles.indexOf(other.role) ||
		(one.badge < other.badge ? -1 : 1)
	);
}
