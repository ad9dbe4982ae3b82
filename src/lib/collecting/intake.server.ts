import { AppError } from '#lib/base/errors.ts';
import { keyedHash, sha256 } from '#lib/base/hash.server.ts';
import { parseJson } from '#lib/base/json.ts';
import { weekName, weekNumber } from '#lib/base/week.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { knowsConsentText, readStructure } from '#lib/frameworks/service.server.ts';
import { publish } from '#lib/live/topics.server.ts';
import { parseStory, type ParsedStory } from '#lib/stories/parse-story.ts';
import {
	checkStory,
	quarantineBody,
	receiveStory,
	recognise,
	type Arrival,
	type Received
} from '#lib/stories/receive.server.ts';
import { storiesTopic } from '#lib/stories/service.server.ts';
import type { Receipt } from '#lib/stories/story-body.ts';
import { readPoint } from '#lib/studies/service.server.ts';

/** Most bytes a story may have; larger is refused before it is read. */
export const mostBytes = 1_000_000;

/**
 * Takes in one story: checks it, stores it with all its answers in one transaction, and gives the
 * receipt only after the commit. What an id already means comes first, so that a re-sent story gets
 * its receipt even when its point has closed since. Throws `AppError` with a code for every refusal.
 */
export async function takeIn(
	database: Database,
	pepper: string,
	raw: Uint8Array,
	now: Date
): Promise<{ isNew: boolean; receipt: Receipt }> {
	if (raw.byteLength > mostBytes) throw new AppError('tooLarge', 'A story has at most 1 MB.');
	const bodyHash = sha256(raw);
	const body = parseStory(parseJson(raw));
	const known = recognise(database.read, body.id, bodyHash);
	if (known?.kind === 'different') {
		await database.write((tx) => quarantineBody(tx, body, { bodyHash, raw }, weekNumber(now)));
	}
	if (known) return answer(known, body.id, bodyHash);
	const checked = checkStory(body, arrivalOf(database.read, body, now));
	const codeHash = body.withdrawalCodeHash && keyedHash(pepper, body.withdrawalCodeHash);
	const received = await database.write((tx) =>
		receiveStory(tx, checked, { bodyHash, raw, codeHash })
	);
	if (body.consent && !knowsConsentText(database.read, body.consent.textHash)) {
		console.error(JSON.stringify({ warning: 'unknownConsentText', vertelpunt: body.vertelpunt }));
	}
	if (received.kind === 'stored') publish(storiesTopic(checked.arrival.studyId));
	return answer(received, body.id, bodyHash);
}

function answer(
	received: Received,
	id: string,
	sha256: string
): { isNew: boolean; receipt: Receipt } {
	switch (received.kind) {
		case 'withdrawn':
			throw new AppError('gone', 'This story was withdrawn by its teller.');
		case 'different':
			throw new AppError(
				'conflict',
				'Another story with this id was received before. This one is kept apart.'
			);
		default: {
			const receipt = { id, sha256, receivedWeek: weekName(received.receivedWeek) };
			return { isNew: received.kind === 'stored', receipt };
		}
	}
}

/** Where a story comes in: its point must exist and be open, its framework version be the study's. */
export function arrivalOf(read: Read, body: ParsedStory, now: Date): Arrival {
	const found = readPoint(read, body.vertelpunt, now);
	if (!found) throw new AppError('notFound', 'There is no vertelpunt with this code.');
	if (found.state !== 'open') throw new AppError('closed', 'This vertelpunt is closed.');
	const framework =
		body.frameworkVersion === found.study.frameworkVersionId
			? readStructure(read, body.frameworkVersion, body.language)
			: undefined;
	if (!framework) {
		const message = `This vertelpunt asks ${found.study.frameworkVersionId}.`;
		throw new AppError('invalid', message, [
			{ path: '/frameworkVersion', code: 'unknownVersion', message }
		]);
	}
	return {
		studyId: found.study.id,
		pointId: found.point.id,
		form: found.point.form,
		framework: framework.structure,
		frameworkVersionId: body.frameworkVersion,
		frameworkRevision: framework.revision,
		areaIds: found.areas.map((area) => area.id),
		week: weekNumber(now),
		late: false
	};
}
