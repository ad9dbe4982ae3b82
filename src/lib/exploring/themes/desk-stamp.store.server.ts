import { sql } from 'drizzle-orm';
import { sha256 } from '#lib/base/hash.server.ts';
import type { Read } from '#lib/db/database.server.ts';
import { consent, story } from '#lib/stories/schema.server.ts';
import { themeEdit } from '#lib/themes/schema.server.ts';

/**
 * A text that is equal as long as every story lies in the same theme: the edits of the desk that stand,
 * and the stories that may be read. Null for a study whose themes nobody ever touched.
 */
export function deskStamp(read: Read, studyId: string): string | null {
	const edits = read.values(sql`
		SELECT ${themeEdit.id}, ${themeEdit.undoneAt} FROM ${themeEdit}
		WHERE ${themeEdit.studyId} = ${studyId} AND ${themeEdit.textKind} = 'story'
		ORDER BY ${themeEdit.seq}`);
	if (edits.length === 0) return null;
	const stories = read.values(sql`
		SELECT ${story.id}, ${story.bodyHash}, ${story.review}, ${consent.levelEffective}
		FROM ${story} JOIN ${consent} ON ${consent.storyId} = ${story.id}
		WHERE ${story.studyId} = ${studyId} ORDER BY ${story.id}`);
	return sha256(JSON.stringify([edits, stories]));
}
