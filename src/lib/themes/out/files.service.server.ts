import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Say } from '#lib/i18n/say.ts';
import type { Actor } from '#lib/studies/model.ts';
import { studyToRead } from '../desk/change-desk.server.ts';
import { dayWords } from '../agreement/day-words.ts';
import { currentDesk, type CurrentDesk } from '../desk/current.server.ts';
import type { Placing, TextKind } from '../desk/model.ts';
import type { PlacedText } from '../desk/view.ts';
import { themeViews } from '../desk/desk-view.ts';
import { describedThemes } from '../desk/described.server.ts';
import { codebookQdc } from './codebook-qdc.ts';
import { themesInUse } from './codes.ts';
import { fileTypes, type FileKind } from './file-kinds.ts';
import { projectQdpx } from './project-qdpx.ts';
import type { Sheet } from './sheet.ts';
import { themeSheets } from './theme-sheets.ts';
import { themesCsv } from './themes-csv.ts';
import { workbookOf } from './workbook.server.ts';

const origin = 'Vertelpunt';

export type ThemeFile = { name: string; type: string; body: string | Uint8Array<ArrayBuffer> };

export type AskedFile = {
	textKind: TextKind;
	say: Say;
	language: string;
	now: Date;
	/** Further sheets of a workbook, from a room that knows more; only asked for when one is made. */
	besides?: () => Promise<readonly Sheet[]>;
};

/**
 * The themes of a study as a file, for who reads its texts. In it are only texts that every researcher of
 * the study may read and that this one may too: none of level 0 and none that is held. What left is in
 * the audit. Throws `conflict` for a codebook without themes and `tooLarge` for more than a zip can hold.
 */
export async function makeThemeFile(
	db: Database,
	actor: Actor,
	slug: string,
	kind: FileKind,
	{ textKind, say, language, now, besides }: AskedFile
): Promise<ThemeFile> {
	const { study, staff } = studyToRead(db.read, actor, slug, textKind);
	const current = currentDesk(db.read, study.id, textKind);
	const described = describedThemes(db.read, current);
	const themes = themesInUse(themeViews(current.desk, described, () => [], language));
	if (kind === 'qdc' && themes.length === 0) throw new AppError('conflict');
	const texts = kind === 'qdc' ? [] : placedTexts(db, actor, current);
	const facts = {
		...{ study: study.name, isInvented: study.invented, at: dayWords(language, now) },
		...{ countedOnly: current.listed.countedOnly, held: current.listed.held }
	};
	const body = await {
		csv: () => themesCsv(themes, texts),
		xlsx: async () =>
			workbookOf([...themeSheets(themes, texts, facts, say), ...((await besides?.()) ?? [])]),
		qdc: () => codebookQdc(themes, origin),
		qdpx: () =>
			fitting(() =>
				projectQdpx(themes, texts, {
					...{ name: study.name, origin, at: now, untitled: say('report.untitled') },
					...{ machine: say('report.by.machine'), people: say('report.by.people') }
				})
			)
	}[kind]();
	await db.write((tx) => {
		const object = `file:${kind} texts:${texts.length}`;
		recordAudit(tx, { actor: staff.userId, action: 'themes-out', studyId: study.id, object }, now);
	});
	return { name: `${slug}-themas.${kind}`, type: fileTypes[kind], body };
}

function placedTexts(
	{ read }: Database,
	actor: Actor,
	{ desk, listed, source }: CurrentDesk
): PlacedText[] {
	const ids = listed.texts.map(({ id }) => id);
	return Array.from(source.open(read, actor, ids).values(), ({ id, title, text, language }) => ({
		...{ textId: id, title, text, language, evidence: [] },
		...(desk.placings.get(id) ?? unplaced)
	}));
}

const unplaced: Placing = {
	theme: null,
	by: 'machine',
	confidence: 0,
	second: null,
	seconds: [],
	aside: null
};

function fitting<T>(make: () => T): T {
	try {
		return make();
	} catch (reason) {
		throw reason instanceof RangeError ? new AppError('tooLarge') : reason;
	}
}
