import { sha256 } from '#lib/base/hash.server.ts';
import type { Read } from '#lib/db/database.server.ts';
import { listCardContent, listContent } from './lock.store.server.ts';

// A teller may withdraw a story after the lock, and then its card and the marks on it are gone. So each
// card has a digest of its own: the rest can be proved to be what it was, whatever cards left.

/**
 * The hash of everything made in a gathering (64 hexadecimal signs), then a colon and the digests of its
 * cards, of which each holds the marks on one.
 */
export function contentHashOf(read: Read, gatheringId: string): string {
	const { cards, marks } = listCardContent(read, gatheringId);
	const digests = cards.map((card) => {
		const own = marks.filter(({ storyId }) => storyId === card.storyId);
		return sha256(canonical([card, inOrder(own)])).slice(0, 16);
	});
	return sealed(restOf(read, gatheringId), digests.toSorted());
}

/** Compares the hash of the lock with the content of now. */
export function compareContent(
	read: Read,
	gatheringId: string,
	locked: string
): 'same' | 'withdrawn' | 'changed' {
	const now = contentHashOf(read, gatheringId);
	if (now === locked) return 'same';
	const then = digestsIn(locked);
	const areKnown = digestsIn(now).every((digest) => then.includes(digest));
	const isWhole = sealed(restOf(read, gatheringId), then) === locked;
	return areKnown && isWhole ? 'withdrawn' : 'changed';
}

/** How many cards there were when this hash was made. */
export function cardsInHash(contentHash: string): number {
	return digestsIn(contentHash).length;
}

function sealed(rest: string, digests: readonly string[]): string {
	return `${sha256(`${rest} ${digests.join(',')}`)}:${digests.join(',')}`;
}

function digestsIn(contentHash: string): string[] {
	return (contentHash.split(':')[1] ?? '').split(',').filter((digest) => digest !== '');
}

function restOf(read: Read, gatheringId: string): string {
	const content = Object.entries(listContent(read, gatheringId));
	return canonical(Object.fromEntries(content.map(([name, rows]) => [name, inOrder(rows)])));
}

/** Rows in an order that does not depend on when they were written. */
function inOrder(rows: readonly unknown[]): string[] {
	return rows.map(canonical).toSorted();
}

/** JSON with its keys in order, so that equal values are equal texts. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
