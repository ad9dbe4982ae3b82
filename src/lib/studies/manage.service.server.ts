import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import type { Issue } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import { languages, type Language } from '#lib/frameworks/model.ts';
import { isReviewed, readFramework } from '#lib/frameworks/service.server.ts';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import { areasFromLines } from './areas.ts';
import { administratorOnly, studyFor, type Staff } from './authorise.server.ts';
import { giveMembership } from './members.service.server.ts';
import type { Actor } from './model.ts';
import { areaLabels, createStudy } from './service.server.ts';
import {
	findStudy,
	insertAreas,
	listAreas,
	listVersionIds,
	updateStudy,
	type StudyRow
} from './store.server.ts';
import {
	changedStudySchema,
	mostAreas,
	newAreasSchema,
	newStudySchema,
	type StudyValues
} from './study-form.ts';

export type Outcome<T = object> = ({ state: 'done' } & T) | { state: 'invalid'; issues: Issue[] };

/** Whether anything was told in a study yet; the room of stories knows. */
export type HasStories = (read: Read, studyId: string) => boolean;

export type StudyChoices = { versionIds: string[]; distressDefault: string };

/** The languages in which people have read every sentence of a version. */
export function reviewedLanguages(read: Read, versionId: string): Language[] {
	return languages.filter((language) => isReviewed(read, versionId, language));
}

/** What a new study is made of: the versions it can ask, and what a teller reads by default. */
export function readStudyChoices(read: Read, actor: Actor): StudyChoices {
	administratorOnly(actor);
	const versionIds = listVersionIds(read);
	return { versionIds, distressDefault: distressDefault(read, versionIds[0]) };
}

/** The settings of a study as they stand in its form. */
export function readStudySettings(
	read: Read,
	actor: Actor,
	slug: string,
	hasStories: HasStories
): StudyChoices & { values: StudyValues; areas: string[]; isInvented: boolean; isLocked: boolean } {
	const study = studyFor(read, actor, slug, 'editStudy');
	return {
		versionIds: listVersionIds(read),
		distressDefault: distressDefault(read, study.frameworkVersionId),
		values: {
			name: study.name,
			slug,
			purpose: study.purpose,
			startsOn: study.startsOn ?? '',
			endsOn: study.endsOn ?? '',
			helpNumber: study.helpNumber ?? '',
			distressText: study.distressText ?? '',
			retentionMonths: study.retentionMonths === null ? '' : String(study.retentionMonths),
			frameworkVersionId: study.frameworkVersionId,
			areas: [],
			ownAreas: '',
			researches: false
		},
		areas: areaLabels(listAreas(read, study.id), 'nl').map(({ label }) => label),
		isInvented: study.invented,
		isLocked: hasStories(read, study.id)
	};
}

/** Makes a study; whoever makes it researches it only when that was ticked (decisions.md 38). */
export async function makeStudy(
	db: Database,
	actor: Staff,
	given: unknown,
	now: Date
): Promise<Outcome<{ slug: string }>> {
	administratorOnly(actor);
	const parsed = v.safeParse(newStudySchema, given);
	if (!parsed.success) return { state: 'invalid', issues: withoutEcho(issuesOf(parsed.issues)) };
	const { areas, ownAreas, researches, ...study } = parsed.output;
	const chosen = defaultAreas.filter(({ id }) => areas.includes(id));
	const own = areasFromLines(ownAreas, chosen);
	return db.write((tx) => {
		if (findStudy(tx, study.slug)) return broken('slug', 'taken');
		if (!listVersionIds(tx).includes(study.frameworkVersionId)) {
			return broken('frameworkVersionId', 'choose');
		}
		const id = newId();
		createStudy(tx, {
			study: { ...study, id, createdAt: now },
			areas: [...chosen, ...own],
			points: []
		});
		recordAudit(tx, { actor: actor.userId, action: 'study-made', studyId: id }, now);
		if (researches) {
			giveMembership(tx, actor.userId, { role: 'onderzoeker', studyId: id }, actor.userId, now);
		}
		return { state: 'done', slug: study.slug };
	});
}

/** Changes what may change of a study; its questions only as long as nobody answered them. */
export async function changeStudy(
	db: Database,
	actor: Staff,
	slug: string,
	given: unknown,
	hasStories: HasStories,
	now: Date
): Promise<Outcome> {
	const { id, invented } = studyFor(db.read, actor, slug, 'editStudy');
	const parsed = v.safeParse(changedStudySchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const wanted = parsed.output;
	if (wanted.retentionMonths === null && !invented) return broken('retentionMonths', 'choose');
	return db.write((tx) => {
		const before = studyFor(tx, actor, slug, 'editStudy');
		const changed = changedKeys(before, wanted);
		if (changed.length === 0) return { state: 'done' };
		if (changed.includes('frameworkVersionId')) {
			if (hasStories(tx, id)) return broken('frameworkVersionId', 'locked');
			if (!listVersionIds(tx).includes(wanted.frameworkVersionId)) {
				return broken('frameworkVersionId', 'choose');
			}
		}
		updateStudy(tx, id, wanted);
		record(tx, actor, 'study-changed', id, `fields:${changed.join(',')}`, now);
		return { state: 'done' };
	});
}

/** Adds areas at the end of the list. None is ever taken away: stories may name it. */
export async function addAreas(
	db: Database,
	actor: Staff,
	slug: string,
	given: unknown,
	now: Date
): Promise<Outcome> {
	const { id: studyId } = studyFor(db.read, actor, slug, 'editStudy');
	const parsed = v.safeParse(newAreasSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	return db.write((tx) => {
		const known = listAreas(tx, studyId);
		const added = areasFromLines(parsed.output.ownAreas, known);
		if (added.length === 0) return broken('ownAreas', 'areaThere');
		if (known.length + added.length > mostAreas) return broken('ownAreas', 'tooMany');
		const next = 1 + Math.max(-1, ...known.map(({ position }) => position));
		insertAreas(
			tx,
			added.map((area, at) => ({ ...area, studyId, position: next + at }))
		);
		const ids = added.map(({ id }) => id).join(',');
		record(tx, actor, 'areas-added', studyId, `areas:${ids}`, now);
		return { state: 'done' };
	});
}

/** An address that is empty because there is no name is one mistake, not two. */
function withoutEcho(issues: Issue[]): Issue[] {
	const isNameless = issues.some(({ path, code }) => path === 'name' && code === 'required');
	return issues.filter(({ path, code }) => !(isNameless && path === 'slug' && code === 'required'));
}

function distressDefault(read: Read, versionId: string | undefined): string {
	const framework = versionId === undefined ? undefined : readFramework(read, versionId, 'nl');
	return framework?.texts['consent.distress'] ?? '';
}

export function broken(path: string, code: string): { state: 'invalid'; issues: Issue[] } {
	return { state: 'invalid', issues: [{ path, code, message: code }] };
}

function changedKeys<T extends object>(before: StudyRow, wanted: T): string[] {
	const old = new Map<string, unknown>(Object.entries(before));
	return Object.entries(wanted).flatMap(([key, value]) => (old.get(key) === value ? [] : [key]));
}

function record(
	tx: Tx,
	actor: Staff,
	action: string,
	studyId: string,
	object: string,
	now: Date
): void {
	recordAudit(tx, { actor: actor.userId, action, studyId, object }, now);
}
