import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { StoryView } from '#lib/stories/model.ts';
import { openTexts } from '../opened-texts.server.ts';
import type { DeskChange } from './change-desk.server.ts';
import { currentDesk } from './current.server.ts';
import { describedThemes, marksIn } from './described.server.ts';
import type { Placing } from './model.ts';
import { looseTexts, orderMembers, type ReadingOrder } from './theme-texts.ts';
import type { PlacedText } from './view.ts';

/** Most texts opened in one go. */
export const mostOpened = 50;

export type Page = ReadingOrder & { from: number; count: number };

export type ReadTexts = {
	/** In the theme altogether. */
	n: number;
	texts: PlacedText[];
	/** For stories: each with the teller's own answers, in the same order. */
	stories: StoryView[];
};

/** A page of the texts of a theme, or of those in none, through the gate and into the audit. */
export async function readPage(
	db: Database,
	{ studyId, kind, staff, now }: DeskChange,
	themeId: string,
	{ from, count, order, lot }: Page
): Promise<ReadTexts> {
	const current = currentDesk(db.read, studyId, kind);
	const { desk, listed } = current;
	const theme = describedThemes(db.read, current).get(themeId);
	if (!theme && themeId !== 'aside') throw new AppError('notFound', 'There is no such theme.');
	const all = listed.texts.map(({ id }) => id);
	const by = { order, lot };
	const ids = theme ? orderMembers(desk, theme.members, by) : looseTexts(desk, all, by);
	const asked = ids.slice(from, from + Math.min(count, mostOpened));
	const opened = await openTexts(db, current, staff, asked, now);
	const shown = asked.flatMap((id) => opened.get(id) ?? []);
	return {
		n: ids.length,
		texts: shown.map(({ id, title, text, language }) => ({
			...{ textId: id, title, text, language },
			...(desk.placings.get(id) ?? unplaced),
			evidence: marksIn({ text, language }, theme)
		})),
		stories: shown.flatMap(({ story }) => story ?? [])
	};
}

const unplaced: Placing = {
	...{ theme: null, by: 'machine', confidence: 0, second: null },
	...{ seconds: [], aside: null }
};
