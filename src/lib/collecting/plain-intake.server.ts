import { AppError } from '#lib/base/errors.ts';
import { isId } from '#lib/base/ids.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { sentenceOf } from '#lib/i18n/error-words.server.ts';
import { sayer } from '#lib/i18n/say.ts';
import { effectiveLevel } from '#lib/stories/consent.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import { fromPlainForm, type Fields } from './form/plain-form.ts';
import type { TellerForm } from './form/model.ts';
import { canonicalJson, toSubmission } from './form/submission.ts';
import { takeIn } from './intake.server.ts';
import { codeForId } from './withdraw.server.ts';

export type PlainResult =
	| { kind: 'sent'; code: string; level: ConsentLevel }
	| {
			kind: 'refused';
			status: number;
			/** Sentences, each with the step of the form it is about. */
			issues: { path: string; message: string }[];
			/** Everything that was entered, so that nothing is lost. */
			values: Record<string, string[]>;
	  };

/**
 * Takes in a story that was sent with script off. It goes through the one intake; the
 * hidden id makes a double click one story, and the code follows from that id.
 */
export async function sendPlainForm(
	{ db, keys }: { db: Database; keys: { pepper: string } },
	form: TellerForm,
	data: FormData,
	now: Date
): Promise<PlainResult> {
	const fields = fieldsOf(data);
	const say = sayer(form.words, form.language);
	const { draft, issues } = fromPlainForm(form, fields);
	const refused = (
		status: number,
		sentences: { path: string; message: string }[]
	): PlainResult => ({
		kind: 'refused',
		status,
		issues: sentences,
		values: Object.fromEntries([...fields].map(([name, values]) => [name, [...values]]))
	});
	if (issues.length > 0) {
		return refused(
			422,
			issues.map(({ path, key, values }) => ({ path, message: say(key, values) }))
		);
	}
	const id = isId(draft.id) ? draft.id : null;
	if (!id)
		return refused(422, [
			{ path: '', message: sentenceOf(new AppError('invalid'), form.language) }
		]);
	const code = codeForId(keys.pepper, id);
	const submission = toSubmission(form, draft, sha256(code));
	const body = canonicalJson(submission);
	try {
		await takeIn(db, keys.pepper, Buffer.from(body), now);
		return {
			kind: 'sent',
			code,
			level: effectiveLevel(submission.consentLevel, submission.answers, form.privateOption)
		};
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return refused(error.status, [{ path: '', message: sentenceOf(error, form.language) }]);
	}
}

function fieldsOf(data: FormData): Fields {
	const fields = new Map<string, string[]>();
	for (const [name, value] of data) {
		if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value]);
	}
	return fields;
}
