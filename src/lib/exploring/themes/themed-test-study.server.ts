import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import {
	demoLines,
	openStudyForTest,
	personForTest,
	tellStories
} from '#lib/themes/desk/desk-test-study.server.ts';
import { edit } from '#lib/themes/desk/desk.service.server.ts';

// The invented stories with a desk that somebody made by hand: a theme for each of some subjects, with
// the stories whose teller chose that subject in it. For tests.

export const subjects = ['money-and-debts', 'housing', 'health', 'being-alone', 'safety'] as const;
export type Subject = (typeof subjects)[number];

export type ThemedStudy = {
	db: Database;
	sanne: Staff;
	/** Ids of the themes; the name of each is its subject. */
	themes: Record<Subject, string>;
};

export async function openThemedStudy(lines = demoLines()): Promise<ThemedStudy> {
	const db = await openStudyForTest();
	await tellStories(db, lines);
	const sanne = await personForTest(db, 'Sanne', 'onderzoeker');
	const themes: Partial<Record<Subject, string>> = {};
	for (const subject of subjects) {
		themes[subject] = await makeTheme({ db, sanne }, subject, readableWith(db, subject));
	}
	return { db, sanne, themes: themes as Record<Subject, string> };
}

/** Makes a theme and puts these stories in it; gives its id. */
export async function makeTheme(
	{ db, sanne }: Pick<ThemedStudy, 'db' | 'sanne'>,
	name: string,
	stories: readonly string[]
): Promise<string> {
	const theme = newId();
	await edit(db, sanne, 'demo', 'story', { kind: 'create', theme, name });
	await moveTo({ db, sanne }, theme, stories);
	return theme;
}

export async function moveTo(
	{ db, sanne }: Pick<ThemedStudy, 'db' | 'sanne'>,
	theme: string | null,
	stories: readonly string[]
): Promise<string> {
	const texts = stories.map((textId) => ({ textId, value: 0 }));
	return edit(db, sanne, 'demo', 'story', { kind: 'move', theme }, texts);
}

/** Stories that may be read, with this subject; each is in the list of the first subject it has. */
export function readableWith({ connection }: Database, subject: Subject): string[] {
	const before = subjects.slice(0, subjects.indexOf(subject));
	const chose = (option: string) =>
		`EXISTS (SELECT 1 FROM answer_option WHERE story_id = s.id AND question_id = 'K2' AND option_id = '${option}')`;
	return connection
		.prepare(
			`SELECT s.id FROM story s JOIN consent ON consent.story_id = s.id
			WHERE level_effective >= 1 AND review <> 'held' AND ${chose(subject)}
			${before.map((one) => `AND NOT ${chose(one)}`).join(' ')} ORDER BY s.id`
		)
		.pluck()
		.all() as string[];
}
