import type { Read } from '#lib/db/database.server.ts';
import type { GatheringLink } from '../prepare/view.ts';
import { dueOf } from './due.ts';
import { listGoalsIn, listNotes, type GoalRow, type NoteRow } from './follow-up.store.server.ts';
import type { GoalView, NoteView } from './view.ts';

/** The goals of gatherings with everything that was noted about them, as they stand on a day. */
export function goalViews(
	read: Read,
	gatherings: readonly GatheringLink[],
	today: string
): GoalView[] {
	const rows = listGoalsIn(
		read,
		gatherings.map(({ id }) => id)
	);
	const notes = Map.groupBy(
		listNotes(
			read,
			rows.map(({ id }) => id)
		),
		({ goalId }) => goalId
	);
	return gatherings.flatMap(({ id, title, heldOn }) =>
		rows
			.filter((row) => row.gatheringId === id)
			.map((row) => goalView(row, notes.get(row.id) ?? [], { id, title, heldOn }, today))
	);
}

function goalView(
	row: GoalRow,
	notes: readonly NoteRow[],
	gathering: GatheringLink,
	today: string
): GoalView {
	const { id, number, text, term, kind, ownerRole, state, isLate } = row;
	const dueMonth = monthAgreed(row, notes);
	return {
		...{ id, number, text, term, kind, ownerRole, state, isLate, gathering },
		...{ agreedMonth: row.dueMonth, dueMonth },
		due: dueOf({ state, dueMonth, isLate }, today),
		notes: notes.map(noteView)
	};
}

/** The month of the newest note that has one, else of the gathering itself. */
export function monthAgreed(
	{ dueMonth }: Pick<GoalRow, 'dueMonth'>,
	notes: readonly Pick<NoteRow, 'dueMonth'>[]
): string | null {
	return notes.findLast((note) => note.dueMonth !== null)?.dueMonth ?? dueMonth;
}

function noteView({ day, state, text, evidence, dueMonth }: NoteRow): NoteView {
	return { day, state, text, evidence, dueMonth };
}
