import Sqlite from 'better-sqlite3';

export type Found = {
	stored: Set<string>;
	ackedLost: number;
	dupRows: number;
	halfStories: number;
	integrityFailures: number;
};

/** Looks at a database through a fresh connection: is it whole, and is every acknowledged story in it. */
export function inspectFile(file: string, acked: Iterable<string> = []): Found {
	const connection = new Sqlite(file);
	try {
		const all = (sql: string) => connection.prepare(sql).pluck().all() as string[];
		const isWhole = all('PRAGMA integrity_check')[0] === 'ok';
		const ids = all("SELECT id FROM story WHERE body_hash NOT LIKE 'demo:%'");
		const stored = new Set(ids);
		// Every story of these harnesses is answered, skipped or not shown on all 19 questions.
		const half = all(
			`SELECT id FROM story WHERE body_hash NOT LIKE 'demo:%'
				AND (SELECT count(*) FROM answer WHERE story_id = id) <> 19
			 UNION SELECT id FROM story WHERE id NOT IN (SELECT story_id FROM consent)
			 UNION SELECT story_id FROM answer WHERE story_id NOT IN (SELECT id FROM story)`
		);
		return {
			stored,
			ackedLost: [...acked].filter((id) => !stored.has(id)).length,
			dupRows: ids.length - stored.size,
			halfStories: half.length,
			integrityFailures: isWhole ? 0 : 1
		};
	} finally {
		connection.close();
	}
}
