import { rateLimit } from './rate-limit.ts';
import { refusal } from './refusals.ts';

// All phones of a room share one address, so what is limited is a device by its token. The address is only
// a wide outer border, kept in memory for the moment and never written down (trust.md, finding 7).

const perDevice = rateLimit(60, 10);
const perAddress = rateLimit(4000, 2000);
const joining = rateLimit(400, 400 / 60);

/** Counts one request of a device; throws `tooMany` above 60 at once or 10 a second. */
export function limitDevice(token: string | undefined, address: string, now: Date): void {
	const isWithin = perAddress(address, now.getTime());
	if (!isWithin) throw refusal('tooFast');
	if (token !== undefined && !perDevice(token, now.getTime())) throw refusal('tooFast');
}

/** Counts a new device; throws `tooMany` above 400 a minute from one address. */
export function limitJoining(address: string, now: Date): void {
	if (!joining(address, now.getTime())) throw refusal('tooFast');
}
