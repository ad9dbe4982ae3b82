import * as v from 'valibot';
import type { Issue } from '#lib/base/errors.ts';

/** Length is the only rule: rules about signs make passwords worse (NIST SP 800-63B, 5.1.1.2). */
export const passwordLength = { min: 12, max: 200 } as const;

export const emailSchema = v.pipe(
	v.string('required'),
	v.trim(),
	v.toLowerCase(),
	v.maxLength(254, 'email'),
	v.email('email')
);

export const newAccountSchema = v.object({
	name: v.pipe(v.string('required'), v.trim(), v.nonEmpty('required'), v.maxLength(100, 'tooLong')),
	email: emailSchema,
	password: v.pipe(
		v.string('required'),
		v.minLength(passwordLength.min, 'passwordShort'),
		v.maxLength(passwordLength.max, 'tooLong')
	)
});
export type NewAccount = v.InferOutput<typeof newAccountSchema>;

export const signInSchema = v.object({
	email: emailSchema,
	password: v.pipe(v.string(), v.maxLength(passwordLength.max))
});

/** The broken rules of a form: `path` is the field, `code` a key of the sentences (`issue.<code>`). */
export function issuesOf(found: readonly v.BaseIssue<unknown>[]): Issue[] {
	return found.map((issue) => ({
		path: v.getDotPath(issue) ?? '',
		code: issue.message,
		message: issue.message
	}));
}
