import { newId } from '#lib/base/ids.ts';
import { sha256 } from '#lib/base/hash.server.ts';

/**
 * An id that follows from what it is of, in the shape of every other one (UUID version 4): the same
 * row of the same tool in the same study is the same story, however often its file is read.
 */
export function stableId(...of: readonly string[]): string {
	const digest = Buffer.from(sha256(JSON.stringify(of)), 'hex');
	return newId({
		getRandomValues(bytes) {
			bytes.set(digest.subarray(0, bytes.length));
			return bytes;
		}
	});
}
