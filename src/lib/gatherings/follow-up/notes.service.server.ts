import * as v from 'valibot';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Tx } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { today } from '#lib/studies/service.server.ts';
import { prepares } from '../prepare/access.ts';
import { gatheringToSee } from '../prepare/change-gathering.server.ts';
import { parseForm } from '../prepare/parsing.ts';
import { done, refused, type Told } from '../prepare/told.ts';
import { changed } from '../run/live.server.ts';
import { bumpVersion, type GatheringRow } from '../run/run.store.server.ts';
import {
	insertNote,
	listGoalsIn,
	listNotes,
	listRunning,
	updateStanding,
	type NoteRow
} from './follow-up.store.server.ts';
import { noteSchema, stopping } from './note-form.ts';

/**
 * Adds what became of a goal: how it stands since a day, and why. Also after the lock: what was agreed is
 * not touched. Nothing that was noted is changed or taken away; a wrong note gets a next one. Throws
 * `notFound` for who may not know of the gathering, `forbidden` for who may not steer it.
 */
export async function addNote(
	db: Database,
	actor: Staff,
	gatheringId: string,
	goalId: string,
	given: unknown,
	now: Date
): Promise<Told> {
	const parsed = parseNote(given);
	const { told, screens } = await db.write((tx): { told: Told; screens: string[] } => {
		const { gathering } = gatheringToSee(tx, actor, gatheringId);
		if (!prepares(actor, gathering.studyId)) throw new AppError('forbidden');
		const goal = listGoalsIn(tx, [gatheringId]).find(({ id }) => id === goalId);
		if (!goal) throw new AppError('notFound');
		if (!parsed.ok) return { told: parsed, screens: [] };
		const { noteDay, noteState, noteText, noteEvidence, noteMonth, noteLate } = parsed.output;
		const wrong = wrongDay(noteDay, gathering, today(now));
		if (wrong) return { told: refused('noteDay', wrong), screens: [] };
		const note = {
			...{ goalId, day: noteDay, state: noteState, text: noteText },
			...{ evidence: noteEvidence ?? '', dueMonth: noteMonth }
		};
		const told = done('goalNote', { number: goal.number });
		if (isThere(tx, note)) return { told, screens: [] };
		insertNote(tx, { id: newId(), ...note });
		settle(tx, goalId, noteLate !== undefined);
		const { studyId } = gathering;
		const object = `gathering:${gatheringId} goal:${goalId} state:${noteState}`;
		recordAudit(tx, { actor: actor.userId, action: 'goal-noted', studyId, object }, now);
		const running = listRunning(tx, studyId);
		for (const id of running) bumpVersion(tx, id);
		return { told, screens: running };
	});
	for (const id of screens) changed(db, id);
	return told;
}

/** Stopping asks for a reason in words of its own. */
function parseNote(given: unknown) {
	const parsed = parseForm(noteSchema, given);
	const asked = v.safeParse(stopping, given);
	if (parsed.ok || !asked.success) return parsed;
	const refusals = parsed.refusals.map((refusal) =>
		refusal.field === 'noteText' && refusal.code === 'required'
			? { ...refusal, code: 'whyStopped' }
			: refusal
	);
	return { ...parsed, refusals };
}

/** A second press of the button is no second note: nobody could take it away again. */
function isThere(tx: Tx, note: Omit<NoteRow, 'id'>): boolean {
	return listNotes(tx, [note.goalId]).some(
		({ day, state, text, evidence, dueMonth }) =>
			day === note.day &&
			state === note.state &&
			text === note.text &&
			evidence === note.evidence &&
			dueMonth === note.dueMonth
	);
}

/** A goal stands as its newest note says; what is finished is not late any more. */
function settle(tx: Tx, goalId: string, isLate: boolean): void {
	const state = listNotes(tx, [goalId]).at(-1)?.state ?? 'open';
	const isFinished = state === 'done' || state === 'stopped';
	updateStanding(tx, goalId, { state, isLate: isLate && !isFinished });
}

/** A note is about a day since the gathering, and not about one that is still to come. */
function wrongDay(day: string, { heldOn }: GatheringRow, now: string): string | undefined {
	if (day > now) return 'dayAhead';
	return day < heldOn ? 'dayBefore' : undefined;
}
