import type { Read } from '#lib/db/database.server.ts';
import type { ConsentLevel } from './story-body.ts';
import { countStories, listStories, storiesByCode } from './store.server.ts';

/** Stories a keyed code hash belongs to: id, study, week and what may be done with it; never a word of it. */
export function storiesOfCode(
	read: Read,
	codeHash: string
): { id: string; studyId: string; receivedWeek: number; level: ConsentLevel }[] {
	return storiesByCode(read, codeHash);
}

/** How many stories this installation keeps. */
export function numberOfStories(read: Read): number {
	return countStories(read);
}

/** How many stories of a study were told by people, and did not come with the demo. */
export function toldIn(read: Read, studyId: string): number {
	return listStories(read, studyId).filter(({ invented }) => !invented).length;
}

/** The live topic on which a study says that its stories changed. */
export function storiesTopic(studyId: string): string {
	return `stories:${studyId}`;
}
