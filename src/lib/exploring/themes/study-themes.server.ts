import type { Read } from '#lib/db/database.server.ts';
import type { Label } from '#lib/frameworks/model.ts';
import { themeColumns, themeNames } from '#lib/themes/desk/desk.service.server.ts';
import { deskStamp } from './desk-stamp.store.server.ts';

/** The themes of a study's desk as columns need them. */
export type StudyThemes = {
	/** Themes that stories lie in, the largest first. */
	ids: readonly string[];
	/** The first theme of each story that lies in one. */
	ofStories: ReadonlyMap<string, string>;
};

const none: StudyThemes = { ids: [], ofStories: new Map() };

type Kept = { stamp: string; themes: StudyThemes };
const kept = new WeakMap<Read, Map<string, Kept>>();

/** Folded from the desk again only when an edit or a story came or went. */
export function studyThemes(read: Read, studyId: string): StudyThemes {
	const stamp = deskStamp(read, studyId);
	if (stamp === null) return none;
	const studies = kept.get(read) ?? new Map<string, Kept>();
	kept.set(read, studies);
	const known = studies.get(studyId);
	if (known?.stamp === stamp) return known.themes;
	const ofStories = themeColumns(read, studyId);
	const themes = { ids: largestFirst([...ofStories.values()]), ofStories };
	studies.set(studyId, { stamp, themes });
	return themes;
}

/** The same themes by the names that people gave them, else by those the machine suggests. */
export function themeLabels(read: Read, studyId: string): Label[] {
	const { ids } = studyThemes(read, studyId);
	if (ids.length === 0) return [];
	const names = themeNames(read, studyId);
	return ids.map((id) => ({ id, label: names.get(id) ?? '' }));
}

function largestFirst(themes: readonly string[]): string[] {
	const sizes = new Map<string, number>();
	for (const id of themes) sizes.set(id, (sizes.get(id) ?? 0) + 1);
	return [...sizes]
		.toSorted(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
		.map(([id]) => id);
}
