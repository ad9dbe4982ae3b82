import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { addEdit, changeDesk, studyToRead, studyToSee } from './change-desk.server.ts';
import { currentDesk } from './current.server.ts';
import { describedThemes } from './described.server.ts';
import { checkEdit } from './edit-form.ts';
import { findEdit, setUndone } from './edits.store.server.ts';
import { cutDesk, hierarchyOf, type Hierarchy } from './hierarchy.server.ts';
import type { EditPayload, EditText, TextKind } from './model.ts';
import { adoptClusters, dismissClusters, kindOfRun, proposalOf } from './proposal.server.ts';
import { readPage, type Page, type ReadTexts } from './read-texts.server.ts';
import { splitOf, type SplitPart } from './split.server.ts';
import { runDesk, type RunWish } from './start-run.server.ts';
import type { Waiting } from './machine.server.ts';
import type { DeskView, ProposedTheme } from './view.ts';
import { viewDesk } from './view-desk.server.ts';

// Everything that can be asked of the themes of a study. Who may not see its counts gets `notFound`,
// who sees counts and reads no texts (a facilitator) gets `forbidden` wherever texts are needed.
// Where no kind of texts is named, a run, an edit or `textKind` says it; stories unless told otherwise.

/** The desk as this reader may see it: without quotes for who reads no texts. Places what is new. */
export async function readDesk(
	db: Database,
	actor: Actor,
	slug: string,
	textKind: TextKind,
	language: string,
	now = new Date()
): Promise<DeskView> {
	const { id: studyId } = studyToSee(db.read, actor, slug);
	return viewDesk(db, { studyId, kind: textKind, actor }, language, now);
}

/**
 * Finds themes anew in a thread of its own. The first run is adopted at once, a later one waits as a
 * proposal. Throws `conflict` while another run of this desk goes on; rejects with the reason of
 * `signal` when it says stop, and then nothing is kept.
 */
export async function startRun(
	db: Database,
	actor: Actor,
	slug: string,
	textKind: TextKind,
	wish: RunWish = {},
	waiting: Waiting = {},
	now = new Date()
): Promise<{ runId: string }> {
	const { study, staff } = studyToRead(db.read, actor, slug, textKind);
	const desk = { studyId: study.id, kind: textKind, staff, now };
	return { runId: await runDesk(db, desk, wish, waiting) };
}

/** What adopting the clusters of a run that still wait would change. Throws `notFound`. */
export async function readProposal(
	db: Database,
	actor: Actor,
	slug: string,
	runId: string
): Promise<ProposedTheme[]> {
	const study = studyToSee(db.read, actor, slug);
	return proposalOf(db.read, study.id, runId);
}

/** Adopts these clusters of a run, or all that wait; gives the id of the edit, to undo it with. */
export async function adoptRun(
	db: Database,
	actor: Actor,
	slug: string,
	runId: string,
	clusters: readonly number[] | 'all',
	now = new Date()
): Promise<string> {
	return adoptClusters(db, runDeskOf(db.read, actor, slug, runId, now), runId, clusters);
}

/** Sets aside what of a run still waits; gives the id of the edit, to undo it with. */
export async function dismissRun(
	db: Database,
	actor: Actor,
	slug: string,
	runId: string,
	now = new Date()
): Promise<string> {
	return dismissClusters(db, runDeskOf(db.read, actor, slug, runId, now), runId);
}

/**
 * Adds what a person decided to the log; gives the id of the edit. Throws `invalid` for what is no
 * edit, `conflict` for a theme that is not there any more.
 */
export async function edit(
	db: Database,
	actor: Actor,
	slug: string,
	textKind: TextKind,
	payload: EditPayload,
	texts: readonly EditText[] = [],
	now = new Date()
): Promise<string> {
	const { study, staff } = studyToRead(db.read, actor, slug, textKind);
	const desk = { studyId: study.id, kind: textKind, staff, now };
	return changeDesk(db, desk, (change) => {
		const current = currentDesk(change.tx, study.id, textKind);
		const listed = new Set(current.listed.texts.map(({ id }) => id));
		const checked = checkEdit(current.desk, listed, { payload, texts });
		return addEdit(change, desk, checked.payload, checked.texts);
	});
}

