import * as v from 'valibot';
import { AppError } from '#lib/base/errors.ts';
import { keyedHash, sha256 } from '#lib/base/hash.server.ts';
import { weekName } from '#lib/base/week.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { publish } from '#lib/live/topics.server.ts';
import { forgetStory } from '#lib/stories/forget.server.ts';
import { storiesOfCode, storiesTopic } from '#lib/stories/service.server.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import { codeFromBytes, normaliseCode } from './withdrawal-code.ts';

/** What the page may say of a story: when it came and what is allowed with it; no text. */
export type Found = { receivedWeek: string; level: ConsentLevel };

/**
 * The stories a code belongs to. A code that is no code, is unknown or was used does the same work and
 * gives the same empty list, so that nobody can tell the three apart.
 */
export function findByCode(read: Read, pepper: string, typed: string): Found[] {
	const code = normaliseCode(typed) ?? '';
	return storiesOfCode(read, codeHashOf(pepper, code)).map(({ receivedWeek, level }) => ({
		receivedWeek: weekName(receivedWeek),
		level
	}));
}

/**
 * Takes away every story of a code: text, answers, consent and code, in one transaction, and empties
 * the write-ahead log after it. Gives the weeks of what was taken away; empty when nothing was.
 */
export async function withdraw(
	database: Database,
	pepper: string,
	typed: string
): Promise<string[]> {
	const codeHash = codeHashOf(pepper, normaliseCode(typed) ?? '');
	const taken = await database.write((tx) => {
		const stories = storiesOfCode(tx, codeHash);
		for (const { id } of stories) forgetStory(tx, id);
		return stories;
	});
	if (taken.length > 0) database.truncateLog();
	for (const { studyId } of taken) publish(storiesTopic(studyId));
	return taken.map(({ receivedWeek }) => weekName(receivedWeek));
}

function codeHashOf(pepper: string, code: string): string {
	return keyedHash(pepper, sha256(code));
}

/**
 * The withdrawal code of a story that was sent with script off: made by the server from the story's
 * id, so that a form that is sent twice shows the same code.
 */
export function codeForId(pepper: string, id: string): string {
	return codeFromBytes(Buffer.from(keyedHash(pepper, `withdrawal-code:${id}`), 'hex'));
}

const withdrawalSchema = v.strictObject({ withdrawalCode: v.pipe(v.string(), v.maxLength(100)) });

/** The code of a POST /api/v1/intrekkingen. Throws `AppError('invalid')` when the body has another shape. */
export function parseWithdrawal(body: unknown): string {
	const result = v.safeParse(withdrawalSchema, body);
	if (!result.success) {
		throw new AppError(
			'invalid',
			'Send { "withdrawalCode": "…" } with a code of 12 letters and digits.'
		);
	}
	return result.output.withdrawalCode;
}
