import { randomBytes } from 'node:crypto';

// A withdrawal code may not stand in an address, and a teller gets no cookie. So the page after a form
// that was sent with script off is found by a random ticket, in memory, for ten minutes.

const lifetime = 10 * 60_000;
const receipts = new Map<string, { code: string; until: number }>();

/** Keeps a withdrawal code for the page after sending; gives the ticket to find it with. */
export function keepReceipt(code: string, now: Date): string {
	for (const [ticket, { until }] of receipts) if (until < now.getTime()) receipts.delete(ticket);
	const ticket = randomBytes(16).toString('base64url');
	receipts.set(ticket, { code, until: now.getTime() + lifetime });
	return ticket;
}

/** The code of a ticket; undefined when it is unknown or older than ten minutes. */
export function readReceipt(ticket: string, now: Date): string | undefined {
	const receipt = receipts.get(ticket);
	return receipt && receipt.until >= now.getTime() ? receipt.code : undefined;
}
