import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#lib/db/database.server.ts';
import { migrate } from '#lib/db/migrate.server.ts';
import { forgetStory } from '#lib/stories/forget.server.ts';
import { roles, type Actor, type Role } from '#lib/studies/model.ts';
import { listColumnRows, listFacts } from './column-store.server.ts';
import { encodeSegment, openSegments } from './columns-segment.ts';
import { countCharts } from './counting.ts';
import { matchingIds } from './lens-matching.server.ts';
import { parseLens } from './lens-parse.ts';
import { formatLens } from './lens-format.ts';
import { clear, type Lens } from './lens.ts';
import type { QuestionStats } from './model.ts';
import { makeStudyForTest, openDemoForTest, tellForTest } from './snapshot-test-study.server.ts';
import { columnsOf, readManifest, readSegment, snapshotOf } from './snapshot.server.ts';
import { studyStats } from './stats.server.ts';

const study = 'demo';
let db: Database;

beforeAll(async () => {
	db = await openDemoForTest();
});

function lensOf(text: string): Lens {
	const { lens, issues } = parseLens(new URLSearchParams(text), snapshotOf(db.read, study).layout);
	expect(issues).toEqual([]);
	return lens;
}

function columns() {
	return columnsOf(snapshotOf(db.read, study));
}

function counted(where: string): number {
	const sql = `SELECT count(*) FROM story s JOIN consent ON consent.story_id = s.id
		JOIN collection_point ON collection_point.id = s.point_id WHERE s.study_id = '${study}' AND s.test = 0 AND (${where})`;
	return db.connection.prepare(sql).pluck().get() as number;
}

function answer(question: string, condition: string): string {
	return `EXISTS (SELECT 1 FROM answer WHERE story_id = s.id AND question_id = '${question}' AND ${condition})`;
}

function option(question: string, ...ids: string[]): string {
	const list = ids.map((id) => `'${id}'`).join(', ');
	return `EXISTS (SELECT 1 FROM answer_option WHERE story_id = s.id AND question_id = '${question}' AND option_id IN (${list}))`;
}

const filters: [string, string][] = [
	['K5=solved,partly', option('K5', 'solved', 'partly')],
	['T3=!na', answer('T3', "state = 'notApplicable'")],
	[
		'D1=.2~.5&T1=z:a,b',
		`${answer('D1', 'round(position * 1e9) >= 2e8 AND round(position * 1e9) < 5e8')} AND
		${answer('T1', '(round(a * 1e9) >= 6e8 OR round(b * 1e9) >= 6e8)')}`
	],
	[
		'K1=happy,relieved&R1=resident&not=K1',
		`NOT ${option('K1', 'happy', 'relieved')} AND ${option('R1', 'resident')}`
	],
	[
		'S1.buurtteam=right-high&channel=location&consent=2,3&week=2024-W50~2025-W05',
		`EXISTS (SELECT 1 FROM answer_stone WHERE story_id = s.id AND question_id = 'S1'
			AND stone_id = 'buurtteam' AND x >= 0.5 AND y >= 0.5)
		AND channel = 'location' AND level_effective IN (2, 3) AND received_week BETWEEN 2867 AND 2874`
	],
	[
		'K4=!skipped,!na|walk-in&mode=unknown,alone',
		`(${answer('K4', "state IN ('skipped', 'notApplicable')")} OR
		${option('K4', 'walk-in')}) AND (mode IS NULL OR mode = 'alone')`
	]
];

