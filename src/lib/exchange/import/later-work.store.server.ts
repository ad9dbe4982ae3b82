import { sql } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';

/** Tables that are part of a story or of the study itself; what hangs on them elsewhere is work. */
const own = [
	...['story', 'consent', 'answer', 'answer_option', 'answer_stone', 'withdrawal_code'],
	...['tombstone', 'quarantine', 'audit', 'import_row', 'import_run'],
	...['study', 'area', 'collection_point', 'membership']
];
const ofStory = ['story_id', 'text_id'];

/**
 * Rows that other rooms keep about the stories of an import, or about its study: since the import, or
 * ever when the study came with it. Rooms name the columns the same everywhere, so that a room that
 * is built later is seen too.
 */
export function countLaterWork(
	read: Read,
	run: { id: string; studyId: string; madeStudy: boolean; importedAt: Date }
): number {
	const columns = read.all<{ table: string; column: string }>(
		sql`SELECT m.name AS "table", c.name AS "column"
			FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'`
	);
	const tables = Map.groupBy(columns, ({ table }) => table);
	let found = 0;
	for (const [table, its] of tables) {
		if (own.includes(table)) continue;
		const names = its.map(({ column }) => column);
		for (const name of names.filter((one) => ofStory.includes(one))) {
			found += countIn(
				read,
				table,
				sql`${sql.identifier(name)} IN (SELECT story_id FROM import_row WHERE import_id = ${run.id})`
			);
		}
		if (!names.includes('study_id')) continue;
		const since = names.find((name) => ['created_at', 'marked_at'].includes(name));
		const isIn = sql`study_id = ${run.studyId}`;
		if (run.madeStudy) found += countIn(read, table, isIn);
		else if (since) {
			const later = sql`${isIn} AND ${sql.identifier(since)} >= ${run.importedAt.getTime()}`;
			found += countIn(read, table, later);
		}
	}
	return found;
}

function countIn(read: Read, table: string, where: ReturnType<typeof sql>): number {
	const query = sql`SELECT count(*) AS n FROM ${sql.identifier(table)} WHERE ${where}`;
	return read.get<{ n: number }>(query).n;
}
