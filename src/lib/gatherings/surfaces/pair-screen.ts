import { roomAddress } from './addresses.ts';
import { send } from './sources.ts';

/**
 * Makes this browser the projector of a gathering with the code behind the # of its address, so that it
 * stays when the doors are closed. A code that is no longer right changes nothing: it still watches.
 */
export async function pairScreen(
	fetch: typeof globalThis.fetch,
	code: string,
	hash: string
): Promise<void> {
	const place = decodeURIComponent(hash.slice(1));
	if (!place) return;
	try {
		await send(fetch, roomAddress(code, 'join'), {});
		await send(fetch, roomAddress(code, 'seat'), { code: place });
	} catch {
		return;
	}
}
