import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import type { Question } from '#lib/frameworks/model.ts';
import { demoStudy } from '../demo/demo-study.ts';
import { importFile } from '../import/import.service.server.ts';
import { deedsIn, now, openExchangeForTest, staff } from '../test-exchange.server.ts';
import { exportStudy, staffByEmail, type Wanted } from './export.service.server.ts';

const { slug, id: studyId } = demoStudy;
const wanted: Wanted = { slug, format: 'jsonl' };

type Line = { id: string; text: string; title: string; consentLevel: number; review?: string };

async function linesOf(db: Database, more: Partial<Wanted> = {}, actor = cli): Promise<Line[]> {
	const { body } = await exportStudy(db, actor, { ...wanted, ...more }, now);
	return body
		.trimEnd()
		.split('\n')
		.slice(1)
		.map((line) => JSON.parse(line) as Line);
}

const cli = 'cli' as 'cli' | ReturnType<typeof staff>;

/** Every answer row of a study, with the text of its story instead of its id. */
function answersOf(db: Database, inStudy: string): unknown[] {
	return db.connection
		.prepare(
			`SELECT s.text, s.title, s.language, s.mode, s.form, s.helper, s.received_week, s.test,
				s.helper_from_judged_organisation, c.level_given, c.level_effective, c.text_hash, c.read_aloud,
				a.question_id, a.state, a.a, a.b, a.c, a.position, a.input, a.pace,
				(SELECT group_concat(option_id) FROM answer_option o
					WHERE o.story_id = s.id AND o.question_id = a.question_id) AS options,
				(SELECT group_concat(stone_id || x || '/' || y) FROM answer_stone o
					WHERE o.story_id = s.id AND o.question_id = a.question_id) AS stones
			FROM study JOIN story s ON s.study_id = study.id JOIN consent c ON c.story_id = s.id
				JOIN answer a ON a.story_id = s.id
			WHERE study.slug = ? ORDER BY 1, 2, s.received_week, a.question_id, 15, 16, 19, options, stones, 3, 4, 10, 5, 6`
		)
		.all(inStudy);
}

