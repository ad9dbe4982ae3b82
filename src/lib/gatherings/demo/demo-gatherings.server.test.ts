import { expect, test } from 'vitest';
import { openDemoForTest } from '#lib/exploring/snapshot-test-study.server.ts';
import { openMeaningForTest } from '#lib/exploring/meaning/meaning-test-study.server.ts';
import { compareContent } from '../run/lock-content.server.ts';
import { loadDemoGatherings } from './demo-gatherings.server.ts';

type Db = Awaited<ReturnType<typeof openDemoForTest>>;
const tables = [
	...['gathering', 'gathering_step', 'seat', 'story_card', 'card_table', 'statement'],
	...['statement_vote', 'outcome', 'goal', 'goal_note', 'source_link']
];

function rows(db: Db, sql: string): unknown[] {
	return db.connection.prepare(sql).all();
}

function everything(db: Db): unknown {
	return tables.map((table) => rows(db, `SELECT * FROM ${table}`));
}

test('the demo has a gathering that is ready: 65 seats at 13 tables, 39 cards, 12 outcomes in concept', async () => {
	const db = await openDemoForTest();
	await db.write((tx) => loadDemoGatherings(tx, 'demo'));
	expect(
		rows(
			db,
			`SELECT g.state, count(*) AS seats, count(DISTINCT s.table_number) AS tables
			FROM seat s JOIN gathering g ON g.id = s.gathering_id WHERE g.template = 'duidingssessie'`
		)
	).toEqual([{ state: 'prepared', seats: 65, tables: 13 }]);
	expect(rows(db, `SELECT count(*) AS n, min(moderation) AS state FROM outcome`)).toEqual([
		{ n: 12, state: 'incoming' }
	]);
	expect(
		rows(
			db,
			`SELECT count(*) AS cards, min(tables) AS least, max(tables) AS most FROM
			(SELECT count(*) AS tables FROM card_table GROUP BY story_id)`
		)
	).toEqual([{ cards: 39, least: 2, most: 2 }]);
	expect(
		rows(
			db,
			`SELECT count(*) AS n FROM story_card c JOIN story s ON s.id = c.story_id
			JOIN consent o ON o.story_id = s.id
			WHERE s.review <> 'approved' OR o.level_effective < 2`
		)
	).toEqual([{ n: 0 }]);
});

test('the demo has the policy conversation as the source tells it: 42 statements, 5 short and 3 long goals, and what became of them', async () => {
	const db = await openDemoForTest();
	await db.write((tx) => loadDemoGatherings(tx, 'demo'));
	expect(
		rows(db, `SELECT topic, count(*) AS n FROM statement GROUP BY topic ORDER BY topic`)
	).toEqual([
		{ topic: 'policy-signalling', n: 14 },
		{ topic: 'reachability', n: 14 },
		{ topic: 'tailored-intake', n: 14 }
	]);
	expect(rows(db, `SELECT count(*) AS n FROM statement_vote WHERE yes > voters`)).toEqual([
		{ n: 0 }
	]);
	expect(rows(db, `SELECT count(*) AS n FROM statement_vote`)).toEqual([{ n: 42 * 5 * 3 }]);
	expect(rows(db, `SELECT term, count(*) AS n FROM goal GROUP BY term ORDER BY n`)).toEqual([
		{ term: 'long', n: 3 },
		{ term: 'short', n: 5 }
	]);
	expect(
		rows(db, `SELECT state, is_late, count(*) AS n FROM goal GROUP BY 1, 2 ORDER BY 1, 2`)
	).toEqual([
		{ state: 'busy', is_late: 0, n: 5 },
		{ state: 'busy', is_late: 1, n: 1 },
		{ state: 'done', is_late: 0, n: 1 },
		{ state: 'open', is_late: 0, n: 1 }
	]);
	expect(
		rows(
			db,
			`SELECT later.title AS later, earlier.title AS earlier FROM gathering g
			JOIN gathering earlier ON earlier.id = g.previous_id
			JOIN gathering later ON later.previous_id = g.id`
		)
	).toEqual([
		{
			later: 'Vervolggesprek na de zomer',
			earlier: 'Gesprek over maatwerk met het doorbraakteam'
		}
	]);
	expect(
		rows(
			db,
			`SELECT count(*) AS n FROM source_link l LEFT JOIN statement s ON s.id = l.ref
			WHERE l.kind = 'statement' AND s.id IS NULL`
		)
	).toEqual([{ n: 0 }]);
});

test('each outcome in concept has a pattern, and a card of a story that lies in its zone', async () => {
	const db = await openDemoForTest();
	await db.write((tx) => loadDemoGatherings(tx, 'demo'));
	const linked = (kind: string) =>
		rows(
			db,
			`SELECT o.id FROM outcome o WHERE EXISTS
			(SELECT 1 FROM source_link l WHERE l.of_id = o.id AND l.kind = '${kind}')`
		).length;
	expect([linked('zone'), linked('question')]).toEqual([12, 12]);
	expect(linked('card')).toBeGreaterThanOrEqual(6);
	expect(
		rows(
			db,
			`SELECT l.ref FROM source_link l LEFT JOIN story_card c ON c.story_id = l.ref
			WHERE l.kind = 'card' AND c.story_id IS NULL`
		)
	).toEqual([]);
});

test('loading the demo again changes nothing, and leaves other gatherings where they are', async () => {
	const db = await openDemoForTest();
	await db.write((tx) => loadDemoGatherings(tx, 'demo'));
	const before = everything(db);
	db.connection
		.prepare(
			`INSERT INTO gathering (id, study_id, template, title, held_on, place, topics)
			VALUES ('own', 'demo', 'werksessie', 'Eigen', '2026-12-01', '', '[]')`
		)
		.run();
	await db.write((tx) => loadDemoGatherings(tx, 'demo'));
	db.connection.prepare(`DELETE FROM gathering WHERE id = 'own'`).run();
	expect(everything(db)).toEqual(before);
});

test('a study with few stories has the gatherings without cards', async () => {
	const { db } = await openMeaningForTest();
	await db.write((tx) => loadDemoGatherings(tx, 'demo'));
	expect(rows(db, 'SELECT count(*) AS n FROM story_card')).toEqual([{ n: 0 }]);
	expect(rows(db, 'SELECT count(*) AS n FROM gathering')).toEqual([{ n: 4 }]);
});

test('the gatherings of the demo that are locked can be proved to be what they were', async () => {
	const { db } = await openMeaningForTest();
	await db.write((tx) => loadDemoGatherings(tx, 'demo'));
	const locked = rows(db, `SELECT id, content_hash AS hash FROM gathering WHERE state = 'locked'`);
	expect(locked).toHaveLength(3);
	for (const { id, hash } of locked as { id: string; hash: string }[]) {
		expect(compareContent(db.read, id, hash)).toBe('same');
	}
});
