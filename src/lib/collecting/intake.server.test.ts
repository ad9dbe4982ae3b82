import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { openStudyForTest } from './test-study.server.ts';
import { takeIn } from './intake.server.ts';
import { withdraw } from './withdraw.server.ts';

const pepper = 'pepper for a test';
const now = new Date('2026-11-21T12:00:00Z');
let database: Database;

beforeEach(async () => {
	database = await openStudyForTest(now);
});

function body(change: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		id: newId(),
		vertelpunt: 'buurthuis',
		frameworkVersion: 'mijn-verhaal-buurtteam@1',
		language: 'nl',
		title: 'De brief',
		text: 'Ik kreeg hulp met een brief.',
		mode: 'alone',
		consentLevel: 2,
		withdrawalCodeHash: null,
		answers: {
			T1: { state: 'answered', weights: [0.6, 0.3, 0.1], input: 'tap', pace: '2-30s' },
			T3: { state: 'notApplicable' },
			D1: { state: 'answered', position: 0.35 },
			D2: { state: 'skipped' },
			S1: { state: 'answered', stones: { buurtteam: [0.7, 0.8], municipality: [0, 1] } },
			K1: { state: 'answered', options: ['happy', 'proud'] },
			R3: { state: 'answered', options: ['noord'] }
		},
		...change
	};
}

function send(value: unknown) {
	const raw = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
	return takeIn(database, pepper, raw, now);
}

async function refusal(value: unknown): Promise<AppError> {
	const error: unknown = await send(value).then(
		() => undefined,
		(reason: unknown) => reason
	);
	if (!(error instanceof AppError)) throw new Error(`not refused as expected: ${String(error)}`);
	return error;
}

const rows = (table: string) =>
	database.connection.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
const count = (table: string) => rows(table).length;

