import { AppError, type ErrorCode } from '#lib/base/errors.ts';

/** Why a running gathering refuses something; `run.refused.REASON` in the locales is its sentence. */
export const refusalReasons = {
	locked: 'The gathering is locked: nothing can be changed any more.',
	notRunning: 'The gathering is not running.',
	notNow: 'The step that is on now does not ask this, or is closed.',
	notYours: 'This device may not do this.',
	unknownBadge: 'This code is not right.',
	wait: 'Too many wrong codes: wait a little.',
	tooFast: 'Too many requests: wait a little.',
	tooManyDots: 'There are more dots than one voter has.',
	enough: 'There are as many as the step allows.',
	alreadyShown: 'It is on the screen already and can no longer be changed.',
	followed: 'What became of this goal was noted already: it cannot be taken away.',
	unknown: 'There is no such thing in this gathering.'
} as const;
export type RefusalReason = keyof typeof refusalReasons;

const codes: Readonly<Record<RefusalReason, ErrorCode>> = {
	locked: 'closed',
	notRunning: 'closed',
	notNow: 'closed',
	notYours: 'forbidden',
	unknownBadge: 'notFound',
	wait: 'tooMany',
	tooFast: 'tooMany',
	tooManyDots: 'invalid',
	enough: 'conflict',
	alreadyShown: 'conflict',
	followed: 'conflict',
	unknown: 'notFound'
};

/** An expected refusal of this room; its one issue carries the reason as `code`. */
export function refusal(reason: RefusalReason): AppError {
	const message = refusalReasons[reason];
	return new AppError(codes[reason], message, [{ path: '', code: reason, message }]);
}

/** The reason of a refusal of this room; undefined for any other error. */
export function reasonOf(error: unknown): RefusalReason | undefined {
	if (!(error instanceof AppError)) return undefined;
	const code = error.issues[0]?.code ?? '';
	return isReason(code) ? code : undefined;
}

function isReason(code: string): code is RefusalReason {
	return Object.hasOwn(refusalReasons, code);
}
