import type { ConsentLevel } from '#lib/stories/story-body.ts';
import type { Consents } from './draft.ts';

/** Consent level: the number of yeses before the first no; a screen without an answer is a no. */
export function consentLevel(consents: Consents): ConsentLevel {
	if (!consents[0]) return 0;
	if (!consents[1]) return 1;
	return consents[2] ? 3 : 2;
}