describe('A study as a file', () => {
	test('comes back as the same study, answer for answer, under another name', async () => {
		const db = await openExchangeForTest(true);
		const { body } = await exportStudy(db, 'cli', { ...wanted, raw: true }, now);
		const bytes = Buffer.from(body);
		const copy = { slug: 'kopie', fileName: 'x.jsonl', bytes, newIds: true };
		const { report } = await importFile(db, 'cli', copy, now);
		expect(report).toMatchObject({ made: 437, known: 0, warnings: [], refusals: [] });
		expect(answersOf(db, 'kopie')).toEqual(answersOf(db, slug));
		expect(answersOf(db, 'kopie')).toHaveLength(437 * 19);
	});

	test('comes back on another installation with its ids, questions, areas and points', async () => {
		const db = await openExchangeForTest(true);
		const { body } = await exportStudy(db, 'cli', { ...wanted, raw: true }, now);
		const other = await openExchangeForTest(false);
		const bytes = Buffer.from(body);
		await importFile(other, 'cli', { slug, fileName: 'x.jsonl', bytes }, now);
		expect((await exportStudy(other, 'cli', { ...wanted, raw: true }, now)).body).toBe(body);
	});

	test('is ordered by id and carries no withdrawal code', async () => {
		const db = await openExchangeForTest(true);
		const lines = await linesOf(db);
		expect(lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id).toSorted());
		expect(lines.every((line) => 'withdrawalCodeHash' in line && !line.withdrawalCodeHash)).toBe(
			true
		);
	});

	test('has words only from the level up that was asked for, and of what is not held', async () => {
		const db = await openExchangeForTest(true);
		for (const level of [0, 1, 2, 3] as const) {
			for (const raw of [false, true]) {
				for (const { text, consentLevel, review } of await linesOf(db, { level, raw })) {
					if (consentLevel < Math.max(1, level)) expect(text).toBe('');
					if (review === 'held' && !raw) expect(text).toBe('');
					if (consentLevel === 3 && !review && level < 2) expect(text).not.toBe('');
				}
			}
		}
		const held = (await linesOf(db, { raw: true })).filter(({ review }) => review === 'held');
		expect(held).toHaveLength(14);
		expect(held.filter(({ text }) => text !== '').length).toBeGreaterThan(0);
	});

	test('never raises a level that was lowered', async () => {
		const db = await openExchangeForTest(true);
		expect(Math.max(...(await linesOf(db)).map(({ consentLevel }) => consentLevel))).toBe(3);
		db.connection.exec('UPDATE consent SET level_effective = min(level_effective, 1)');
		expect(Math.max(...(await linesOf(db)).map(({ consentLevel }) => consentLevel))).toBe(1);
	});

	test('goes to who may read it, as far as they may, and is on record', async () => {
		const db = await openExchangeForTest(true);
		const outcome = (role: 'onderzoeker' | 'facilitator' | 'redacteur' | 'kijker') =>
			exportStudy(db, staff({ role, studyId }), { ...wanted, raw: true }, now).then(
				({ texts }) => texts,
				(error: { code: string }) => error.code
			);
		const all = (await linesOf(db, { raw: true })).filter(({ text }) => text !== '').length;
		const unheld = (await linesOf(db)).filter(({ text }) => text !== '').length;
		expect(unheld).toBeLessThan(all);
		expect(await outcome('onderzoeker')).toBe(unheld);
		expect(await outcome('redacteur')).toBe(all);
		expect(await outcome('facilitator')).toBe('forbidden');
		const administrator = staff({ role: 'beheerder', studyId: null });
		await expect(exportStudy(db, administrator, wanted, now)).rejects.toMatchObject({
			code: 'forbidden'
		});
		await expect(exportStudy(db, staff(), wanted, now)).rejects.toMatchObject({ code: 'notFound' });
		expect(deedsIn(db.connection).at(-1)).toEqual([
			'u1',
			'exported',
			`format:jsonl level:1 raw:1 stories:437 texts:${all}`
		]);
	});

	test('can be made as somebody else sees it', async () => {
		const db = await openExchangeForTest(true);
		db.connection.exec(`
			INSERT INTO user (id, name, email, created_at, updated_at, email_verified)
				VALUES ('u1', 'U', 'u@stad.test', 0, 0, 1);
			INSERT INTO membership (id, user_id, study_id, role) VALUES ('m', 'u1', '${studyId}', 'onderzoeker')`);
		expect(staffByEmail(db.read, 'U@stad.test')).toEqual(staff({ role: 'onderzoeker', studyId }));
		expect(staffByEmail(db.read, 'x@stad.test')).toBeUndefined();
	});
});

