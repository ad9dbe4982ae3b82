const freeTries = 3;
const longestWait = 60;
const forgottenAfter = 60 * 60 * 1000;

/** Seconds to wait after this many tries in a row: three are free, then 1, 2, 4 … up to 60. */
export function waitAfter(tries: number): number {
	return tries < freeTries ? 0 : Math.min(longestWait, 2 ** (tries - freeTries));
}

export type SignInDelay = {
	/**
	 * Whole seconds this e-mail address has to wait, or 0. With 0 the try is counted at once, before
	 * its password is looked at: tries at the same moment do not slip past each other.
	 */
	attempt(email: string, now: Date): number;
	/** Forgets the tries, after a right password. */
	clear(email: string): void;
};

/**
 * Counts tries per e-mail address, known or not, in memory only. Never per network address: a whole
 * office shares one. An address rests after an hour; above `room` addresses the oldest goes.
 */
export function createSignInDelay(room = 10_000): SignInDelay {
	const tries = new Map<string, { count: number; last: number }>();
	return {
		attempt(email, now) {
			const moment = now.getTime();
			const known = tries.get(email);
			const before = known && moment - known.last < forgottenAfter ? known : { count: 0, last: 0 };
			const wait = waitAfter(before.count) - (moment - before.last) / 1000;
			if (wait > 0) return Math.ceil(wait);
			tries.delete(email);
			tries.set(email, { count: before.count + 1, last: moment });
			const oldest = tries.keys().next().value;
			if (tries.size > room && oldest !== undefined) tries.delete(oldest);
			return 0;
		},
		clear(email) {
			tries.delete(email);
		}
	};
}
