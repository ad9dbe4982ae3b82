import { describe, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { demoStudy } from '../demo/demo-study.ts';
import { deedsIn, everything, now, openExchangeForTest, staff } from '../test-exchange.server.ts';
import { importFile, type Import } from './import.service.server.ts';
import { definitionFile, exportFile } from './sensemaker-test-export.ts';
import { undoImport } from './take-back.service.server.ts';

const whole: Import = {
	slug: 'veilig',
	fileName: 'veilig.csv',
	bytes: exportFile(),
	definition: definitionFile(true)
};
const few: Import = {
	slug: demoStudy.slug,
	fileName: 'een.csv',
	bytes: Buffer.from('id,tekst,D1\n1,een,0.2\n')
};
const later = new Date('2026-11-22T10:00:00Z');

async function readIn(db: Database, wanted: Import): Promise<string> {
	const { importId } = await importFile(db, 'cli', wanted, now);
	return importId!;
}

function observe(db: Database, studyId: string): void {
	db.connection.exec(`
		INSERT INTO user (id, name, email, created_at, updated_at, email_verified)
			VALUES ('u1', 'U', 'u@stad.test', 0, 0, 1);
		INSERT INTO observation (id, study_id, author_id, lens, chart, saw, strength, stories, created_at, changed_at)
			VALUES ('o1', '${studyId}', 'u1', '', '', 'x', 'weak', 1, ${later.getTime()}, ${later.getTime()});`);
}

describe('Taking an import back', () => {
	test('leaves no trace of a study that came with the file', async () => {
		const db = await openExchangeForTest(true);
		const before = everything(db.connection);
		const id = await readIn(db, whole);
		expect(await undoImport(db, 'cli', id, later)).toEqual({ stories: 129, studyIsGone: true });
		expect(everything(db.connection)).toEqual(before);
		expect(deedsIn(db.connection).at(-1)).toEqual([
			'cli',
			'import-undone',
			`import:${id} stories:129`
		]);
	});

	test('leaves a study that was there as it was, without its point', async () => {
		const db = await openExchangeForTest(true);
		const before = everything(db.connection);
		const id = await readIn(db, few);
		expect(await undoImport(db, 'cli', id, later)).toEqual({ stories: 1, studyIsGone: false });
		expect(everything(db.connection)).toEqual(before);
	});

	test('leaves the file free to be read in again', async () => {
		const db = await openExchangeForTest(false);
		await undoImport(db, 'cli', await readIn(db, whole), later);
		const { report } = await importFile(db, 'cli', whole, later);
		expect(report).toMatchObject({ made: 129, known: 0, refusals: [] });
	});

	test.each<[string, (db: Database) => unknown]>([
		['approved', (db) => db.connection.exec("UPDATE story SET review = 'approved'")],
		['work', (db) => observe(db, studyOf(db))],
		['imports', (db) => importFile(db, 'cli', { ...few, slug: 'veilig', mapping: one }, later)],
		['points', (db) => openPoint(db)]
	])('is refused because of later %s, and then nothing goes', async (hold, work) => {
		const db = await openExchangeForTest(false);
		const id = await readIn(db, whole);
		await work(db);
		const before = everything(db.connection);
		await expect(undoImport(db, 'cli', id, later)).rejects.toMatchObject({
			code: 'conflict',
			message: hold
		});
		expect(everything(db.connection)).toEqual(before);
	});

	test('of some stories of a study is refused when that study was looked at since', async () => {
		const db = await openExchangeForTest(true);
		const id = await readIn(db, few);
		observe(db, demoStudy.id);
		await expect(undoImport(db, 'cli', id, later)).rejects.toMatchObject({ message: 'work' });
	});

	test('is for who manages the points of that study, and only for an import that is there', async () => {
		const db = await openExchangeForTest(true);
		const id = await readIn(db, few);
		const outsider = staff({ role: 'onderzoeker', studyId: 'other' });
		await expect(undoImport(db, outsider, id, later)).rejects.toMatchObject({ code: 'notFound' });
		await expect(undoImport(db, 'cli', 'none', later)).rejects.toMatchObject({ code: 'notFound' });
		const researcher = staff({ role: 'onderzoeker', studyId: demoStudy.id });
		expect(await undoImport(db, researcher, id, later)).toMatchObject({ stories: 1 });
	});
});

const one = {
	columns: { tekst: 'text', D1: 'd0000000-0000-4000-8000-000000000001:position' },
	questions: {},
	language: 'nl'
};

function studyOf(db: Database): string {
	return String(db.connection.prepare("SELECT id FROM study WHERE slug = 'veilig'").pluck().get());
}

function openPoint(db: Database): void {
	db.connection
		.exec(`INSERT INTO collection_point (id, study_id, code, name, channel, form, languages)
		VALUES ('p', '${studyOf(db)}', 'balie', 'Balie', 'online', 'long', '["nl"]')`);
}
