import { randomBytes } from 'node:crypto';
import type { ConsentLevel } from '#lib/stories/story-body.ts';

// A withdrawal code may not stand in an address, and a teller gets no cookie. So the page after a form
// that was sent with script off is found by a random ticket, in memory, for ten minutes.

const lifetime = 10 * 60_000;
type Kept = { code: string; level: ConsentLevel };

const receipts = new Map<string, Kept & { until: number }>();

/** Keeps a withdrawal code and what is allowed for the page after sending; gives the ticket to find it with. */
export function keepReceipt({ code, level }: Kept, now: Date): string {
	for (const [ticket, { until }] of receipts) if (until < now.getTime()) receipts.delete(ticket);
	const ticket = randomBytes(16).toString('base64url');
	receipts.set(ticket, { code, level, until: now.getTime() + lifetime });
	return ticket;
}

/** What was kept under a ticket; undefined when it is unknown or older than ten minutes. */
export function readReceipt(ticket: string, now: Date): Kept | undefined {
	const receipt = receipts.get(ticket);
	if (!receipt || receipt.until < now.getTime()) return undefined;
	return { code: receipt.code, level: receipt.level };
}
