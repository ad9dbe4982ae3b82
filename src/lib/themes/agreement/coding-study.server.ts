import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { knows } from '#lib/studies/rights.ts';
import { readStudy, type Study } from '#lib/studies/service.server.ts';
import type { Desk, TextKind } from '../desk/model.ts';
import { openTexts } from '../opened-texts.server.ts';
import { textsOf } from '../texts.server.ts';
import type { ReadText } from './model.ts';
import { findSample } from './store.server.ts';

/** Where the themes and the places of texts come from at this moment: `currentDesk` of the desk. */
export type DeskOf = (read: Read, studyId: string, kind: TextKind) => { desk: Desk };

/**
 * The study for who codes its texts of this kind. Throws `notFound` where it does not exist for this
 * actor, and `forbidden` for members who read no such texts.
 */
export function studyToCode(read: Read, actor: Actor, slug: string, kind: TextKind): Study {
	const study = knownStudy(read, actor, slug);
	if (!textsOf(kind).mayRead(actor, study.id)) throw new AppError('forbidden');
	return study;
}

/** A sample for who codes its texts, with its study. Throws as `studyToCode` does. */
export function sampleToCode(read: Read, actor: Actor, slug: string, id: string) {
	const study = knownStudy(read, actor, slug);
	const sample = sampleOf(read, study.id, id);
	if (!textsOf(sample.textKind).mayRead(actor, study.id)) throw new AppError('forbidden');
	return { study, sample };
}

/** A sample of this study. Throws `notFound`. */
export function sampleOf(read: Read, studyId: string, id: string) {
	const sample = findSample(read, studyId, id);
	if (!sample) throw new AppError('notFound');
	return sample;
}

function knownStudy(read: Read, actor: Actor, slug: string): Study {
	const study = readStudy(read, slug);
	if (!study || !knows(actor, study.id)) throw new AppError('notFound');
	return study;
}

/** Which of these texts the gate opens for this reader; nobody is shown a word of them here. */
export function readableOf(
	read: Read,
	actor: Actor,
	kind: TextKind,
	ids: readonly string[]
): Set<string> {
	return new Set(textsOf(kind).open(read, actor, ids).keys());
}

/** The texts that the gate opens for this reader, by id. Each one that is shown is in the audit. */
export async function showTexts(
	db: Database,
	actor: Staff,
	{ studyId, textKind }: { studyId: string; textKind: TextKind },
	ids: readonly string[],
	now: Date
): Promise<Map<string, ReadText>> {
	const from = { source: textsOf(textKind), studyId };
	const opened = [...(await openTexts(db, from, actor, ids, now)).values()];
	return new Map(
		opened.map(({ id, title, text, language }) => [id, { id, title, text, language }])
	);
}