describe('a story that comes in', () => {
	test('is stored whole, each answer in its state and with its exact shares, questions left out as not shown', async () => {
		const sent = body();
		const { isNew, receipt } = await send(sent);
		expect(isNew).toBe(true);
		expect(receipt).toEqual({
			id: sent.id,
			sha256: sha256(JSON.stringify(sent)),
			receivedWeek: '2026-W47'
		});
		const answers = new Map(rows('answer').map((row) => [row.question_id, row]));
		expect(answers.size).toBe(19);
		expect(answers.get('T1')).toMatchObject({
			state: 'answered',
			a: 0.6,
			b: 0.3,
			c: 0.1,
			input: 'tap'
		});
		expect(answers.get('T3')).toMatchObject({ state: 'notApplicable', a: null });
		expect(answers.get('D1')).toMatchObject({ state: 'answered', position: 0.35 });
		expect(answers.get('T2')).toMatchObject({ state: 'notShown' });
		expect(rows('answer_stone')).toHaveLength(2);
		expect(rows('answer_option').map((row) => row.option_id)).toEqual(['happy', 'proud', 'noord']);
	});

	test('and comes again as the same bytes gets the identical receipt and is one story', async () => {
		const sent = body();
		const first = await send(sent);
		const again = await Promise.all(Array.from({ length: 50 }, () => send(sent)));
		expect(again.every(({ isNew }) => !isNew)).toBe(true);
		for (const { receipt } of again) expect(receipt).toEqual(first.receipt);
		expect(count('story')).toBe(1);
	});

	test('fifty at once of a new id are one story with one receipt', async () => {
		const sent = body();
		const results = await Promise.all(Array.from({ length: 50 }, () => send(sent)));
		expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
		expect(new Set(results.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
		expect(count('story')).toBe(1);
	});

	test('with another body under a taken id is a conflict, and the second body is kept apart', async () => {
		const sent = body();
		await send(sent);
		expect((await refusal({ ...sent, text: 'Iets anders.' })).code).toBe('conflict');
		expect(count('story')).toBe(1);
		expect(String(rows('quarantine')[0]?.body)).toContain('Iets anders.');
	});

	test('at level 0 is counted, but its title and text are nowhere kept, not in quarantine either', async () => {
		const sent = body({ consentLevel: 0, title: 'geheim-titel', text: 'geheim-tekst' });
		await send(sent);
		await refusal({ ...sent, text: 'geheim-anders' });
		expect(rows('story')[0]).toMatchObject({ title: '', text: '' });
		expect(count('answer')).toBe(19);
		expect(JSON.stringify(rows('quarantine').map((row) => String(row.body)))).not.toContain(
			'geheim'
		);
	});

	test('for nobody outside the research keeps both levels: given 3, holds 1', async () => {
		await send(
			body({
				consentLevel: 3,
				answers: { K6: { state: 'answered', options: ['nobody-outside-research'] } }
			})
		);
		expect(rows('consent')[0]).toMatchObject({ level_given: 3, level_effective: 1 });
	});

	test('with weights off by less than 0.001 is closed to exactly 1', async () => {
		await send(body({ answers: { T1: { state: 'answered', weights: [0.3333, 0.3333, 0.3333] } } }));
		const [triad] = rows('answer').filter((row) => row.question_id === 'T1');
		expect(Number(triad?.a) + Number(triad?.b) + Number(triad?.c)).toBeCloseTo(1, 12);
	});

	test('with no stones and no options counts as skipped', async () => {
		await send(
			body({
				answers: { S1: { state: 'answered', stones: {} }, K1: { state: 'answered', options: [] } }
			})
		);
		const states = rows('answer').filter((row) => ['S1', 'K1'].includes(String(row.question_id)));
		expect(states.map((row) => row.state)).toEqual(['skipped', 'skipped']);
	});
});

describe('a story that cannot be taken in is refused with its reason, and nothing is stored', () => {
	const answers = (answer: unknown) => body({ answers: answer });
	const cases: [string, () => unknown, string, string][] = [
		['no JSON', () => '{"id": ', 'badRequest', ''],
		['no object', () => '7', 'invalid', 'wrongType'],
		['an id that is no UUID version 4', () => body({ id: '1' }), 'invalid', 'wrongId'],
		['an unknown point', () => body({ vertelpunt: 'nergens' }), 'notFound', ''],
		['a closed point', () => body({ vertelpunt: 'dicht' }), 'closed', ''],
		[
			'a framework version that does not exist',
			() => body({ frameworkVersion: 'x@9' }),
			'invalid',
			'unknownVersion'
		],
		[
			'a text of 100,001 characters',
			() => body({ text: 'ă'.repeat(100_001) }),
			'invalid',
			'tooLong'
		],
		['a text of 2 MB', () => body({ text: 'a'.repeat(2_000_000) }), 'tooLarge', ''],
		['a NUL character', () => body({ text: 'a\0b' }), 'invalid', 'notWellFormed'],
		[
			'half a character',
			() => JSON.stringify(body()).replace('De brief', '\\ud83d'),
			'invalid',
			'notWellFormed'
		],
		[
			'the key __proto__',
			() => JSON.stringify(body()).replace('"T1"', '"__proto__"'),
			'invalid',
			'forbiddenKey'
		],
		['the key constructor', () => body({ constructor: 1 }), 'invalid', 'forbiddenKey'],
		['an unknown key', () => body({ ip: '127.0.0.1' }), 'invalid', 'unknownKey'],
		['a level of 4', () => body({ consentLevel: 4 }), 'invalid', 'outOfRange'],
		[
			'media, which cannot be kept yet',
			() => body({ media: [{ sha256: 'x', kind: 'voice' }] }),
			'invalid',
			'mediaNotYet'
		],
		[
			'an unknown question',
			() => answers({ T9: { state: 'skipped' } }),
			'invalid',
			'unknownQuestion'
		],
		[
			'an unknown option',
			() => answers({ K5: { state: 'answered', options: ['won'] } }),
			'invalid',
			'unknownOption'
		],
		[
			'an unknown stone',
			() => answers({ S1: { state: 'answered', stones: { police: [0, 0] } } }),
			'invalid',
			'unknownOption'
		],
		[
			'an area of another study',
			() => answers({ R3: { state: 'answered', options: ['utrecht'] } }),
			'invalid',
			'unknownOption'
		],
		[
			'two options where one fits',
			() => answers({ K5: { state: 'answered', options: ['solved', 'partly'] } }),
			'invalid',
			'tooMany'
		],
		[
			'weights that do not sum to 1',
			() => answers({ T1: { state: 'answered', weights: [0.6, 0.3, 0.2] } }),
			'invalid',
			'sumNotOne'
		],
		[
			'a weight below 0',
			() => answers({ T1: { state: 'answered', weights: [1.1, -0.1, 0] } }),
			'invalid',
			'outOfRange'
		],
		[
			'a position above 1',
			() => answers({ D1: { state: 'answered', position: 1.01 } }),
			'invalid',
			'outOfRange'
		],
		[
			'a position under a triad',
			() => answers({ T1: { state: 'answered', position: 0.5 } }),
			'invalid',
			'outOfRange'
		],
		[
			'a not-applicable answer with a value',
			() => answers({ D1: { state: 'notApplicable', position: 0.5 } }),
			'invalid',
			'wrongKind'
		],
		['an answer that is a number', () => answers({ D1: 0.5 }), 'invalid', 'wrongType']
	];

	test.each(cases)('%s', async (_, make, code, issue) => {
		const error = await refusal(make());
		expect(error.code).toBe(code);
		if (issue) expect(error.issues.map((each) => each.code)).toContain(issue);
		expect(error.message.length).toBeGreaterThan(10);
		for (const table of ['story', 'consent', 'answer', 'quarantine']) expect(count(table)).toBe(0);
	});

	test('bytes that are no UTF-8', async () => {
		const raw = Buffer.concat([
			Buffer.from('{"id":"'),
			Buffer.from([0xff, 0xfe]),
			Buffer.from('"}')
		]);
		await expect(takeIn(database, pepper, raw, now)).rejects.toMatchObject({ code: 'invalid' });
	});

	test('a full disk: 507, nothing half-stored, the next one after freeing is kept', async () => {
		await send(body());
		const { connection } = database;
		connection.pragma(
			`max_page_count = ${Number(connection.pragma('page_count', { simple: true })) + 1}`
		);
		expect((await refusal(body({ text: 'x'.repeat(50_000) }))).code).toBe('full');
		expect(count('story')).toBe(1);
		expect(count('answer')).toBe(19);
		connection.pragma('max_page_count = 1000000');
		await send(body());
		expect(count('story')).toBe(2);
	});
});

describe('a story that its teller takes back', () => {
	const code = '7K2MQ9XA30BT';

	test('is gone with its answers and code, its id never comes back, and a second try finds nothing', async () => {
		const sent = body({ withdrawalCodeHash: sha256(code) });
		await send(sent);
		expect(await withdraw(database, pepper, '7k2m-q9xa-3oBT')).toEqual(['2026-W47']);
		for (const table of [
			'story',
			'consent',
			'answer',
			'answer_option',
			'answer_stone',
			'withdrawal_code'
		]) {
			expect(count(table), table).toBe(0);
		}
		expect(rows('tombstone')).toMatchObject([{ story_id: sent.id }]);
		expect((await refusal(sent)).code).toBe('gone');
		expect(await withdraw(database, pepper, code)).toEqual([]);
	});

	test('takes its quarantined bodies along', async () => {
		const sent = body({ withdrawalCodeHash: sha256(code) });
		await send(sent);
		await refusal({ ...sent, title: 'Anders' });
		await withdraw(database, pepper, code);
		expect(count('quarantine')).toBe(0);
	});

	test('stays when the code is another', async () => {
		await send(body({ withdrawalCodeHash: sha256(code) }));
		for (const wrong of ['7K2MQ9XA30BV', '', 'ik weet het niet']) {
			expect(await withdraw(database, pepper, wrong)).toEqual([]);
		}
		expect(count('story')).toBe(1);
	});
});
