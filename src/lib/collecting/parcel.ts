import type { Draft, Parcel } from './form/draft.ts';
import type { TellerForm } from './form/model.ts';
import { canonicalJson, toSubmission } from './form/submission.ts';
import { sha256Hex } from './hash.ts';
import { codeFromBytes } from './withdrawal-code.ts';

/**
 * Packs a draft for sending, once: the withdrawal code is made here and never leaves the tablet, only
 * its SHA-256 does. Every try sends these same bytes, so a story can never arrive twice.
 */
export async function pack(form: TellerForm, draft: Draft): Promise<Parcel> {
	const code = codeFromBytes(crypto.getRandomValues(new Uint8Array(12)));
	const codeHash = await sha256Hex(new TextEncoder().encode(code));
	return { code, body: canonicalJson(toSubmission(form, draft, codeHash)) };
}
