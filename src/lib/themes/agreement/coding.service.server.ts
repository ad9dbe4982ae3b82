import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { broken, type Outcome } from '#lib/studies/manage.service.server.ts';
import type { Desk } from '../desk/model.ts';
import { codingSchema } from './coding-form.ts';
import {
	readableOf,
	sampleOf,
	sampleToCode,
	showTexts,
	type DeskOf
} from './coding-study.server.ts';
import { currentThemes } from './compare.ts';
import type { CodeChoice, CodingView } from './model.ts';
import { inDrawnOrder } from './sample.ts';
import { listCodings, listTextIds, putCoding } from './store.server.ts';

/**
 * The next text for this coder, or with `textId` one that was coded before, beside the themes: no word of
 * what the machine or anybody else made of it. Throws `conflict` once the sample was opened.
 */
export async function readNextToCode(
	db: Database,
	actor: Staff,
	slug: string,
	sampleId: string,
	deskOf: DeskOf,
	{ textId, now }: { textId?: string; now: Date }
): Promise<CodingView> {
	const { study, sample } = sampleToCode(db.read, actor, slug, sampleId);
	const { id: studyId, invented } = study;
	if (sample.openedAt !== null) throw new AppError('conflict');
	const { desk } = deskOf(db.read, studyId, sample.textKind);
	const drawn = listTextIds(db.read, sampleId);
	const readable = readableOf(db.read, actor, sample.textKind, drawn);
	const ids = inDrawnOrder([...readable], sample.seed);
	const own = new Map(
		listCodings(db.read, sampleId)
			.filter(({ coderId }) => coderId === actor.userId)
			.map((coded) => [coded.textId, coded.themes])
	);
	const coded = [...own.keys()].filter((id) => readable.has(id));
	const again = coded.find((id) => id === textId);
	const next = again ?? ids.find((id) => !own.has(id));
	const texts = await showTexts(db, actor, sample, next === undefined ? [] : [next], now);
	return {
		textKind: sample.textKind,
		invented,
		themes: choicesOf(desk),
		text: texts.get(next ?? '') ?? null,
		chosen: again === undefined ? null : currentThemes(own.get(again)!, desk),
		coded: coded.length,
		texts: ids.length,
		previous: coded.filter((id) => id !== next).at(-1) ?? null
	};
}

/**
 * Keeps what a coder chose for a text of a sample, in the place of an earlier choice. Throws `conflict`
 * once the sample was opened and `notFound` for a text that is not in it or may not be read.
 */
export async function saveCoding(
	db: Database,
	actor: Staff,
	slug: string,
	sampleId: string,
	deskOf: DeskOf,
	given: unknown,
	now: Date
): Promise<Outcome> {
	const { study, sample } = sampleToCode(db.read, actor, slug, sampleId);
	const studyId = study.id;
	const parsed = v.safeParse(codingSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const { text: textId, themes } = parsed.output;
	const { textKind } = sample;
	const { desk } = deskOf(db.read, studyId, textKind);
	const known = new Set(choicesOf(desk).map(({ id }) => id));
	// Somebody may have merged or taken away a theme since this page was opened.
	if (!themes.every((theme) => known.has(theme))) return broken('first', 'themeGone');
	return db.write((tx) => {
		if (sampleOf(tx, studyId, sampleId).openedAt !== null) throw new AppError('conflict');
		const isInSample = listTextIds(tx, sampleId).includes(textId);
		const mayRead = readableOf(tx, actor, textKind, [textId]).has(textId);
		if (!isInSample || !mayRead) throw new AppError('notFound');
		putCoding(tx, { sampleId, textId, coderId: actor.userId, themes, at: now });
		const object = `sample:${sampleId} text:${textId}`;
		recordAudit(tx, { actor: actor.userId, action: 'text-coded', studyId, object }, now);
		return { state: 'done' };
	});
}

function choicesOf({ themes }: Desk): CodeChoice[] {
	return [...themes.values()]
		.filter(({ status }) => status !== 'archived' && status !== 'rejected')
		.map(({ id, name, definition }) => ({ id, name, definition }))
		.toSorted((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
}
