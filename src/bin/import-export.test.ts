import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { exportStudy } from '#lib/exchange/export/export.service.server.ts';
import { importFile } from '#lib/exchange/import/import.service.server.ts';
import {
	definitionFile,
	dyads,
	exportFile,
	rowCount,
	single,
	triads,
	unknownOption
} from '#lib/exchange/import/sensemaker-test-export.ts';
import { now, openExchangeForTest } from '#lib/exchange/test-exchange.server.ts';
import type { StudyStats } from '#lib/exploring/model.ts';
import { studyStats } from '#lib/exploring/stats.server.ts';
import { readStudy } from '#lib/studies/service.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'vp-exchange-'));
const at = (name: string) => join(folder, name);
const demo = 'halverwege-demo';
const slow = 120_000;

function cli(...typed: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/cli.ts', ...typed], {
		encoding: 'utf8',
		maxBuffer: 1e8,
		env: { ...process.env, VERTELPUNT_DATA: at('data'), ORIGIN: '' }
	});
	return { status, stdout, stderr };
}

function stats(db: Database, slug: string): StudyStats {
	return studyStats(db.read, readStudy(db.read, slug)!.id, { language: 'nl' });
}

/** Numbers to twelve decimals: stories stand in another order, so sums may differ in the last digit. */
function rounded({ questions }: StudyStats): unknown {
	return JSON.parse(JSON.stringify(questions), (_, one: unknown) =>
		typeof one === 'number' ? Number(one.toFixed(12)) : one
	);
}

describe('An import of another tool', () => {
	const rows = parse<Record<string, string>>(Buffer.from(exportFile()), {
		columns: true,
		bom: true
	});
	const file = { fileName: 'veilig.csv', bytes: exportFile() };
	let db: Database;
	let counted: StudyStats;

	beforeAll(async () => {
		db = await openExchangeForTest(false);
		await importFile(
			db,
			'cli',
			{ ...file, slug: 'veilig', definition: definitionFile(false) },
			now
		);
		counted = stats(db, 'veilig');
	});

	test('counts zones and both means of every triad as a direct count of its CSV does', () => {
		for (const { id, anchors } of triads) {
			const shares = rows
				.map((row) => anchors.map((anchor) => row[`${id}_${anchor}`] ?? ''))
				.filter((cells) => cells.every((cell) => cell !== ''))
				.map((cells) => cells.map(Number).map((one) => (one <= 1e-5 ? 0 : one)))
				.map((cells) => cells.map((one) => one / cells.reduce((sum, each) => sum + each, 0)));
			const found = counted.questions.find((one) => one.id === id);
			if (found?.kind !== 'triad') throw new Error(`${id} is no triad`);
			expect(found).toMatchObject({ n: shares.length, zones: directZones(shares) });
			expect(found.notApplicable).toBe(rows.filter((row) => row[`${id}_NA`] === '1').length);
			expect(found.n + found.notApplicable + found.skipped).toBe(rowCount);
			const geometric = directGeometricMean(shares);
			for (const corner of [0, 1, 2] as const) {
				const mean = shares.reduce((sum, dot) => sum + dot[corner]!, 0) / shares.length;
				expect(found.arithmeticMean![corner]).toBeCloseTo(mean, 9);
				expect(found.geometricMean![corner]).toBeCloseTo(geometric[corner]!, 9);
			}
		}
	});

	test('counts dyads and choices as a direct count does, the unknown option included', () => {
		for (const { id } of dyads) {
			const places = rows.map((row) => row[`${id}_percentX`] ?? '').filter((one) => /\d/.test(one));
			const found = counted.questions.find((one) => one.id === id);
			if (found?.kind !== 'dyad') throw new Error(`${id} is no dyad`);
			expect(found.n).toBe(places.length);
			const mean = places.map(Number).reduce((sum, one) => sum + one, 0) / places.length;
			expect(found.mean).toBeCloseTo(mean, 9);
		}
		const found = counted.questions.find((one) => one.id === single.id);
		if (found?.kind !== 'choice') throw new Error(`${single.id} is no choice`);
		for (const { id, n } of found.options) {
			expect(n).toBe(rows.filter((row) => row[single.id] === id).length);
		}
		expect(found.options.find(({ id }) => id === unknownOption)).toMatchObject({ n: 1 });
	});

	test('counts the same with a boxed definition', async () => {
		const definition = definitionFile(true);
		await importFile(db, 'cli', { ...file, slug: 'ook-veilig', definition }, now);
		expect(rounded(stats(db, 'ook-veilig'))).toEqual(rounded(counted));
	});
});

