import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import { gathering, statement } from './schema.server.ts';

/** Change statements that were shown and stand by themselves, of real gatherings; by id. */
export function listShownStatements(read: Read, studyId: string) {
	return read
		.select({ id: statement.id, text: statement.text })
		.from(statement)
		.innerJoin(gathering, eq(gathering.id, statement.gatheringId))
		.where(and(eq(gathering.studyId, studyId), stands()))
		.orderBy(asc(statement.id))
		.all();
}

/** These statements, as far as they were shown and stand by themselves, with their study and gathering. */
export function findShownStatements(read: Read, ids: readonly string[]) {
	return read
		.select({
			id: statement.id,
			text: statement.text,
			number: statement.number,
			studyId: gathering.studyId,
			gathering: gathering.title
		})
		.from(statement)
		.innerJoin(gathering, eq(gathering.id, statement.gatheringId))
		.where(and(inArray(statement.id, [...ids]), stands()))
		.orderBy(asc(statement.id))
		.all();
}

function stands() {
	return and(
		eq(gathering.isRehearsal, false),
		eq(statement.moderation, 'shown'),
		isNull(statement.mergedInto)
	);
}