/** Takes an edit back, whoever made it and whatever came after. Twice is once. */
export async function undo(
	db: Database,
	actor: Actor,
	slug: string,
	editId: string,
	now = new Date()
): Promise<void> {
	await setStanding(db, actor, slug, { editId, isUndone: true }, now);
}

/** Lets an edit that was taken back count again, at its own place in the log. */
export async function redo(
	db: Database,
	actor: Actor,
	slug: string,
	editId: string,
	now = new Date()
): Promise<void> {
	await setStanding(db, actor, slug, { editId, isUndone: false }, now);
}

/** Parts of a theme as the machine would cut it; nothing changes until `edit` is told to split. */
export async function proposeSplit(
	db: Database,
	actor: Actor,
	slug: string,
	themeId: string,
	k: number,
	textKind: TextKind = 'story'
): Promise<SplitPart[]> {
	const { study } = studyToRead(db.read, actor, slug, textKind);
	return splitOf(db.read, { studyId: study.id, kind: textKind }, themeId, k);
}

/** A page of the texts of a theme, or of those in none (`aside`), at most 50; each is in the audit. */
export async function readThemeTexts(
	db: Database,
	actor: Actor,
	slug: string,
	themeId: string,
	page: Page,
	textKind: TextKind = 'story',
	now = new Date()
): Promise<ReadTexts> {
	const { study, staff } = studyToRead(db.read, actor, slug, textKind);
	return readPage(db, { studyId: study.id, kind: textKind, staff, now }, themeId, page);
}

/** The newest run cut coarser and finer: sizes and names for each number of themes. */
export async function readHierarchy(
	db: Database,
	actor: Actor,
	slug: string,
	textKind: TextKind = 'story'
): Promise<Hierarchy> {
	const { id: studyId } = studyToSee(db.read, actor, slug);
	return hierarchyOf(db.read, { studyId, kind: textKind });
}

/** Cuts the tree of a run into `k` themes, which wait as a proposal; nothing is clustered again. */
export async function cutRun(
	db: Database,
	actor: Actor,
	slug: string,
	runId: string,
	k: number,
	now = new Date()
): Promise<{ runId: string }> {
	return { runId: await cutDesk(db, runDeskOf(db.read, actor, slug, runId, now), runId, k) };
}

/** The theme of every story that lies in one, archived themes left out; for counting, without a gate. */
export function themeColumns(read: Read, studyId: string): Map<string, string> {
	const { desk } = currentDesk(read, studyId, 'story');
	const columns = new Map<string, string>();
	for (const [textId, { theme }] of desk.placings) {
		if (theme !== null && desk.themes.get(theme)?.status !== 'archived') columns.set(textId, theme);
	}
	return columns;
}

/** Names of the themes that stories lie in, by id; archived and rejected ones left out. */
export function themeNames(read: Read, studyId: string): Map<string, string> {
	const current = currentDesk(read, studyId, 'story');
	const names = new Map<string, string>();
	for (const [id, { name, members }] of describedThemes(read, current)) {
		const status = current.desk.themes.get(id)?.status;
		const isShown = status !== 'archived' && status !== 'rejected';
		if (isShown && members.first.length > 0) names.set(id, name);
	}
	return names;
}

function runDeskOf(read: Read, actor: Actor, slug: string, runId: string, now: Date) {
	const { id: studyId } = studyToSee(read, actor, slug);
	const kind = kindOfRun(read, studyId, runId);
	return { studyId, kind, now, staff: studyToRead(read, actor, slug, kind).staff };
}

async function setStanding(
	db: Database,
	actor: Actor,
	slug: string,
	{ editId, isUndone }: { editId: string; isUndone: boolean },
	now: Date
): Promise<void> {
	const { id: studyId } = studyToSee(db.read, actor, slug);
	const row = findEdit(db.read, studyId, editId);
	if (!row) throw new AppError('notFound', 'There is no such edit.');
	const { staff } = studyToRead(db.read, actor, slug, row.textKind);
	await changeDesk(db, { studyId, kind: row.textKind, staff, now }, ({ tx, record }) => {
		if ((findEdit(tx, studyId, editId)?.undoneAt !== null) === isUndone) return;
		setUndone(
			tx,
			editId,
			isUndone ? { undoneAt: now, undoneBy: staff.userId } : { undoneAt: null, undoneBy: null }
		);
		record(isUndone ? 'theme-edit-undone' : 'theme-edit-redone', `theme-edit:${editId}`);
	});
}
