import { newId } from '#lib/base/ids.ts';
import type { Database, Tx } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { questionsOf } from '#lib/exploring/stats.server.ts';
import type { StepSetting } from '../model.ts';
import { listSteps } from '../run/run.store.server.ts';
import { changeGathering } from './change-gathering.server.ts';
import { stepSchema } from './gathering-form.ts';
import { parseForm } from './parsing.ts';
import { deleteStep, insertSteps, updateStep, type StepRow } from './prepare.store.server.ts';
import { done, refused, type Told } from './told.ts';

/** Adds a step (`stepId` empty) or changes one; a new one comes at `position`, else at the end. */
export async function saveStep(
	db: Database,
	actor: Staff,
	id: string,
	{ stepId, position }: { stepId: string; position: number | null },
	given: unknown,
	now: Date
): Promise<Told> {
	const parsed = parseForm(stepSchema, given);
	return changeGathering(db, actor, id, now, ({ tx, gathering, record }) => {
		if (!parsed.ok) return parsed;
		const { kind, title, text, notes, minutes, question, lens, theme, dots, most } = parsed.output;
		if (question && !isAsked(tx, gathering.studyId, question)) return refused('question', 'choose');
		const setting: StepSetting = {
			...(question && { question }),
			...(lens && { lens: lens.replace(/^.*\?/s, '') }),
			...(theme && { theme }),
			...(dots !== undefined && { dots }),
			...(most !== undefined && { most })
		};
		const steps = listSteps(tx, id);
		const known = steps.find((step) => step.id === stepId);
		// No field of the form: a step about the goals of before stays one.
		if (kind === 'goals' && known?.setting.previous) setting.previous = true;
		const row = { kind, title, text: text ?? '', notes: notes ?? '', minutes, setting };
		record('gathering-steps', `step:${stepId || 'new'}`);
		if (known) {
			updateStep(tx, stepId, row);
			return done('step', { title });
		}
		const made = { ...row, id: newId(), gatheringId: id, position: steps.length };
		insertSteps(tx, [made]);
		const at = Math.min(position ?? steps.length, steps.length);
		renumber(tx, [...steps.slice(0, at), made, ...steps.slice(at)]);
		return done('stepAdded', { title });
	});
}

/** Takes a step out; not any more once the gathering runs, for people did things in it. */
export async function removeStep(
	db: Database,
	actor: Staff,
	id: string,
	stepId: string,
	now: Date
): Promise<Told> {
	return changeGathering(db, actor, id, now, ({ tx, gathering, record }) => {
		const steps = listSteps(tx, id);
		const step = steps.find((one) => one.id === stepId);
		if (!step) return refused('', 'gone');
		if (gathering.state === 'running') return refused('', 'running');
		deleteStep(tx, stepId);
		renumber(
			tx,
			steps.filter((one) => one !== step)
		);
		record('gathering-steps', `removed:${stepId}`);
		const fields = { ...stepFields(step), position: String(step.position) };
		return done('stepRemoved', { title: step.title }, { action: '?/stap', fields });
	});
}

export async function moveStep(
	db: Database,
	actor: Staff,
	id: string,
	{ stepId, by }: { stepId: string; by: -1 | 1 },
	now: Date
): Promise<Told> {
	return changeGathering(db, actor, id, now, ({ tx, record }) => {
		const steps = listSteps(tx, id);
		const at = steps.findIndex((step) => step.id === stepId);
		const [step, other] = [steps[at], steps[at + by]];
		if (!step) return refused('', 'gone');
		if (other) [steps[at], steps[at + by]] = [other, step];
		renumber(tx, steps);
		record('gathering-steps', `moved:${stepId}`);
		return done('stepMoved', { title: step.title, at: steps.indexOf(step) + 1 });
	});
}

/** A step as the fields of its form. */
export function stepFields(step: Omit<StepRow, 'id' | 'gatheringId' | 'position'>) {
	const { kind, title, text, notes, minutes, setting } = step;
	return {
		...{ kind, title, text, notes, minutes: String(minutes) },
		question: setting.question ?? '',
		lens: setting.lens ?? '',
		theme: setting.theme ?? '',
		dots: String(setting.dots ?? ''),
		most: String(setting.most ?? '')
	};
}

function renumber(tx: Tx, steps: readonly { id: string }[]): void {
	for (const [position, { id }] of steps.entries()) updateStep(tx, id, { position });
}

function isAsked(tx: Tx, studyId: string, question: string): boolean {
	return questionsOf(tx, studyId, 'nl').questions.some(({ id }) => id === question);
}
