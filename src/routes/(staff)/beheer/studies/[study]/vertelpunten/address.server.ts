import type { App } from '../../../../../../boot.server.ts';

/** The form of a point as people outside type it, and whether it means anything on their machines. */
export function formAddress(
	{ config }: App,
	url: URL,
	code: string
): { address: string; isReachable: boolean } {
	const origin = config.origin ?? url.origin;
	const { hostname } = new URL(origin);
	const isOwnMachine = /^(localhost|127\..*|\[::1\]|.*\.localhost)$/.test(hostname);
	return { address: `${origin}/vertel/${code}`, isReachable: !isOwnMachine };
}
