import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { studyFor, type Staff } from './authorise.server.ts';
import { broken, reviewedLanguages, type Outcome } from './manage.service.server.ts';
import type { PointView, StudyName } from './model.ts';
import { pointState } from './open.ts';
import { codeMark, suggestedCode } from './point-code.ts';
import { newPointSchema, type PointValues } from './point-form.ts';
import { may } from './rights.ts';
import { today } from './service.server.ts';
import { findPoint, insertPoint, listPoints, updatePoint, type PointRow } from './store.server.ts';

/** The points of a study, for who may see them. */
export function readPointList(
	read: Read,
	actor: Staff,
	slug: string,
	now: Date
): { points: PointView[]; mayManage: boolean } {
	const study = studyFor(read, actor, slug, 'seePoints');
	return {
		points: listPoints(read, study.id).map((point) => viewOf(point, now)),
		mayManage: may('managePoints', actor, study.id)
	};
}

/** One point with the study it belongs to. Throws `notFound` when it is not one of this study's. */
export function readPointView(
	read: Read,
	actor: Staff,
	slug: string,
	code: string,
	now: Date
): { point: PointView; study: StudyName; mayManage: boolean } {
	const study = studyFor(read, actor, slug, 'seePoints');
	const { name, invented } = study;
	return {
		point: viewOf(pointOf(read, study.id, code), now),
		study: { slug, name, invented },
		mayManage: may('managePoints', actor, study.id)
	};
}

/** What a new point of this study can be made of: the languages people have read, and a code's mark. */
export function readPointChoices(read: Read, actor: Staff, slug: string) {
	const study = studyFor(read, actor, slug, 'managePoints');
	return { languages: reviewedLanguages(read, study.frameworkVersionId), mark: codeMark() };
}

/** Makes a point. A code that was left empty follows from the name. */
export async function makePoint(
	db: Database,
	actor: Staff,
	slug: string,
	given: PointValues,
	now: Date
): Promise<Outcome<{ code: string }>> {
	studyFor(db.read, actor, slug, 'managePoints');
	const code = given.code || suggestedCode(given.name, codeMark());
	const parsed = v.safeParse(newPointSchema, { ...given, code });
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const made = parsed.output;
	return db.write((tx) => {
		const study = studyFor(tx, actor, slug, 'managePoints');
		const offered = reviewedLanguages(tx, study.frameworkVersionId);
		if (!made.languages.every((language) => offered.includes(language))) {
			return broken('languages', 'choose');
		}
		if (findPoint(tx, made.code)) return broken('code', 'taken');
		const id = newId();
		// The first language is the one a teller starts in: the framework's own order decides.
		const languages = offered.filter((language) => made.languages.includes(language));
		insertPoint(tx, { ...made, languages, id, studyId: study.id });
		record(tx, actor, 'point-made', study.id, id, now);
		return { state: 'done', code: made.code };
	});
}

/** Closes a point at once, for every teller. What was told stays. */
export async function closePoint(
	db: Database,
	actor: Staff,
	slug: string,
	code: string,
	now: Date
): Promise<void> {
	await db.write((tx) => {
		const study = studyFor(tx, actor, slug, 'managePoints');
		const point = pointOf(tx, study.id, code);
		if (pointState(point, today(now)) === 'closed') return;
		updatePoint(tx, point.id, { closedAt: now });
		record(tx, actor, 'point-closed', study.id, point.id, now);
	});
}

/** Opens a closed point again; a last day that has passed is taken away, else it would stay closed. */
export async function reopenPoint(
	db: Database,
	actor: Staff,
	slug: string,
	code: string,
	now: Date
): Promise<void> {
	await db.write((tx) => {
		const study = studyFor(tx, actor, slug, 'managePoints');
		const point = pointOf(tx, study.id, code);
		if (pointState(point, today(now)) !== 'closed') return;
		const isPast = point.closesOn !== null && point.closesOn < today(now);
		updatePoint(tx, point.id, { closedAt: null, ...(isPast && { closesOn: null }) });
		record(tx, actor, 'point-reopened', study.id, point.id, now);
	});
}

function pointOf(read: Read, studyId: string, code: string): PointRow {
	const found = findPoint(read, code);
	if (found?.study.id !== studyId) throw new AppError('notFound');
	return found.point;
}

function viewOf(point: PointRow, now: Date): PointView {
	const { code, name, channel, form, languages, opensOn, closesOn } = point;
	const state = pointState(point, today(now));
	return { code, name, channel, form, languages, opensOn, closesOn, state };
}

function record(
	tx: Parameters<typeof recordAudit>[0],
	actor: Staff,
	action: string,
	studyId: string,
	pointId: string,
	now: Date
): void {
	recordAudit(tx, { actor: actor.userId, action, studyId, object: `point:${pointId}` }, now);
}
