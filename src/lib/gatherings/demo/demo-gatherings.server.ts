import type { Tx } from '#lib/db/database.server.ts';
import { loadPolicy } from './demo-policy.server.ts';
import { loadSensemaking } from './demo-sensemaking.server.ts';

/**
 * Puts the invented gatherings in the demo study, or puts them back as they were: one ready to be held,
 * one that was, with the talk before and the one after. Other gatherings of the study stay.
 */
export function loadDemoGatherings(tx: Tx, studyId: string): void {
	loadPolicy(tx, studyId);
	loadSensemaking(tx, studyId);
}