describe('the demo study under a filter', () => {
	it.each(filters)('%s: columns, stats and SQL count the same stories', (text, where) => {
		const lens = lensOf(text);
		const stories = counted(where);
		expect(stories).toBeGreaterThan(0);
		expect(countCharts(columns(), lens).matching).toHaveLength(stories);
		expect(matchingIds(db.read, study, lens).size).toBe(stories);
		expect(studyStats(db.read, study, { language: 'nl', filter: lens }).stories).toBe(stories);
		const happy = countCharts(columns(), clear(lens, 'K1')).questions.find(({ id }) => id === 'K1');
		const rest = text.startsWith('K1') ? option('R1', 'resident') : where;
		expect(happy?.kind === 'choice' && happy.options[0]?.n).toBe(
			counted(`(${rest}) AND ${option('K1', 'happy')}`)
		);
	});

	it.each(filters)('%s: every chart has the counts of stats', (text) => {
		const lens = lensOf(text);
		for (const chart of countCharts(columns(), lens).questions) {
			const own = Object.keys(lens).filter((key) => key.split('.')[0] === chart.id);
			const filter = own.length > 0 ? clear(lens, ...own) : lens;
			const [stats] = studyStats(db.read, study, {
				language: 'nl',
				question: chart.id,
				filter
			}).questions;
			expect(countsOf(chart), `${chart.id} under ${formatLens(filter)}`).toEqual(countsOf(stats!));
		}
	});

	it('finds the centre of a triad within a step of the exact one', () => {
		for (const chart of countCharts(columns(), {}).questions) {
			if (chart.kind !== 'triad') continue;
			const [stats] = studyStats(db.read, study, { language: 'nl', question: chart.id }).questions;
			if (stats?.kind !== 'triad') throw new Error(`${chart.id} is a triad`);
			expect([chart.centre?.zeros, chart.centre?.reason]).toEqual([stats.zeros, stats.reason]);
			stats.geometricMean!.forEach((share, corner) =>
				expect(Math.abs(share - chart.centre!.geometricMean![corner]!)).toBeLessThan(1 / 360)
			);
		}
	});
});

describe('a snapshot', () => {
	it('holds every story of the study in the order of their ids, and stays under its size', () => {
		const { ids, rows, segments, layout } = snapshotOf(db.read, study);
		expect([rows, counted('1')]).toEqual([437, 437]);
		expect(ids).toEqual(ids.toSorted());
		expect(layout.bytesPerRow).toBeLessThanOrEqual(42);
		const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
		const wire = brotliCompressSync(new Uint8Array(segments[0]!.buffer), quality).length;
		expect(wire).toBeLessThan(11_000);
	});

	it('says of a story that its text may be read when the gate lets a researcher read it', () => {
		const readable = columns().codes.get('readable')!;
		expect(readable.filter((flag) => flag === 1)).toHaveLength(
			counted("level_effective >= 1 AND review <> 'held'")
		);
	});

	it('stays the same through writes that do not touch its stories', async () => {
		const before = snapshotOf(db.read, study);
		await db.write((tx) => void tx.run("UPDATE study SET help_number = '14 020'"));
		expect(snapshotOf(db.read, study)).toBe(before);
	});

	it.each([
		[
			"UPDATE story SET review = 'held' WHERE id = ?",
			"UPDATE story SET review = 'approved' WHERE id = ?"
		],
		[
			'UPDATE consent SET level_effective = 0 WHERE story_id = ?',
			'UPDATE consent SET level_effective = 2 WHERE story_id = ?'
		]
	])('follows a story that is judged otherwise (%s)', (change, back) => {
		const before = snapshotOf(db.read, study);
		const row = columns().codes.get('consent')!.indexOf(2);
		db.connection.prepare(change).run(before.ids[row]);
		expect(columns().codes.get('readable')![row]).toBe(0);
		db.connection.prepare(back).run(before.ids[row]);
		expect(snapshotOf(db.read, study)).toEqual(before);
	});

	it('sees what another program wrote in the file', async () => {
		const file = join(mkdtempSync(join(tmpdir(), 'vp-')), 'a.db');
		migrate(file, resolve('drizzle'));
		const here = openDatabase(file);
		const elsewhere = openDatabase(file);
		await makeStudyForTest(elsewhere);
		expect(snapshotOf(here.read, study)).toMatchObject({ rows: 0, segments: [] });
		const [id] = await tellForTest(elsewhere, [{}]);
		expect(snapshotOf(here.read, study).ids).toEqual([id]);
		await here.write((tx) => forgetStory(tx, id!));
		expect(snapshotOf(here.read, study).ids).toEqual([]);
		here.close();
		elsewhere.close();
	});

	it('that grew and shrank by a story at a time has the bytes of one made at once', async () => {
		const told: string[] = [];
		for (const weights of [
			[1, 0, 0],
			[0.2, 0.5, 0.3]
		]) {
			const T1 = { state: 'answered', weights };
			told.push(...(await tellForTest(db, [{ answers: { T1 } }])));
			expect(snapshotOf(db.read, study).ids).toContain(told.at(-1));
		}
		await db.write((tx) => forgetStory(tx, told[0]!));
		const { layout, segments } = snapshotOf(db.read, study);
		const all = listColumnRows(db.read, study, listFacts(db.read, study));
		expect(new Uint8Array(segments[0]!.buffer)).toEqual(new Uint8Array(encodeSegment(layout, all)));
		await db.write((tx) => forgetStory(tx, told[1]!));
	});

	it('leaves out test stories, and forgets a withdrawn story at once, under another name', async () => {
		await tellForTest(db, [{ test: true }]);
		expect(snapshotOf(db.read, study).rows).toBe(437);
		const [id] = await tellForTest(db, [{}]);
		const before = snapshotOf(db.read, study);
		expect([before.rows, before.ids.includes(id!)]).toEqual([438, true]);
		await db.write((tx) => forgetStory(tx, id!));
		const after = snapshotOf(db.read, study);
		expect([after.rows, after.ids.includes(id!)]).toEqual([437, false]);
		const researcher = staff('onderzoeker');
		expect(() => readSegment(db.read, researcher, study, before.segments[0]!.hash)).toThrow(
			'no such segment'
		);
	});
});

