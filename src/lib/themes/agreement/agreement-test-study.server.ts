import type { Database } from '#lib/db/database.server.ts';
import { newTheme } from '../desk/draft.ts';
import { openStudyForTest, tellStories, type Line } from '../desk/desk-test-study.server.ts';
import type { Desk, DeskTheme, Placing } from '../desk/model.ts';

// The study `demo` as one of invented stories, and desks to code with. For tests.

/** Words of a story that waits for a redacteur. */
export const heldWords = 'mijn straat en mijn naam';

export async function openInventedWith(
	lines: readonly Line[]
): Promise<{ db: Database; ids: string[] }> {
	const db = await openStudyForTest();
	db.connection.prepare('UPDATE study SET invented = 1').run();
	return { db, ids: await tellStories(db, lines) };
}

/** A desk with these themes, and each text in one of them as a machine would put it. */
export function deskWith(
	themes: readonly (Partial<DeskTheme> & { id: string; name: string })[],
	places: readonly (Partial<Placing> & { id: string })[]
): Desk {
	return {
		themes: new Map(
			themes.map((theme) => [theme.id, { ...newTheme(theme.id, theme.name), ...theme }])
		),
		placings: new Map(places.map(({ id, ...place }) => [id, { ...byMachine, ...place }])),
		mergedInto: new Map(),
		rejected: new Map()
	};
}

const byMachine: Placing = {
	theme: null,
	by: 'machine',
	confidence: 0.5,
	second: null,
	seconds: [],
	aside: null
};

/** The audit, as [action, object]. */
export function auditOf(db: Database): [string, string | null][] {
	const rows = db.connection.prepare('SELECT action, object FROM audit ORDER BY sequence').raw();
	return rows.all() as [string, string | null][];
}
