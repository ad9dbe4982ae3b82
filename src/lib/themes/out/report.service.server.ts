import { recordAudit } from '#lib/audit/audit.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { Actor } from '#lib/studies/model.ts';
import { studyToRead } from '../desk/change-desk.server.ts';
import { currentDesk, type CurrentDesk } from '../desk/current.server.ts';
import { describedThemes, marksIn, type DescribedTheme } from '../desk/described.server.ts';
import { excerptOf } from '../desk/excerpt.ts';
import type { TextKind } from '../desk/model.ts';
import { pickQuotes } from '../desk/quotes.ts';
import { orderMembers } from '../desk/theme-texts.ts';
import type { QuoteView } from '../desk/view.ts';
import { placedIn, themeViews } from '../desk/desk-view.ts';
import type { OpenedText } from '../texts.server.ts';
import { themesInUse } from './codes.ts';
import { reportCounts } from './report-counts.ts';
import type { ReportCard, ReportView } from './report-view.ts';

/** The clearest texts of a theme among which quotes are looked for. */
const considered = 60;

/**
 * The report of all themes in use, for who reads the texts. A report leaves the room: its quotes are only
 * of texts that everybody may read a piece of (the gate's `quote`), whatever the reader may read.
 */
export async function readReport(
	db: Database,
	actor: Actor,
	slug: string,
	{ kind, language, now }: { kind: TextKind; language: string; now: Date }
): Promise<ReportView> {
	const { study, staff } = studyToRead(db.read, actor, slug, kind);
	const current = currentDesk(db.read, study.id, kind);
	const described = describedThemes(db.read, current);
	const themes = themesInUse(themeViews(current.desk, described, () => [], language));
	const counts = reportCounts(themes.map(({ n }) => n));
	const cards = themes.map(({ id, name, definition, terms, stability }, at): ReportCard => ({
		...{ id, name, definition, terms, stability },
		...counts[at]!,
		quotes: kind === 'story' ? publicQuotes(db, staff, current, described.get(id)) : null
	}));
	const quoted = cards.flatMap(({ quotes }) => (quotes ?? []).map(({ textId }) => textId));
	await db.write((tx) => {
		const object = ['report', ...quoted].join(' ');
		recordAudit(tx, { actor: staff.userId, action: 'themes-out', studyId: study.id, object }, now);
	});
	return {
		study: { slug, name: study.name, invented: study.invented },
		at: now,
		placed: placedIn(current.desk),
		texts: current.listed.texts.length,
		countedOnly: current.listed.countedOnly,
		held: current.listed.held,
		cards
	};
}

/** At most three pieces that everybody may read. */
function publicQuotes(
	{ read }: Database,
	actor: Actor,
	{ desk, source, studyId }: CurrentDesk,
	theme: DescribedTheme | undefined
): QuoteView[] {
	if (!theme) return [];
	const clearest = orderMembers(desk, theme.members, { order: 'clearest' }).slice(0, considered);
	const opened = source.open(read, actor, clearest);
	const allowed = clearest.flatMap((id) => {
		const found = opened.get(id);
		return found && isPublic(found, studyId, actor) ? [found] : [];
	});
	const candidates = allowed.map((found) => ({
		textId: found.id,
		text: found.text,
		confidence: desk.placings.get(found.id)?.confidence ?? 0,
		marks: marksIn(found, theme)
	}));
	return pickQuotes(candidates).map((id) => {
		const { title, text, language } = opened.get(id)!;
		const marks = candidates.find(({ textId }) => textId === id)!.marks;
		return { textId: id, title, language, excerpt: excerptOf(text, marks) };
	});
}

function isPublic({ story }: OpenedText, studyId: string, actor: Actor): boolean {
	if (!story) return false;
	const { level, review } = story;
	// The desk holds no test stories.
	return mayShow('quote', { studyId, level, review, test: false }, actor);
}
