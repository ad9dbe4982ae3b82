import { AppError } from '#lib/base/errors.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import { newId } from '#lib/base/ids.ts';
import type { Read } from '#lib/db/database.server.ts';
import {
	formLengths,
	type FrameworkStructure,
	type Language,
	type ShownQuestion
} from '#lib/frameworks/model.ts';
import { readFramework } from '#lib/frameworks/service.server.ts';
import { showQuestions, versionId } from '#lib/frameworks/show.ts';
import { isLanguage } from '#lib/i18n/languages.ts';
import { kebab } from '#lib/studies/kebab.ts';
import {
	areaLabels,
	readAreas,
	readPoint,
	readPoints,
	readStudy,
	type Study
} from '#lib/studies/service.server.ts';
import { stableId } from '../stable-id.server.ts';
import type { ImportFormat } from './model.ts';
import type { Source, SourceFramework, SourcePoint } from './source.ts';
import { unreadable } from './unreadable.ts';

/** Where stories go: a study that is there, or one that is made of the file. */
export type Target = {
	slug: string;
	studyId: string;
	/** Null for a new study. */
	study: Study | null;
	structure: FrameworkStructure;
	versionId: string;
	/** What must be published first; null when the version is there. */
	publish: SourceFramework | null;
	/** Newest revision of the sentences, by language. */
	revisionOf(language: string): number | null;
	areaIds: readonly string[];
	/** Points of the study by code, with those that would be made. */
	points: ReadonlyMap<string, string>;
	newPoints: readonly (SourcePoint & { id: string })[];
};

/** The questions a study asks, with their labels in Dutch; null when there is no such study. */
export function questionsAsked(read: Read, slug: string): ShownQuestion[] | null {
	const study = readStudy(read, slug);
	const framework = study && readFramework(read, study.frameworkVersionId, 'nl');
	if (!study || !framework) return null;
	const { structure, texts, source } = framework;
	const questions = structure.questions.map((one) => ({ ...one, forms: formLengths }));
	return showQuestions({ ...structure, questions }, texts, {
		form: 'long',
		areas: areaLabels(readAreas(read, study.id), 'nl'),
		source
	});
}

/** Throws `AppError('invalid')` when a new study is asked for and the file brings no questions. */
export function targetOf(
	read: Read,
	slug: string,
	format: ImportFormat,
	source: Source,
	now: Date
): Target {
	const study = readStudy(read, slug) ?? null;
	return study ? existing(read, slug, study) : made(read, slug, format, source, now);
}

/** Code of the point for stories that came without one. */
export function importPointCode(slug: string): string {
	return `${slug}-ingelezen`;
}

/** The point a story belongs to: its own, the copy of its own, or the one for what was read in. */
export function pointFor({ slug, points }: Target, code: string | null): string {
	const found = [code ?? '', `${slug}-${code}`].find((one) => points.has(one));
	return found ?? importPointCode(slug);
}

function existing(read: Read, slug: string, study: Study): Target {
	const framework = readFramework(read, study.frameworkVersionId, 'nl');
	if (!framework) throw new AppError('notFound');
	return {
		slug,
		studyId: study.id,
		study,
		structure: framework.structure,
		versionId: study.frameworkVersionId,
		publish: null,
		revisionOf: revisions(read, study.frameworkVersionId, []),
		areaIds: readAreas(read, study.id).map(({ id }) => id),
		points: new Map(readPoints(read, study.id).map(({ code, id }) => [code, id])),
		newPoints: []
	};
}

function made(read: Read, slug: string, format: ImportFormat, source: Source, now: Date): Target {
	if (!source.framework) {
		throw unreadable(
			'noQuestions',
			`There is no study ${slug}, and this file brings no questions to make one of (a table can: --mapping).`
		);
	}
	const { framework, isThere } = identified(read, format, source.framework);
	const { structure, translations } = framework;
	const newPoints = source.study.points.map((point) => {
		const isTaken = readPoint(read, point.code, now) !== undefined;
		return { ...point, id: newId(), code: isTaken ? `${slug}-${point.code}` : point.code };
	});
	const id = versionId(structure);
	const languages = isThere ? [] : translations.map(({ language }) => language);
	return {
		slug,
		studyId: stableId('study', slug),
		study: null,
		structure,
		versionId: id,
		publish: isThere ? null : framework,
		revisionOf: revisions(read, id, languages),
		areaIds: source.study.areas.map((area) => area.id),
		points: new Map(newPoints.map(({ code, id: pointId }) => [code, pointId])),
		newPoints
	};
}

/**
 * A framework of another tool gets an id that follows from its questions, so that two files with the
 * same questions share one and no other is ever meant. Our own keeps its id unless another has it.
 */
function identified(
	read: Read,
	format: ImportFormat,
	framework: SourceFramework
): { framework: SourceFramework; isThere: boolean } {
	const { structure } = framework;
	const mark = sha256(JSON.stringify(structure)).slice(0, 8);
	const marked = { ...structure, id: `${kebab(structure.id) || 'vragenkader'}-${mark}` };
	const candidates = format === 'jsonl' ? [structure, marked] : [marked];
	for (const candidate of candidates) {
		const known = readFramework(read, versionId(candidate), candidate.sourceLanguage)?.structure;
		const isSame = JSON.stringify(known) === JSON.stringify(candidate);
		if (!known || isSame) {
			return { framework: { ...framework, structure: candidate }, isThere: isSame };
		}
	}
	throw new AppError('conflict', 'This framework is published here with other questions.');
}

function revisions(
	read: Read,
	id: string,
	first: readonly Language[]
): (language: string) => number | null {
	const known = new Map<string, number | null>(first.map((language) => [language, 1]));
	return (language) => {
		const isAsked = !known.has(language) && isLanguage(language);
		if (isAsked) known.set(language, readFramework(read, id, language)?.revision ?? null);
		return known.get(language) ?? null;
	};
}