describe('A study as a flat table', () => {
	test('has a row a story with 4 decimals, safe cells, and a codebook of its columns', async () => {
		const db = await openExchangeForTest(true);
		db.connection.exec("UPDATE story SET title = '=1+1', text = '@nu' WHERE text <> ''");
		const made = await exportStudy(db, 'cli', { slug, format: 'csv' }, now);
		const rows = parse<Record<string, string>>(made.body, { columns: true });
		expect(rows).toHaveLength(437);
		const answered = rows.filter((row) => row.T1_state === 'answered');
		for (const { T1_a = '', T1_b = '', T1_c = '' } of answered) {
			expect([T1_a, T1_b, T1_c].every((share) => /^[01]\.\d{4}$/.test(share))).toBe(true);
			expect(Number(T1_a) + Number(T1_b) + Number(T1_c)).toBeCloseTo(1, 3);
		}
		expect(
			rows.every(({ title, text }) => !/^[=@]/.test(`${title}`) && !/^[=@]/.test(`${text}`))
		).toBe(true);
		expect(rows.some(({ title }) => title === "'=1+1")).toBe(true);
		const columns = parse<{ column: string }>(made.codebook!, { columns: true });
		const names = columns.map(({ column }) => column);
		expect(Object.keys(rows[0]!).slice(10)).toEqual(names);
		expect(names).toEqual(expect.arrayContaining(['K1__happy', 'S1__buurtteam_x', 'D1', 'K3']));
	});

	test('can be read in again, with every state and choice as it was', async () => {
		const db = await openExchangeForTest(true);
		const { body } = await exportStudy(db, 'cli', { slug, format: 'csv', raw: true }, now);
		const empty = await openExchangeForTest(true);
		empty.connection.exec('DELETE FROM story');
		const file = { slug, fileName: 'x.csv', bytes: Buffer.from(body) };
		const { report } = await importFile(empty, 'cli', file, now);
		expect(report).toMatchObject({ made: 437, refusals: [] });
		expect(report.warnings.filter(({ code }) => code === 'unusedColumn')).toEqual([]);
		const choices = (in_: Database) =>
			in_.connection
				.prepare(
					`SELECT s.text, s.received_week, question_id, option_id FROM answer_option
					JOIN story s ON s.id = story_id ORDER BY 1, 2, 3, 4`
				)
				.all();
		expect(choices(empty)).toEqual(choices(db));
		const states = (in_: Database) =>
			in_.connection
				.prepare('SELECT question_id, state, count(*) FROM answer GROUP BY 1, 2 ORDER BY 1, 2')
				.all();
		expect(states(empty)).toEqual(states(db));
	});
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const absent = fc.constantFrom<Answer>(
	{ state: 'notApplicable' },
	{ state: 'skipped' },
	{ state: 'notShown' }
);

function answerTo(question: Question): fc.Arbitrary<Answer> {
	const pick = (ids: readonly string[], most: number) =>
		fc.subarray([...ids], { minLength: 1, maxLength: most });
	switch (question.kind) {
		case 'triad':
			return fc.tuple(share, share).map(([p, q]): Answer => {
				const [low, high] = p < q ? [p, q] : [q, p];
				return { state: 'answered', weights: [low, high - low, 1 - high] };
			});
		case 'dyad':
			return share.map((position): Answer => ({ state: 'answered', position }));
		case 'stones':
			return fc.tuple(pick(question.stones, 5), share, share).map(([ids, x, y]): Answer => {
				const stones = Object.fromEntries(ids.map((id) => [id, [x, y] as const]));
				return { state: 'answered', stones };
			});
		case 'choice': {
			const ids = question.optionsFrom ? ['noord', 'prefer-not-to-say'] : question.options;
			const chosen = pick(ids, Math.min(question.max, ids.length));
			// Choices are a set: kept, and given back, in the order of their ids.
			return chosen.map((options): Answer => ({ state: 'answered', options: options.toSorted() }));
		}
	}
}

test('any answers at all come back to the last digit', async () => {
	const answers = fc.record(
		Object.fromEntries(structure.questions.map((one) => [one.id, fc.oneof(answerTo(one), absent)]))
	);
	const db = await openExchangeForTest(true);
	const [first = ''] = (await exportStudy(db, 'cli', wanted, now)).body.split('\n');
	let n = 0;
	await fc.assert(
		fc.asyncProperty(fc.uuid({ version: 4 }), answers, fc.string(), async (id, said, text) => {
			const other = await openExchangeForTest(false);
			const story = {
				id,
				vertelpunt: 'demo-online',
				frameworkVersion: 'x',
				language: 'nl',
				title: ''
			};
			const told = { text: text.replaceAll('\0', ''), mode: null, form: 'long', consentLevel: 3 };
			const rest = { withdrawalCodeHash: null, receivedWeek: '2026-W47', answers: said };
			const line = JSON.stringify({ ...story, ...told, ...rest });
			const slugOf = `s-${n++}`;
			const bytes = Buffer.from(`${first}\n${line}\n`);
			await importFile(other, 'cli', { slug: slugOf, fileName: 'x', bytes }, now);
			const out = await exportStudy(other, 'cli', { slug: slugOf, format: 'jsonl' }, now);
			const back = JSON.parse(out.body.split('\n')[1] ?? '') as { answers: unknown; text: string };
			expect(back.text).toBe(told.text);
			expect(back.answers).toEqual(said);
			other.close();
		}),
		{ numRuns: 40 }
	);
});
