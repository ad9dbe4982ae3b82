import type { Issue } from '#lib/base/errors.ts';
import type { Receipt } from '#lib/stories/story-body.ts';
import type { Draft, Parcel } from './form/draft.ts';
import type { TellerForm } from './form/model.ts';
import { canonicalJson, toSubmission } from './form/submission.ts';
import { sha256Hex } from './hash.ts';
import { codeFromBytes } from './withdrawal-code.ts';

export const storiesPath = '/api/v1/verhalen';

/**
 * What came of one try. Only `sent` means that the server has the story; after `offline` and
 * `tryLater` it may or may not have it, so the same bytes are sent again; `refused` it has not.
 */
export type SendResult =
	| { kind: 'sent'; receipt: Receipt }
	| { kind: 'offline' }
	| { kind: 'tryLater'; status: number }
	| {
			kind: 'refused';
			status: number;
			title: string;
			detail?: string;
			errors: readonly Issue[];
	  };

const patience = 30_000;
/** Client errors that pass by themselves: timeout, too early, too many. */
const passing = [408, 425, 429];

/**
 * Packs a draft for sending, once: the withdrawal code is made here and never leaves the tablet, only
 * its SHA-256 does. Every try sends these same bytes, so a story can never arrive twice.
 */
export async function pack(form: TellerForm, draft: Draft): Promise<Parcel> {
	const code = codeFromBytes(crypto.getRandomValues(new Uint8Array(12)));
	const codeHash = await sha256Hex(new TextEncoder().encode(code));
	return { code, body: canonicalJson(toSubmission(form, draft, codeHash)) };
}

/**
 * Sends one story, byte for byte as packed. A receipt counts only when it names our id and the
 * SHA-256 of our own bytes: the page of a wifi login also answers 200.
 */
export async function sendStory(
	body: string,
	id: string,
	fetch: typeof globalThis.fetch
): Promise<SendResult> {
	const bytes = new TextEncoder().encode(body);
	try {
		const response = await fetch(storiesPath, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: bytes,
			credentials: 'omit',
			redirect: 'error',
			signal: AbortSignal.timeout(patience)
		});
		const { status } = response;
		const answer: unknown = await response.json().catch(() => undefined);
		if (status === 200 || status === 201) {
			const receipt = receiptIn(answer);
			const ours = receipt?.id === id && receipt.sha256 === (await sha256Hex(bytes));
			return receipt && ours ? { kind: 'sent', receipt } : { kind: 'tryLater', status };
		}
		return status >= 400 && status < 500 && !passing.includes(status)
			? refusal(status, answer)
			: { kind: 'tryLater', status };
	} catch {
		return { kind: 'offline' };
	}
}

function receiptIn(answer: unknown): Receipt | undefined {
	if (!isRecord(answer)) return undefined;
	const { id, sha256, receivedWeek } = answer;
	return typeof id === 'string' && typeof sha256 === 'string' && typeof receivedWeek === 'string'
		? { id, sha256, receivedWeek }
		: undefined;
}

// Problem Details (RFC 9457); anything else that refuses still says its status.
function refusal(status: number, answer: unknown): SendResult {
	const problem = isRecord(answer) ? answer : {};
	return {
		kind: 'refused',
		status,
		title: typeof problem.title === 'string' ? problem.title : String(status),
		...(typeof problem.detail === 'string' ? { detail: problem.detail } : {}),
		errors: Array.isArray(problem.errors) ? problem.errors.filter(isIssue) : []
	};
}

function isIssue(value: unknown): value is Issue {
	return (
		isRecord(value) &&
		[value.path, value.code, value.message].every((part) => typeof part === 'string')
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
