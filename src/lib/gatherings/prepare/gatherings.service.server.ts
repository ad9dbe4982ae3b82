import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import type { Say } from '#lib/i18n/say.ts';
import { questionsOf } from '#lib/exploring/stats.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { readStudy, type Study } from '#lib/studies/service.server.ts';
import type { StepKind, StepSetting, Topic } from '../model.ts';
import {
	findGathering,
	listSteps,
	updateGathering,
	type GatheringRow
} from '../run/run.store.server.ts';
import { templates, type TemplateStep } from '../templates.ts';
import { prepares } from './access.ts';
import { changeGathering } from './change-gathering.server.ts';
import { gatheringSchema, newGatheringSchema, topicSchema } from './gathering-form.ts';
import { parseForm } from './parsing.ts';
import { insertGathering, insertSteps, updateStep, type NewStep } from './prepare.store.server.ts';
import { done, refused, type Told } from './told.ts';

type Made = { id: string } | Extract<Told, { refusals: unknown }>;

/** Makes a gathering from a template, its steps in the words of the maker's language. */
export async function makeGathering(
	db: Database,
	actor: Staff,
	slug: string,
	given: unknown,
	say: Say,
	now: Date
): Promise<Made> {
	const parsed = parseForm(newGatheringSchema, given);
	const study = studyToPrepare(db.read, actor, slug);
	if (!parsed.ok) return parsed;
	const { template, place, previousId, ...facts } = parsed.output;
	return db.write((tx): Made => {
		if (!isEarlier(tx, study.id, previousId, null)) {
			return { refusals: [{ field: 'previousId', code: 'choose' }] };
		}
		const id = newId();
		const { invented } = study;
		const row = { ...facts, id, studyId: study.id, template, place: place ?? '', previousId };
		insertGathering(tx, { ...row, invented, topics: [] });
		const steps = templates[template].steps.filter(({ isFollowUp }) => !isFollowUp || previousId);
		insertSteps(
			tx,
			steps.map((step, position) =>
				stepOf(tx, { id, template, studyId: study.id }, step, position, say)
			)
		);
		const audit = { actor: actor.userId, action: 'gathering-made', studyId: study.id };
		recordAudit(tx, { ...audit, object: `gathering:${id}` }, now);
		return { id };
	});
}

/** Changes title, day, place and which gathering it follows up; then it opens with the goals of that one. */
export async function changeFacts(
	db: Database,
	actor: Staff,
	id: string,
	given: unknown,
	say: Say,
	now: Date
): Promise<Told> {
	const parsed = parseForm(gatheringSchema, given);
	return changeGathering(db, actor, id, now, ({ tx, gathering, record }) => {
		if (!parsed.ok) return parsed;
		const { place, ...facts } = parsed.output;
		if (!isEarlier(tx, gathering.studyId, facts.previousId, id)) {
			return refused('previousId', 'choose');
		}
		updateGathering(tx, id, { ...facts, place: place ?? '' });
		if (facts.previousId && gathering.state === 'prepared') openWithGoals(tx, gathering, say);
		record('gathering-changed');
		return done('facts');
	});
}

/** Puts the step about the goals of before where its template has it, unless it is there. */
function openWithGoals(tx: Tx, { id, template, studyId }: GatheringRow, say: Say): void {
	const steps = listSteps(tx, id);
	const at = templates[template].steps.findIndex(({ isFollowUp }) => isFollowUp);
	const wanted = templates[template].steps[at];
	if (!wanted || steps.some(({ setting }) => setting.previous)) return;
	for (const { id: stepId, position } of steps.slice(at)) {
		updateStep(tx, stepId, { position: position + 1 });
	}
	const position = Math.min(at, steps.length);
	insertSteps(tx, [stepOf(tx, { id, template, studyId }, wanted, position, say)]);
}

/** A step of a template in the words of who makes it. */
function stepOf(
	tx: Tx,
	{ id, template, studyId }: Pick<GatheringRow, 'id' | 'template' | 'studyId'>,
	step: TemplateStep,
	position: number,
	say: Say
): NewStep {
	return {
		...{ id: newId(), gatheringId: id, position, kind: step.kind, minutes: step.minutes },
		title: say(`plan.step.${template}.${step.key}`),
		text: say(`plan.step.${template}.${step.key}.text`),
		setting: settingOf(tx, studyId, step)
	};
}

/** The topics that people choose from, in order; one without a title is left out. */
export async function changeTopics(
	db: Database,
	actor: Staff,
	id: string,
	given: readonly { id: string; title: string; text: string }[],
	now: Date
): Promise<Told> {
	const filled = given.filter(({ title, text }) => title.trim() || text.trim());
	return changeGathering(db, actor, id, now, ({ tx, record }) => {
		const topics: Topic[] = [];
		for (const topic of filled) {
			const parsed = parseForm(topicSchema, topic);
			if (!parsed.ok) return refused('topics', 'topicTitle');
			const { title, text } = parsed.output;
			topics.push({ id: topic.id || newId(), title, text: text ?? '' });
		}
		updateGathering(tx, id, { topics });
		record('gathering-topics');
		return done('topics');
	});
}

/** The study for who prepares gatherings in it. */
export function studyToPrepare(read: Read, actor: Staff, slug: string): Study {
	const study = readStudy(read, slug);
	if (!study || !prepares(actor, study.id)) throw new AppError('notFound');
	return study;
}

/** An earlier gathering is one of the same study, and not the same one or one that follows it. */
function isEarlier(
	read: Read,
	studyId: string,
	previousId: string | null,
	ownId: string | null
): boolean {
	for (let at = previousId; at !== null;) {
		const found = findGathering(read, at);
		if (!found || found.studyId !== studyId || found.id === ownId) return false;
		at = found.previousId;
	}
	return true;
}

const aboutTriads: readonly StepKind[] = ['predict', 'pattern', 'direction'];

/** What a step of a template is about here: the first triad of the study's questions. */
function settingOf(read: Read, studyId: string, { kind, setting = {} }: TemplateStep): StepSetting {
	if (!aboutTriads.includes(kind)) return setting;
	const { questions } = questionsOf(read, studyId, 'nl');
	const triad = questions.find((question) => question.kind === 'triad');
	return triad ? { ...setting, question: triad.id } : setting;
}