describe('the columns over the network', () => {
	it.each(['onderzoeker', 'redacteur', 'facilitator'] as const)(
		'go to a %s, without an id',
		(role) => {
			const manifest = readManifest(db.read, staff(role), study);
			expect(manifest).toMatchObject({ frameworkVersion: 'mijn-verhaal-buurtteam@1', rows: 437 });
			const buffers = manifest.segments.map(({ hash }) =>
				readSegment(db.read, staff(role), study, hash)
			);
			expect(openSegments(manifest.layout, buffers).rows).toBe(437);
			expect(JSON.stringify(manifest)).not.toContain(snapshotOf(db.read, study).ids[0]);
		}
	);

	it('are not there for anybody else', () => {
		const { hash } = snapshotOf(db.read, study).segments[0]!;
		const others = roles.filter(
			(role) => !['onderzoeker', 'redacteur', 'facilitator'].includes(role)
		);
		const outsiders: Actor[] = [
			{ kind: 'anonymous' },
			...others.map((role) => staff(role)),
			staff('onderzoeker', 'elsewhere')
		];
		for (const actor of outsiders) {
			expect(() => readManifest(db.read, actor, study)).toThrow('no such study');
			expect(() => readSegment(db.read, actor, study, hash)).toThrow('no such study');
		}
		expect(() => readManifest(db.read, staff('onderzoeker'), 'nowhere')).toThrow('no such study');
	});
});

function staff(role: Role, studyId = study): Actor {
	const memberships = [{ role, studyId: role === 'beheerder' ? null : studyId }];
	return { kind: 'staff', userId: 'u', name: 'U', email: 'u@stad.test', memberships };
}

/** What must be the same to the last story: all counts, no rounded middles. */
function countsOf(question: ReturnType<typeof countCharts>['questions'][number] | QuestionStats) {
	const { id, kind, n, notApplicable, skipped, notShown } = question;
	const states = { id, kind, n, notApplicable, skipped, notShown };
	switch (question.kind) {
		case 'triad':
			return { ...states, zones: question.zones };
		case 'dyad':
			return { ...states, histogram: question.histogram };
		case 'stones':
			return { ...states, stones: question.stones.map(({ used, quadrants }) => [used, quadrants]) };
		case 'choice':
			return { ...states, options: question.options.map((one) => [one.id, one.n]) };
	}
}
