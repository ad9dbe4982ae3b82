import type { Read, Tx } from '#lib/db/database.server.ts';
import { pointState, type PointState } from './open.ts';
import {
	findPoint,
	findStudy,
	insertAreas,
	insertPoint,
	insertStudy,
	listAreas,
	listPoints,
	listStudies,
	listVersionIds,
	type AreaRow,
	type NewArea,
	type NewPoint,
	type NewStudy,
	type PointRow,
	type StudyRow
} from './store.server.ts';

export type Study = StudyRow;
export type Point = PointRow;
export type StudyArea = AreaRow;

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** Today in Amsterdam's calendar, as `2026-11-21`: a point opens and closes with the day there. */
export function today(now: Date): string {
	return calendar.format(now);
}

export function readStudy(read: Read, slug: string): Study | undefined {
	return findStudy(read, slug);
}

export function readStudies(read: Read): Study[] {
	return listStudies(read);
}

export function readPoints(read: Read, studyId: string): Point[] {
	return listPoints(read, studyId);
}

/** The framework version a new study would ask; undefined when none is published. */
export function newestVersionId(read: Read): string | undefined {
	return listVersionIds(read)[0];
}

/** The areas a teller of this study may choose from, in their order. */
export function readAreas(read: Read, studyId: string): StudyArea[] {
	return listAreas(read, studyId);
}

/** A point by its code, with its study, areas and state today; undefined when the code is unknown. */
export function readPoint(
	read: Read,
	code: string,
	now: Date
): { point: Point; study: Study; areas: StudyArea[]; state: PointState } | undefined {
	const found = findPoint(read, code);
	if (!found) return undefined;
	const areas = listAreas(read, found.study.id);
	return { ...found, areas, state: pointState(found.point, today(now)) };
}

/** The areas of a study with their labels in one language, Dutch where that is missing. */
export function areaLabels(
	areas: readonly StudyArea[],
	language: string
): { id: string; label: string }[] {
	return areas.map(({ id, labels }) => ({ id, label: labels[language] ?? labels.nl ?? id }));
}

/** Makes a study with its areas (in order) and its first points, in the transaction given. */
export function createStudy(
	tx: Tx,
	made: {
		study: NewStudy;
		areas: readonly Omit<NewArea, 'studyId' | 'position'>[];
		points: readonly Omit<NewPoint, 'studyId'>[];
	}
): void {
	const studyId = made.study.id;
	insertStudy(tx, made.study);
	insertAreas(
		tx,
		made.areas.map((area, position) => ({ ...area, studyId, position }))
	);
	for (const point of made.points) insertPoint(tx, { ...point, studyId });
}
