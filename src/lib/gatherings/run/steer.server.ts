import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database, Tx } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { auditingRefusals, gatheringToSteer, runningOnly } from './access.server.ts';
import { doInStep } from './act.server.ts';
import { givenCommandSchema, type Command, type CommandOf, type Steered } from './commands.ts';
import { changed } from './live.server.ts';
import { refusal } from './refusals.ts';
import { answerRehearsal } from './rehearsal-crowd.server.ts';
import { bumpVersion, findStep, updateGathering, type GatheringRow } from './run.store.server.ts';
import { hasAnswers } from './steer.store.server.ts';
import {
	addChild,
	dropGoal,
	linkOutcome,
	merge,
	moderate,
	writeGoal
} from './steer-writes.server.ts';

/** The version after the last command, by gathering: to tell a regie that another one was there first. */
const lastSteered = new WeakMap<Database, Map<string, number>>();

/**
 * Does what a regie sends: `{ version, command }`. Of two commands the last one holds, and each stands in
 * the audit. Throws `notFound` for who does not steer this gathering, `invalid`, and `closed` when it does
 * not run; a command that comes after the lock is audited as refused.
 */
export async function steer(
	db: Database,
	actor: Actor,
	gatheringId: string,
	given: unknown,
	now: Date
): Promise<Steered> {
	const { staff } = gatheringToSteer(db.read, actor, gatheringId);
	const parsed = v.safeParse(givenCommandSchema, given);
	if (!parsed.success) throw new AppError('invalid', 'invalid', issuesOf(parsed.issues));
	const { version: seen, command } = parsed.output;
	const attempt = { by: staff.userId, wanted: command.kind, now };
	const whose = () => gatheringId;
	const { version, gathering } = await auditingRefusals(db, attempt, whose, () =>
		db.write((tx) => {
			const found = gatheringToSteer(tx, actor, gatheringId).gathering;
			runningOnly(found);
			apply(tx, found, command, now);
			const { studyId } = found;
			const object = `gathering:${gatheringId} command:${command.kind}${aboutOf(command)}`;
			recordAudit(tx, { actor: staff.userId, action: 'gathering-steered', studyId, object }, now);
			return { version: bumpVersion(tx, gatheringId), gathering: found };
		})
	);
	changed(db, gatheringId);
	const before = stepsOf(db).get(gatheringId) ?? 0;
	stepsOf(db).set(gatheringId, version);
	const opens = command.kind === 'goTo' || command.kind === 'phase';
	if (gathering.isRehearsal && opens) answerRehearsal(db, gatheringId, now);
	return { version, overtaken: before > seen };
}

function stepsOf(db: Database): Map<string, number> {
	const known = lastSteered.get(db) ?? new Map<string, number>();
	lastSteered.set(db, known);
	return known;
}

function apply(tx: Tx, gathering: GatheringRow, command: Command, now: Date): void {
	const { id } = gathering;
	switch (command.kind) {
		case 'goTo':
			return goTo(tx, gathering, command.step);
		case 'phase':
			return updateGathering(tx, id, { phase: command.phase });
		case 'cover':
			return updateGathering(tx, id, { cover: command.cover });
		case 'timer': {
			const { seconds } = command;
			const timerEndsAt = seconds === null ? null : new Date(now.getTime() + seconds * 1000);
			return updateGathering(tx, id, { timerEndsAt });
		}
		case 'moderate':
			return moderate(tx, id, command);
		case 'merge':
			return merge(tx, id, command);
		case 'addition':
			return addChild(tx, id, command);
		case 'goal':
			return writeGoal(tx, gathering, command.goal);
		case 'dropGoal':
			return dropGoal(tx, id, command.goal);
		case 'sources':
			return linkOutcome(tx, gathering, command);
		case 'paper':
			return enterPaper(tx, gathering, command, now);
	}
}

/**
 * Goes to a step and opens it. One where dots were placed before comes back closed: looking back at a
 * weighing does not open it again.
 */
function goTo(tx: Tx, { id }: GatheringRow, stepId: string): void {
	if (findStep(tx, stepId)?.gatheringId !== id) throw refusal('unknown');
	const phase = hasAnswers(tx, stepId) ? 'closed' : 'open';
	const change = { currentStep: stepId, phase, cover: 'none', timerEndsAt: null } as const;
	updateGathering(tx, id, change);
}

/** What a table wrote on paper, and dots counted by role. */
function enterPaper(
	tx: Tx,
	gathering: GatheringRow,
	{ table, act }: CommandOf<'paper'>,
	now: Date
): void {
	const isCount = act.kind === 'paper-vote' || act.kind === 'paper-weigh';
	if (table === null && !isCount) throw refusal('notYours');
	const doer = table === null && isCount ? (`paper:${act.role}` as const) : tableDoer(table);
	doInStep(tx, gathering, { doer, role: null, by: 'regie', now }, act);
}

function tableDoer(table: number | null): `table:${number}` {
	return `table:${table ?? 0}`;
}

/** What a command was about, for the audit: ids and states, no words. */
function aboutOf(command: Command): string {
	switch (command.kind) {
		case 'goTo':
			return ` step:${command.step}`;
		case 'phase':
			return ` phase:${command.phase}`;
		case 'moderate':
			return ` ${command.of}:${command.item} to:${command.to}`;
		case 'merge':
			return ` ${command.of}:${command.item} into:${command.into ?? 'none'}`;
		case 'goal':
			return ` goal:${command.goal.id}`;
		case 'dropGoal':
			return ` goal:${command.goal}`;
		case 'sources':
			return ` outcome:${command.outcome}`;
		case 'addition':
			return ` statement:${command.id}`;
		case 'paper':
			return ` act:${command.act.kind}`;
		default:
			return '';
	}
}
