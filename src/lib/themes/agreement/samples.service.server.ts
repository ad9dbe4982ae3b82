import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { broken, type Outcome } from '#lib/studies/manage.service.server.ts';
import type { TextKind } from '../desk/model.ts';
import { textsOf } from '../texts.server.ts';
import { sampleSchema } from './coding-form.ts';
import {
	readableOf,
	sampleOf,
	sampleToCode,
	studyToCode,
	type DeskOf
} from './coding-study.server.ts';
import { fewest } from './compare.ts';
import type { SampleView } from './model.ts';
import { drawSample, sampleCount } from './sample.ts';
import {
	insertSample,
	listCodings,
	listSamples,
	listTextIds,
	updateOpened
} from './store.server.ts';

/**
 * Draws a sample of the texts that lie in a theme and that every coder may read. Refused (`tooFewTexts`)
 * where there are not enough of them to say anything about agreement. The seed comes with the call, so
 * that a sample can be drawn again.
 */
export async function makeSample(
	db: Database,
	actor: Staff,
	slug: string,
	deskOf: DeskOf,
	given: unknown,
	{ kind, seed, now }: { kind: TextKind; seed: number; now: Date }
): Promise<Outcome<{ id: string }>> {
	const { id: studyId } = studyToCode(db.read, actor, slug, kind);
	const parsed = v.safeParse(sampleSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const everyCoder = textsOf(kind).list(db.read, studyId);
	const codable = new Set(everyCoder.texts.map(({ id }) => id));
	const { desk } = deskOf(db.read, studyId, kind);
	const texts = [...desk.placings].flatMap(([id, { theme }]) =>
		theme !== null && codable.has(id) ? [{ id, theme }] : []
	);
	if (texts.length < fewest) return broken('size', 'tooFewTexts');
	const drawn = drawSample(texts, sampleCount(parsed.output.size, texts.length), seed);
	return db.write((tx) => {
		const id = newId();
		const by = { actorId: actor.userId, madeAt: now };
		insertSample(tx, { id, studyId, textKind: kind, seed, ...by }, drawn);
		const object = `sample:${id}`;
		recordAudit(tx, { actor: actor.userId, action: 'coding-sample-made', studyId, object }, now);
		return { state: 'done', id };
	});
}

/** The samples of one kind of texts: how far everybody is, and nothing of what they chose. */
export function readSamples(
	read: Read,
	actor: Staff,
	slug: string,
	kind: TextKind = 'story'
): SampleView[] {
	const study = studyToCode(read, actor, slug, kind);
	return listSamples(read, study.id, kind).map(({ id, textKind, madeAt, maker, openedAt }) => {
		const codings = listCodings(read, id);
		return {
			...{ id, madeAt, maker, isOpened: openedAt !== null },
			texts: readableOf(read, actor, textKind, listTextIds(read, id)).size,
			own: codings.filter(({ coderId }) => coderId === actor.userId).length,
			coders: codersOf(codings)
		};
	});
}

/**
 * Ends the blind phase: from now on nobody codes and everybody who may code sees who said what. Refused
 * (`twoCoders`) as long as fewer than two people coded.
 */
export async function openSample(
	db: Database,
	actor: Staff,
	slug: string,
	sampleId: string,
	now: Date
): Promise<Outcome> {
	const { id: studyId } = sampleToCode(db.read, actor, slug, sampleId).study;
	return db.write((tx) => {
		const sample = sampleOf(tx, studyId, sampleId);
		if (sample.openedAt !== null) return { state: 'done' };
		if (codersOf(listCodings(tx, sampleId)).length < 2) return broken('sample', 'twoCoders');
		updateOpened(tx, sampleId, now);
		const object = `sample:${sampleId}`;
		recordAudit(tx, { actor: actor.userId, action: 'coding-sample-opened', studyId, object }, now);
		return { state: 'done' };
	});
}

/** Who coded how many texts, by name. */
export function codersOf(
	codings: readonly { coderId: string; coder: string }[]
): { coderId: string; name: string; coded: number }[] {
	return [...Map.groupBy(codings, ({ coderId }) => coderId)]
		.map(([coderId, own]) => ({ coderId, name: own[0]!.coder, coded: own.length }))
		.toSorted((one, other) => one.name.localeCompare(other.name));
}
