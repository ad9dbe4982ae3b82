import { AppError, type Issue } from '#lib/base/errors.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import type { FrameworkStructure } from '#lib/frameworks/model.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { effectiveLevel } from './consent.ts';
import type { ReviewState } from './model.ts';
import { parseAnswers } from './parse-answers.ts';
import type { ParsedStory } from './parse-story.ts';
import { insertStory } from './insert.store.server.ts';
import { findId, insertQuarantine } from './store.server.ts';

/** Where a story comes in and what holds there. */
export type Arrival = {
	studyId: string;
	pointId: string;
	form: 'long' | 'short';
	framework: FrameworkStructure;
	frameworkVersionId: string;
	frameworkRevision: number | null;
	areaIds: readonly string[];
	week: number;
	late: boolean;
	review?: ReviewState;
};

/** A story that was held against its framework and may be stored. */
export type CheckedStory = {
	body: ParsedStory;
	answers: Readonly<Record<string, Answer>>;
	arrival: Arrival;
};

export type Received =
	{ kind: 'stored' | 'same'; receivedWeek: number } | { kind: 'different' | 'withdrawn' };

/** Checks the answers of a story against the framework of its arrival. Throws with every issue found. */
export function checkStory(body: ParsedStory, arrival: Arrival): CheckedStory {
	const { answers, issues } = parseAnswers(arrival.framework, arrival.areaIds, body.answers);
	if (issues.length > 0) throw new AppError('invalid', summary(issues), issues);
	return { body, answers, arrival };
}

function summary(issues: readonly Issue[]): string {
	return issues.length === 1 ? issues[0]!.message : `${issues.length} answers could not be read.`;
}

/**
 * Stores a checked story once: the same id and body is the same story, another body under a taken
 * id goes to quarantine, a withdrawn id stays withdrawn. At level 0 the answers are counted and the
 * words are dropped here, so that no sender can leave them behind.
 */
export function receiveStory(
	tx: Tx,
	checked: CheckedStory,
	proof: { bodyHash: string; raw: Uint8Array; codeHash: string | null }
): Received {
	const { body, answers, arrival } = checked;
	const known = recognise(tx, body.id, proof.bodyHash);
	if (known) {
		if (known.kind === 'different') quarantineBody(tx, body, proof, arrival.week);
		return known;
	}
	const level = effectiveLevel(body.consentLevel, answers, arrival.framework.privateOption);
	insertStory(
		tx,
		{
			id: body.id,
			studyId: arrival.studyId,
			pointId: arrival.pointId,
			frameworkVersionId: arrival.frameworkVersionId,
			frameworkRevision: arrival.frameworkRevision,
			language: body.language,
			title: level === 0 ? '' : body.title,
			text: level === 0 ? '' : body.text,
			mode: body.mode,
			form: body.form ?? arrival.form,
			helper: body.helper ?? null,
			helperFromJudgedOrganisation: body.helperFromJudgedOrganisation ?? null,
			receivedWeek: arrival.week,
			late: arrival.late,
			test: body.test ?? false,
			review: arrival.review ?? 'unreviewed',
			bodyHash: proof.bodyHash
		},
		{
			storyId: body.id,
			levelGiven: body.consentLevel,
			levelEffective: level,
			textHash: body.consent?.textHash ?? null,
			language: body.language,
			readAloud: body.consent?.readAloud ?? null
		},
		answers,
		proof.codeHash
	);
	return { kind: 'stored', receivedWeek: arrival.week };
}

/** What an id already means; undefined when it is new. */
export function recognise(read: Read, id: string, bodyHash: string): Received | undefined {
	const known = findId(read, id);
	if (!known || known.kind === 'withdrawn') return known;
	return known.bodyHash === bodyHash
		? { kind: 'same', receivedWeek: known.receivedWeek }
		: { kind: 'different' };
}

/** Keeps a second body under a taken id for a person to look at; at level 0 without its words. */
export function quarantineBody(
	tx: Tx,
	body: ParsedStory,
	proof: { bodyHash: string; raw: Uint8Array },
	week: number
): void {
	const wordless = JSON.stringify({ ...body, title: '', text: '' });
	insertQuarantine(tx, {
		storyId: body.id,
		bodyHash: proof.bodyHash,
		body: body.consentLevel === 0 ? Buffer.from(wordless) : Buffer.from(proof.raw),
		reason: 'otherBody',
		week
	});
}