test('A study that went out and came in again counts the same, question for question', async () => {
	const db = await openExchangeForTest(true);
	const { body } = await exportStudy(db, 'cli', { slug: demo, format: 'jsonl' }, now);
	const file = { fileName: 'x.jsonl', bytes: Buffer.from(body) };
	await importFile(db, 'cli', { ...file, slug: 'kopie', newIds: true }, now);
	expect(stats(db, 'kopie').stories).toBe(437);
	expect(rounded(stats(db, 'kopie'))).toEqual(rounded(stats(db, demo)));
});

describe('The command line', () => {
	beforeAll(() => {
		expect(cli('demo').status).toBe(0);
		writeFileSync(at('veilig.csv'), exportFile());
		writeFileSync(at('plain.json'), definitionFile(false));
	}, slow);

	test(
		'reads in a file and says each oddity in a sentence, with its number and rows',
		() => {
			const typed = ['import', at('veilig.csv'), '--definition', at('plain.json')];
			const dry = cli(...typed, '--study', 'veilig', '--dry-run').stdout;
			expect(dry).toContain('129 rows, 129 stories would be made, 0 there already');
			expect(dry).toMatch(/109× {2}A story has more than one line\..* rows 1, 2, .*, 20 …/);
			expect(dry).toMatch(/1× {2}Driehoek 1: A number lay just outside.* rows 11\n/);
			const { status, stdout } = cli(...typed, '--study', 'veilig', '--json');
			expect(status).toBe(0);
			expect(JSON.parse(stdout)).toMatchObject({ study: 'veilig', made: rowCount, known: 0 });
		},
		slow
	);

	test.each([
		[['--format', 'xlsx'], 'xlsx is no format'],
		[['--level', '4'], '--level is 0, 1, 2 or 3.'],
		[['--definition', 'absent.json'], 'absent.json cannot be read.'],
		[['--format', 'sensemaker'], 'needs its definition']
	])(
		'refuses import %j in one sentence',
		(more, sentence) => {
			const { status, stderr } = cli('import', at('veilig.csv'), '--study', 'x', ...more);
			expect(status).toBe(1);
			expect(stderr).toContain(sentence);
			expect(stderr.trimEnd()).not.toContain('\n');
		},
		slow
	);

	test(
		'writes files for their owner alone, also over one that everybody could read',
		() => {
			const file = at('demo.csv');
			writeFileSync(file, 'older', { mode: 0o644 });
			const { status } = cli('export', '--study', demo, '--format', 'csv', '--out', file);
			expect(status).toBe(0);
			for (const name of [file, at('demo-codebook.csv')]) {
				expect(existsSync(name) && statSync(name).mode & 0o777).toBe(0o600);
			}
			expect(readFileSync(file, 'utf8').split('\n')[0]).toContain('T1_state,T1_a,T1_b,T1_c');
			const lines = at('demo.jsonl');
			cli('export', '--study', demo, '--format', 'jsonl', '--out', lines);
			const again = cli('import', lines, '--study', 'kopie');
			expect(again.status).toBe(1);
			expect(again.stderr).toContain('nothing was read in because 437 rows were refused');
			const out = ['--format', 'csv', '--out', at('x.csv')];
			expect(cli('export', '--study', demo, ...out, '--as', 'a@b.nl').stderr).toBe(
				'a@b.nl has no account.\n'
			);
			expect(cli('export', '--study', 'weg', ...out).stderr).toContain('There is no study weg');
			expect(existsSync(at('x.csv'))).toBe(false);
		},
		slow
	);
});

function directZones(dots: readonly number[][]): Record<string, number> {
	const zones: Record<string, number> = { a: 0, b: 0, c: 0, ab: 0, bc: 0, ca: 0, centre: 0 };
	for (const [a = 0, b = 0, c = 0] of dots) {
		const highest = Math.max(a, b, c);
		const lowest = Math.min(a, b, c);
		const corner = highest === a ? 'a' : highest === b ? 'b' : 'c';
		const edge = lowest === a ? 'bc' : lowest === b ? 'ca' : 'ab';
		const edges = 1e-10;
		zones[highest >= 0.6 - edges ? corner : lowest >= 0.2 - edges ? 'centre' : edge]! += 1;
	}
	return zones;
}

function directGeometricMean(dots: readonly number[][]): number[] {
	const filled = dots.map((dot) => {
		const empty = dot.filter((share) => share === 0).length;
		return dot.map((share) => (share === 0 ? 0.005 : share * (1 - 0.005 * empty)));
	});
	const logs = [0, 1, 2].map((i) => filled.reduce((sum, dot) => sum + Math.log(dot[i]!), 0));
	const means = logs.map((sum) => Math.exp(sum / dots.length));
	return means.map((mean) => mean / means.reduce((sum, one) => sum + one, 0));
}
