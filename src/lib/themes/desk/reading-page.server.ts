import type { Database } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readBesideDesk } from './beside-desk.server.ts';
import { studyToRead } from './change-desk.server.ts';
import { currentDesk } from './current.server.ts';
import { describedThemes } from './described.server.ts';
import { readThemeTexts } from './desk.service.server.ts';
import { themeViews } from './desk-view.ts';
import type { Desk, EditText, TextKind } from './model.ts';
import { perPage, type ReadingPlace } from './reading-href.ts';
import type { ReadTexts } from './read-texts.server.ts';
import type { ThemeView } from './view.ts';

export type ReadingPage = ReadingPlace & {
	/** Null for the texts that lie in no theme. */
	theme: ThemeView | null;
	/** Every theme of the desk, without quotes. */
	themes: readonly ThemeView[];
	read: ReadTexts;
	/** Of this theme, in the codebook. */
	examples: readonly EditText[];
};

/**
 * A page of texts of one theme, or of none, beside the themes they could go to. Where the theme was
 * merged into another, `mergedInto` says which. Throws `notFound`, and `forbidden` for who reads no texts.
 */
export async function readReadingPage(
	db: Database,
	actor: Actor,
	slug: string,
	asked: ReadingPlace & { theme: string | null },
	{ kind, language }: { kind: TextKind; language: string }
): Promise<ReadingPage | { mergedInto: string }> {
	const { study } = studyToRead(db.read, actor, slug, kind);
	const current = currentDesk(db.read, study.id, kind);
	const { theme: id, ...place } = asked;
	const into = id === null ? undefined : lastOf(current.desk, id);
	if (into !== undefined) return { mergedInto: into };
	const described = describedThemes(db.read, current);
	const themes = themeViews(current.desk, described, () => [], language);
	const page = { ...place, count: perPage };
	return {
		read: await readThemeTexts(db, actor, slug, id ?? 'aside', page, kind),
		theme: themes.find((theme) => theme.id === id) ?? null,
		...place,
		themes,
		examples: readBesideDesk(db.read, actor, slug, kind).examples[id ?? ''] ?? []
	};
}

/** Where a theme went that was merged, maybe more than once. */
function lastOf({ mergedInto }: Desk, id: string): string | undefined {
	let target = mergedInto.get(id);
	while (target !== undefined && mergedInto.has(target)) target = mergedInto.get(target);
	return target;
}
