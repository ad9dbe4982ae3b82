import type { Database, Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { openTexts } from '../opened-texts.server.ts';
import type { OpenedText } from '../texts.server.ts';
import { adoptedRuns, currentDesk, type CurrentDesk } from './current.server.ts';
import { describedThemes, marksIn, type DescribedTheme } from './described.server.ts';
import { asideCounts, placedIn, themeViews } from './desk-view.ts';
import { editLog } from './edit-log.ts';
import { listEditors } from './edits.store.server.ts';
import { excerptOf } from './excerpt.ts';
import { linkedThemes } from './linked-themes.ts';
import type { TextKind } from './model.ts';
import { waitingRun } from './proposal.server.ts';
import { adoptedOf } from './proposal.ts';
import { readRun } from './read-run.server.ts';
import { insertRunTexts } from './runs.store.server.ts';
import type { DeskView, QuoteView } from './view.ts';

/** The desk for somebody who sees its counts; quotes only for who reads the texts. */
export async function viewDesk(
	db: Database,
	{ studyId, kind, actor }: { studyId: string; kind: TextKind; actor: Actor },
	language: string,
	now: Date
): Promise<DeskView> {
	const current = currentDesk(db.read, studyId, kind);
	await keepFresh(db, current);
	const { desk, listed, source, edits, adopted, runs, version } = current;
	const described = describedThemes(db.read, current);
	const mayEdit = source.mayRead(actor, studyId);
	const quoted = mayEdit ? [...described.values()].flatMap(({ quotes }) => quotes) : [];
	const opened = await openTexts(db, current, actor, quoted, now);
	const latest = adoptedRuns(edits).at(-1);
	const likes =
		latest === undefined ? new Map<string, string>() : likesOf(db.read, current, latest);
	const run = runs.find(({ id }) => id === latest);
	return {
		textKind: kind,
		version,
		themes: themeViews(desk, described, (theme) => quotesOf(theme, opened), language).map(
			(theme) => ({ ...theme, like: likes.get(theme.id) ?? null })
		),
		placed: placedIn(desk),
		texts: listed.texts.length,
		aside: asideCounts(desk),
		countedOnly: listed.countedOnly,
		held: listed.held,
		edits: editLog(edits, adopted, {
			names: new Map(Array.from(described, ([id, { name }]) => [id, name])),
			people: listEditors(db.read, studyId)
		}),
		run: run
			? { id: run.id, at: run.madeAt.getTime(), seconds: run.seconds, asked: run.asked }
			: null,
		proposal: waitingRun(current)?.id ?? null,
		mayEdit
	};
}

/** Where new texts went is written down, so that they stay there. */
async function keepFresh(db: Database, { fresh, source, studyId }: CurrentDesk): Promise<void> {
	if (fresh.length === 0) return;
	await db.write((tx) => {
		const listed = new Set(source.list(tx, studyId).texts.map(({ id }) => id));
		insertRunTexts(
			tx,
			fresh.filter(({ textId }) => listed.has(textId))
		);
	});
}

/** Themes in two languages that the last run found alike, both ways. */
function likesOf(read: Read, current: CurrentDesk, runId: string): Map<string, string> {
	const links = readRun(read, current.studyId, runId)?.result.links ?? [];
	return linkedThemes(current.desk, links, adoptedOf(runId, current.edits));
}

function quotesOf(
	theme: DescribedTheme,
	opened: ReadonlyMap<string, OpenedText>
): readonly QuoteView[] {
	return theme.quotes.flatMap((id): QuoteView[] => {
		const found = opened.get(id);
		if (!found) return [];
		const { title, text, language } = found;
		return [{ textId: id, title, language, excerpt: excerptOf(text, marksIn(found, theme)) }];
	});
}
