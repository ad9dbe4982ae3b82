import { describe, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { forgetStory, registerForget } from '#lib/stories/forget.server.ts';
import { readPoints, readStudy } from '#lib/studies/service.server.ts';
import { demoStudy } from '../demo/demo-study.ts';
import { deedsIn, everything, now, openExchangeForTest, staff } from '../test-exchange.server.ts';
import { importFile, type Import } from './import.service.server.ts';
import { dropOldOriginals, forgetImportRow } from './originals.server.ts';
import { definitionFile, exportFile, rowCount } from './sensemaker-test-export.ts';

const fileName = 'veilig.csv';
const whole: Import = {
	slug: 'veilig',
	fileName,
	bytes: exportFile(),
	definition: definitionFile(false)
};

/** A table for the demo study; the last row is no story, because its title is too long. */
function table(isBroken: boolean): Import {
	const rows = [
		'id,tekst,titel,D1',
		'1,een,a,0.2',
		`2,twee,${isBroken ? 'x'.repeat(501) : 'b'},0.4`
	];
	const columns = { id: 'id', tekst: 'text', titel: 'title', D1: 'D1:position' };
	return {
		slug: demoStudy.slug,
		fileName: 'twee.csv',
		bytes: Buffer.from(rows.join('\n')),
		mapping: { columns, questions: {}, language: 'nl' }
	};
}

function count(db: Database, table: string): number {
	return Number(db.connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
}

describe('Reading in a file', () => {
	test('makes a study with the questions of the file, closed, its stories unreviewed at level 1', async () => {
		const db = await openExchangeForTest(false);
		const { report, importId } = await importFile(db, 'cli', whole, now);
		expect(report).toMatchObject({ read: rowCount, made: rowCount, known: 0, refusals: [] });
		expect(importId).not.toBeNull();
		const study = readStudy(db.read, 'veilig')!;
		expect(study).toMatchObject({ name: 'Veilig werken', purpose: 'Ingelezen: veilig.csv' });
		expect(study.frameworkVersionId).toMatch(/^veilig-werken-[0-9a-f]{8}@1$/);
		expect(readPoints(db.read, study.id)).toMatchObject([{ name: 'Ingelezen', closedAt: now }]);
		const kinds = db.connection
			.prepare(
				`SELECT review, level_given, level_effective, count(*) AS n FROM story
				JOIN consent ON story_id = story.id GROUP BY 1, 2, 3`
			)
			.all();
		expect(kinds).toEqual([
			{ review: 'unreviewed', level_given: 1, level_effective: 1, n: rowCount }
		]);
		const told = report.warnings.filter(({ code }) => code === 'level');
		expect(told).toMatchObject([{ about: '1', times: rowCount }]);
		expect(report.warnings.every(({ message }) => /^[A-Z].*\.$/.test(message))).toBe(true);
		expect(deedsIn(db.connection)).toMatchObject([
			['cli', 'imported', `import:${importId} format:sensemaker stories:${rowCount}`],
			['cli', 'framework-lint-overridden', expect.stringContaining('reason:import')]
		]);
	});

	test('makes nothing twice: the same file again is known, row for row', async () => {
		const db = await openExchangeForTest(false);
		await importFile(db, 'cli', whole, now);
		const before = everything(db.connection);
		const again = await importFile(db, 'cli', whole, new Date('2026-11-29'));
		expect(again.report).toMatchObject({ made: 0, known: rowCount, refusals: [] });
		expect(again.importId).toBeNull();
		expect(everything(db.connection)).toEqual(before);
	});

	test('stores nothing on a dry run, and says what it would', async () => {
		const db = await openExchangeForTest(false);
		const before = everything(db.connection);
		const { report, importId } = await importFile(db, 'cli', { ...whole, dryRun: true }, now);
		expect(report).toMatchObject({ made: rowCount, isDryRun: true });
		expect(importId).toBeNull();
		expect(everything(db.connection)).toEqual(before);
		expect(deedsIn(db.connection)).toEqual([]);
	});

	test('is all or nothing, unless part of it is enough', async () => {
		const db = await openExchangeForTest(true);
		const before = everything(db.connection);
		const refused = await importFile(db, 'cli', table(true), now);
		expect(refused.report).toMatchObject({ read: 2, made: 0 });
		expect(refused.report.refusals).toMatchObject([{ code: 'invalid', times: 1, rows: [2] }]);
		expect(everything(db.connection)).toEqual(before);
		const part = await importFile(db, 'cli', { ...table(true), partial: true }, now);
		expect(part.report).toMatchObject({ made: 1, refusals: [{ rows: [2] }] });
		expect(count(db, 'story')).toBe(438);
	});

	test('adds to a study that is there, under its own questions and a closed point', async () => {
		const db = await openExchangeForTest(true);
		await importFile(db, 'cli', table(false), now);
		const { id } = readStudy(db.read, demoStudy.slug)!;
		const point = readPoints(db.read, id).find(({ name }) => name === 'Ingelezen');
		expect(point).toMatchObject({ code: 'halverwege-demo-ingelezen', closedAt: now });
		const told = db.connection
			.prepare('SELECT position FROM answer JOIN story ON story.id = story_id WHERE point_id = ?')
			.pluck()
			.all(point!.id);
		expect(told.filter((position) => position !== null).sort()).toEqual([0.2, 0.4]);
	});

	test('never brings back a story that was withdrawn', async () => {
		const db = await openExchangeForTest(true);
		await importFile(db, 'cli', table(false), now);
		const id = db.connection.prepare('SELECT story_id FROM import_row LIMIT 1').pluck().get();
		await db.write((tx) => forgetStory(tx, String(id)));
		const again = await importFile(db, 'cli', { ...table(false), partial: true }, now);
		expect(again.report).toMatchObject({ made: 0, known: 1, refusals: [{ code: 'withdrawn' }] });
		expect(count(db, 'story')).toBe(438);
	});

	test('needs a study, or questions to make one of', async () => {
		const db = await openExchangeForTest(true);
		const unknown = { ...table(false), slug: 'weg', mapping: undefined };
		await expect(importFile(db, 'cli', unknown, now)).rejects.toThrow('--mapping');
		const story = Buffer.from('{"id":"x","answers":{}}');
		const bare = { slug: 'weg', fileName: 'x.jsonl', bytes: story };
		await expect(importFile(db, 'cli', bare, now)).rejects.toThrow('brings no questions');
		await expect(importFile(db, 'cli', { ...whole, slug: 'Nee!' }, now)).rejects.toThrow('address');
		await expect(importFile(db, 'cli', { ...bare, format: 'sensemaker' }, now)).rejects.toThrow(
			'definition'
		);
	});

	test('is for who manages the points of the study', async () => {
		const db = await openExchangeForTest(true);
		const { id: studyId } = demoStudy;
		const dry = { ...table(false), dryRun: true };
		const outcome = (...memberships: Parameters<typeof staff>) =>
			importFile(db, staff(...memberships), dry, now).then(
				() => 'done',
				(error: { code: string }) => error.code
			);
		expect(await outcome({ role: 'onderzoeker', studyId })).toBe('done');
		expect(await outcome({ role: 'beheerder', studyId: null })).toBe('done');
		expect(await outcome({ role: 'facilitator', studyId })).toBe('forbidden');
		expect(await outcome({ role: 'onderzoeker', studyId: 'other' })).toBe('notFound');
	});
});

describe('The file that was read in', () => {
	test('is kept 14 days, its report and raw values longer', async () => {
		const db = await openExchangeForTest(false);
		await importFile(db, 'cli', whole, now);
		const kept = () =>
			db.connection.prepare('SELECT length(original) FROM import_run').pluck().get();
		const drop = (day: string) => db.write((tx) => dropOldOriginals(tx, new Date(day)));
		await drop('2026-12-05T09:59:59Z');
		expect(kept()).toBe(whole.bytes.length);
		await drop('2026-12-05T10:00:01Z');
		expect(kept()).toBeNull();
		expect(count(db, 'import_row')).toBe(rowCount);
	});

	test('is emptied when one of its stories is withdrawn, and that row is gone', async () => {
		registerForget('import_row', forgetImportRow);
		const db = await openExchangeForTest(false);
		await importFile(db, 'cli', whole, now);
		const id = String(db.connection.prepare('SELECT story_id FROM import_row').pluck().get());
		await db.write((tx) => forgetStory(tx, id));
		expect(db.connection.prepare('SELECT original FROM import_run').pluck().get()).toBeNull();
		expect(count(db, 'import_row')).toBe(rowCount - 1);
	});

	test('leaves raw values with each story, and no open answers of who is only counted', async () => {
		const rawOf = async (level: 0 | 1) => {
			const db = await openExchangeForTest(false);
			await importFile(db, 'cli', { ...whole, level }, now);
			return db.connection.prepare('SELECT group_concat(raw) FROM import_row').pluck().get();
		};
		expect(await rawOf(1)).toContain('Een opmerking');
		expect(await rawOf(0)).not.toContain('Een opmerking');
		expect(await rawOf(0)).toContain('-0.000896');
	});
});
