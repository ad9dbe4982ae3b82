import { expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { demoStudy } from '../demo/demo-study.ts';
import { now, openExchangeForTest, staff } from '../test-exchange.server.ts';
import {
	changeDraft,
	finishDraft,
	mostFileBytes,
	readDraft,
	readImports,
	startDraft
} from './desk.service.server.ts';

const { slug, id: studyId } = demoStudy;
const researcher = staff({ role: 'onderzoeker', studyId });
const table = (rows: readonly string[]) => ({
	fileName: 'lijst.csv',
	bytes: Buffer.from(['nr;verhaal;schuif;T1_X;T1_Y', ...rows].join('\n'))
});
const two = table(['1;een;20;0,5;0,5', `2;${'twee '.repeat(40)};80;;`]);

async function mapped(db: Database, upload: typeof two) {
	const id = startDraft(db.read, researcher, slug, upload, now);
	const targets = ['id', 'text', 'D1:position', 'T1:x', 'T1:y'];
	const choices = { targets, level: 2, newIds: false, partial: false } as const;
	changeDraft(db.read, researcher, slug, id, choices, now);
	return id;
}

test('a table is looked at with a first idea of its columns, its first values and its scale', async () => {
	const db = await openExchangeForTest(true);
	const id = startDraft(db.read, researcher, slug, two, now);
	const draft = await readDraft(db, researcher, slug, id, now);
	expect(draft.columns?.map(({ target }) => target)).toEqual(['id', 'text', '', 'T1:x', 'T1:y']);
	expect(draft.columns?.[2]?.samples).toEqual(['20', '80']);
	expect(draft.columns?.[1]?.samples[1]).toMatch(/^twee .*…$/);
	expect(draft.scales).toMatchObject([{ scale: 1 }]);
	expect(draft.report).toMatchObject({ read: 2, made: 2, isDryRun: true });
});

test('what was chosen is looked at anew, read in, and remembered for the same columns', async () => {
	const db = await openExchangeForTest(true);
	const id = await mapped(db, two);
	expect((await readDraft(db, researcher, slug, id, now)).scales).toMatchObject([
		{ scale: 100 },
		{ scale: 1 }
	]);
	const { importId } = await finishDraft(db, researcher, slug, id, now);
	expect(readImports(db.read, researcher, slug)).toMatchObject([
		{ id: importId, fileName: 'lijst.csv', hold: null, report: { made: 2 } }
	]);
	const levels = db.connection
		.prepare('SELECT level_given FROM consent JOIN import_row USING (story_id)')
		.pluck()
		.all();
	expect(levels).toEqual([2, 2]);
	await expect(readDraft(db, researcher, slug, id, now)).rejects.toMatchObject({
		code: 'notFound'
	});
	const next = startDraft(db.read, researcher, slug, table(['3;drie;50;;']), now);
	const again = await readDraft(db, researcher, slug, next, now);
	expect(again.columns?.[2]?.target).toBe('D1:position');
});

test('a file that cannot be read in says why, and stays to be looked at', async () => {
	const db = await openExchangeForTest(true);
	const problemOf = async (text: string, definition?: string) => {
		const upload = {
			fileName: 'x',
			bytes: Buffer.from(text),
			definition: definition === undefined ? undefined : Buffer.from(definition)
		};
		const id = startDraft(db.read, researcher, slug, upload, now);
		return (await readDraft(db, researcher, slug, id, now)).problem;
	};
	expect(await problemOf('a,b\n1,2')).toBe('notRecognised');
	expect(await problemOf('alleen woorden')).toBe('noTable');
	expect(await problemOf('a,b\n1,2', '{}')).toBe('noSignifiers');
	expect(await problemOf('{"kind":"study"}')).toBe('wrongStudy');
	expect(await problemOf('a,b\n1,2', 'geen json')).toBe('unreadable');
});

test('a draft that is refused is read in by nobody, and stays', async () => {
	const db = await openExchangeForTest(true);
	const id = await mapped(db, table(['1;een;20;;', '1;anders;30;;']));
	const { importId, report } = await finishDraft(db, researcher, slug, id, now);
	expect(importId).toBeNull();
	expect(report.refusals).toMatchObject([{ code: 'twice', rows: [2] }]);
	expect((await readDraft(db, researcher, slug, id, now)).report?.refusals).toHaveLength(1);
});

test('the desk is for who manages the points, up to 20 MB', async () => {
	const db = await openExchangeForTest(true);
	const facilitator = staff({ role: 'facilitator', studyId });
	expect(() => startDraft(db.read, facilitator, slug, two, now)).toThrow('forbidden');
	expect(() => readImports(db.read, facilitator, slug)).toThrow('forbidden');
	const large = { fileName: 'x', bytes: new Uint8Array(mostFileBytes + 1) };
	expect(() => startDraft(db.read, researcher, slug, large, now)).toThrow('tooLarge');
});
