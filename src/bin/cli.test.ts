import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StudyStats } from '#lib/exploring/model.ts';
import {
	directDyad,
	directOptions,
	directStates,
	directStone,
	directTriad,
	readLines
} from '../../tests/direct-count.ts';

const data = join(mkdtempSync(join(tmpdir(), 'vp-cli-')), 'data');
const slug = 'halverwege-demo';

function cli(typed: string, folder = data) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/bin/cli.ts', ...typed.split(' ')],
		{
			encoding: 'utf8',
			env: { ...process.env, VERTELPUNT_DATA: folder, ORIGIN: '' }
		}
	);
	return { status, stdout, stderr };
}

function json<T>(typed: string): T {
	const { status, stdout, stderr } = cli(`${typed} --json`);
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	return JSON.parse(stdout) as T;
}

describe('The command line, before there is anything', () => {
	const absent = join(data, 'absent');

	test.each([
		'migrate',
		'check',
		`points --study ${slug}`,
		`stats --study ${slug}`,
		'user add a@b.nl --role beheerder'
	])('%s says there is no database and makes nothing', (typed) => {
		const { status, stdout, stderr } = cli(typed, absent);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain(`There is no database in ${absent}; nothing was made`);
		expect(existsSync(absent)).toBe(false);
	});

	test.each([
		['nonsense', "Unknown command 'nonsense'"],
		['user', "Unknown command 'user'"],
		['stats', '--study SLUG is missing'],
		['stats --study', "Option '--study <value>' argument missing"],
		['stats --studi x', "Unknown option '--studi'"],
		['check x', "Unexpected word 'x'"],
		['user add --role kijker', 'EMAIL is missing'],
		['user add a@b.nl --role koning', 'koning is no role']
	])('"%s" is refused in one sentence', (typed, sentence) => {
		const { status, stdout, stderr } = cli(typed, absent);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain(sentence);
		expect(stderr.trimEnd()).toMatch(/^[^\n]+\.$/);
	});

	test.each(['migrate', 'check', 'demo', 'points', 'user add', 'stats'])(
		'%s explains itself',
		(name) => {
			expect(cli('--help').stdout).toContain(`  ${name}`);
			const { status, stdout } = cli(`${name} --help`);
			expect(status).toBe(0);
			expect(stdout).toContain(`cli -- ${name}`);
			expect(stdout).toContain('--json');
		}
	);
});

describe('The command line on the demo study', () => {
	const lines = readLines('src/lib/exchange/demo/stories.jsonl.gz');
	let stats: StudyStats;

	beforeAll(() => {
		expect(json('demo')).toEqual({ slug, stories: 437 });
		stats = json<StudyStats>(`stats --study ${slug}`);
	});

	test('stats adds up to 437 stories over the four states of every question, as in the file', () => {
		expect(stats).toMatchObject({ study: slug, stories: 437 });
		expect(stats.questions).toHaveLength(19);
		for (const { id, n, notApplicable, skipped, notShown } of stats.questions) {
			expect({ id, total: n + notApplicable + skipped + notShown }).toEqual({ id, total: 437 });
			expect({ id, n, notApplicable, skipped, notShown }).toEqual({
				id,
				...directStates(lines, id)
			});
		}
	});

	test('zones and both means of each triad equal a direct count', () => {
		for (const question of stats.questions.filter(({ kind }) => kind === 'triad')) {
			if (question.kind !== 'triad') continue;
			const direct = directTriad(lines, question.id);
			expect(question.zones).toEqual(direct.zones);
			expect(question.zeros).toBe(direct.zeros);
			for (const i of [0, 1, 2] as const) {
				expect(question.arithmeticMean![i]).toBeCloseTo(direct.arithmeticMean[i]!, 9);
				expect(question.geometricMean![i]).toBeCloseTo(direct.geometricMean[i]!, 9);
			}
		}
	});

	test('means, medians, options and stones equal a direct count', () => {
		const kinds = new Map<string, number>();
		for (const question of stats.questions) {
			const { id, kind } = question;
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
			if (kind === 'dyad') {
				const direct = directDyad(lines, id);
				expect(question.mean).toBeCloseTo(direct.mean, 9);
				expect(question.median).toBeCloseTo(direct.median, 9);
				expect(question.histogram.reduce((sum, n) => sum + n, 0)).toBe(question.n);
			} else if (kind === 'choice') {
				const counted = question.options
					.filter(({ n }) => n > 0)
					.map((option) => [option.id, option.n]);
				expect({ id, ...Object.fromEntries(counted) }).toEqual({ id, ...directOptions(lines, id) });
			} else if (kind === 'stones') {
				for (const stone of question.stones) {
					const direct = directStone(lines, id, stone.id);
					expect(stone.used).toBe(direct.used);
					expect(stone.medianX).toBeCloseTo(direct.medianX, 9);
					expect(stone.medianY).toBeCloseTo(direct.medianY, 9);
				}
			}
		}
		expect(Object.fromEntries(kinds)).toEqual({ triad: 4, dyad: 3, stones: 1, choice: 11 });
	});

	test('one question can be asked for, and one that does not exist is refused', () => {
		expect(
			json<StudyStats>(`stats --study ${slug} --question D1`).questions.map(({ id }) => id)
		).toEqual(['D1']);
		const { status, stderr } = cli(`stats --study ${slug} --question D9 --json`);
		expect({ status, stderr }).toEqual({
			status: 1,
			stderr: `There is no question D9 in ${slug}.\n`
		});
	});

	test('points gives the codes where stories come in', () => {
		const { points } = json<{ points: { code: string; address: string }[] }>(
			`points --study ${slug}`
		);
		expect(points.map(({ code, address }) => `${code} ${address}`).sort()).toEqual([
			'demo-locatie /vertel/demo-locatie',
			'demo-online /vertel/demo-online'
		]);
		expect(cli('points --study x').stderr).toBe(`There is no study x; there is ${slug}.\n`);
	});

	test('user add gives a link of which only a hash is kept', () => {
		const { link } = json<{ link: string }>(
			`user add a@example.org --role onderzoeker --study ${slug}`
		);
		expect(link).toMatch(/^\/welkom\/[\w-]{43}$/);
		const token = link.split('/').at(-1)!;
		for (const name of ['vertelpunt.db', 'vertelpunt.db-wal']) {
			const file = join(data, name);
			if (existsSync(file)) expect(readFileSync(file).includes(token)).toBe(false);
		}
		expect(cli('user add a@example.org --role kijker').stderr).toBe('A kijker needs a study.\n');
	});

	test('demo makes the same study again, and migrate finds nothing to do', () => {
		expect(json('demo')).toEqual({ slug, stories: 437 });
		expect(json('migrate')).toMatchObject({ applied: [] });
	});

	test('check finds all well, and fails with the reason when the keys are gone or broken', () => {
		expect(json('check')).toMatchObject({
			ok: true,
			problems: [],
			pragmas: { synchronous: 2, journal_mode: 'wal' },
			counts: { story: 437, consent: 437, study: 1 }
		});
		const keys = join(data, 'keys.json');
		const text = readFileSync(keys, 'utf8');
		rmSync(keys);
		const missing = cli('check --json');
		expect(missing.status).toBe(1);
		expect(missing.stderr).toContain('keys.json is missing');
		expect(JSON.parse(missing.stdout)).toMatchObject({ ok: false, counts: { story: 437 } });
		expect(existsSync(keys)).toBe(false);
		writeFileSync(keys, '{');
		expect(cli('check').stderr).toContain('cannot be read as JSON');
		writeFileSync(keys, text);
		expect(cli('check').status).toBe(0);
	});
});
