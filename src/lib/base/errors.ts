/** Expected refusals. Each code has one HTTP status and one sentence in the locale files (`error.<code>`). */
export const errorStatus = {
	badRequest: 400,
	notSignedIn: 401,
	closed: 403,
	forbidden: 403,
	notFound: 404,
	conflict: 409,
	gone: 410,
	tooLarge: 413,
	wrongType: 415,
	invalid: 422,
	tooMany: 429,
	full: 507
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One broken rule of an input: `path` as in JSON Pointer, `code` stable, `message` for people. */
export type Issue = { path: string; code: string; message: string };

/** An expected refusal. What a person may not see answers `notFound`, never `forbidden`. */
export class AppError extends Error {
	readonly code: ErrorCode;
	readonly issues: readonly Issue[];

	constructor(code: ErrorCode, message: string = code, issues: readonly Issue[] = []) {
		super(message);
		this.name = 'AppError';
		this.code = code;
		this.issues = issues;
	}

	get status(): number {
		return errorStatus[this.code];
	}
}
