import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from './authorise.server.ts';
import {
	addAreas,
	changeStudy,
	makeStudy,
	readStudySettings,
	reviewedLanguages
} from './manage.service.server.ts';
import { createStudy, readAreas, readStudy } from './service.server.ts';
import type { StudyValues } from './study-form.ts';
import { auditOf, now, openStudiesForTest, staffWith } from './test-study.server.ts';

let db: Database;
let boss: Staff;

beforeEach(async () => {
	db = await openStudiesForTest();
	boss = await staffWith(db, { role: 'beheerder', studyId: null });
});

const filled: StudyValues = {
	name: 'Verhalen uit Weesp',
	slug: 'weesp',
	purpose: 'Leren van wat mensen meemaken.',
	startsOn: '2026-12-01',
	endsOn: '2027-06-30',
	helpNumber: '020 123 45 67',
	distressText: '',
	retentionMonths: '24',
	frameworkVersionId: 'mijn-verhaal-buurtteam@1',
	areas: ['weesp', 'zuidoost'],
	ownAreas: 'Driemond\r\n\r\nWeesp\r\nÉcole!',
	researches: false
};

async function issuesOf(change: Partial<Record<keyof StudyValues, unknown>>) {
	const made = await makeStudy(db, boss, { ...filled, ...change }, now);
	return made.state === 'invalid' ? made.issues.map(({ path, code }) => [path, code]) : made;
}

const membershipsGiven = () => auditOf(db).filter(([action]) => action === 'membership-given');

describe('making a study', () => {
	it('keeps what was filled in, with chosen and own areas in their order and none twice', async () => {
		expect(await makeStudy(db, boss, filled, now)).toEqual({ state: 'done', slug: 'weesp' });
		const study = readStudy(db.read, 'weesp')!;
		expect(study).toMatchObject({
			name: 'Verhalen uit Weesp',
			startsOn: '2026-12-01',
			helpNumber: '020 123 45 67',
			distressText: null,
			retentionMonths: 24,
			invented: false
		});
		expect(readAreas(db.read, study.id).map(({ id }) => id)).toEqual([
			'zuidoost',
			'weesp',
			'driemond',
			'ecole'
		]);
		expect(auditOf(db).at(-1)).toEqual(['study-made', study.id, null]);
	});

	it('makes nobody a researcher unless that was ticked, and then tells the audit', async () => {
		const before = membershipsGiven().length;
		await makeStudy(db, boss, filled, now);
		expect(membershipsGiven()).toHaveLength(before);
		await makeStudy(db, boss, { ...filled, slug: 'ander', researches: true }, now);
		expect(membershipsGiven().at(-1)).toEqual([
			'membership-given',
			readStudy(db.read, 'ander')!.id,
			`user:${boss.userId} role:onderzoeker`
		]);
	});

	it.each([
		[{ name: ' ', slug: '' }, [['name', 'required']]],
		[{ slug: '' }, [['slug', 'required']]],
		[{ slug: 'Met Spaties' }, [['slug', 'kebab']]],
		[{ slug: 'nieuw' }, [['slug', 'kebab']]],
		[{ slug: 'noord' }, [['slug', 'taken']]],
		[{ purpose: '' }, [['purpose', 'required']]],
		[{ startsOn: '2026-02-30' }, [['startsOn', 'day']]],
		[{ endsOn: '2026-11-30' }, [['endsOn', 'endsBeforeStart']]],
		[{ helpNumber: 'bel ons' }, [['helpNumber', 'phone']]],
		[{ retentionMonths: '' }, [['retentionMonths', 'choose']]],
		[{ retentionMonths: '7' }, [['retentionMonths', 'choose']]],
		[{ frameworkVersionId: 'verzonnen@1' }, [['frameworkVersionId', 'choose']]],
		[{ areas: [], ownAreas: ' ' }, [['areas', 'choose']]],
		[{ ownAreas: 'a\n'.repeat(101) }, [['ownAreas', 'tooMany']]]
	])('refuses %j and stores nothing', async (change, issues) => {
		expect(await issuesOf(change)).toEqual(issues);
		expect(readStudy(db.read, 'weesp')).toBeUndefined();
	});

	it('can be done by a program without any area', async () => {
		const row = readStudy(db.read, 'noord')!;
		await db.write((tx) =>
			createStudy(tx, { study: { ...row, id: 'leeg', slug: 'leeg' }, areas: [], points: [] })
		);
		expect(readAreas(db.read, 'leeg')).toEqual([]);
	});
});

describe('changing a study', () => {
	const settings = () => readStudySettings(db.read, boss, 'noord', () => false).values;

	it('writes down which fields changed, and nothing when nothing did', async () => {
		const before = auditOf(db).length;
		await changeStudy(db, boss, 'noord', settings(), () => false, now);
		expect(auditOf(db)).toHaveLength(before);
		const wanted = { ...settings(), name: 'Noord!', helpNumber: '14 020' };
		expect(await changeStudy(db, boss, 'noord', wanted, () => false, now)).toEqual({
			state: 'done'
		});
		expect(readStudy(db.read, 'noord')).toMatchObject({ name: 'Noord!', helpNumber: '14 020' });
		expect(auditOf(db).at(-1)).toEqual(['study-changed', 'noord', 'fields:name,helpNumber']);
	});

	it('keeps the address, whatever was sent', async () => {
		await changeStudy(db, boss, 'noord', { ...settings(), slug: 'anders' }, () => false, now);
		expect(readStudy(db.read, 'anders')).toBeUndefined();
	});

	it('refuses other questions once there is a story', async () => {
		const wanted = { ...settings(), frameworkVersionId: 'ander@1' };
		expect(await changeStudy(db, boss, 'noord', wanted, () => true, now)).toMatchObject({
			issues: [{ path: 'frameworkVersionId', code: 'locked' }]
		});
	});

	it('needs a retention term, except in the invented study', async () => {
		const wanted = { ...settings(), retentionMonths: '' };
		const change = () => changeStudy(db, boss, 'noord', wanted, () => false, now);
		expect(await change()).toMatchObject({ issues: [{ path: 'retentionMonths' }] });
		db.connection.exec("UPDATE study SET invented = 1 WHERE slug = 'noord'");
		expect(await change()).toEqual({ state: 'done' });
	});
});

describe('adding areas', () => {
	it('puts them behind the others with an id of their own', async () => {
		const given = { ownAreas: 'A\nB\nprefer not to say\na!' };
		expect(await addAreas(db, boss, 'noord', given, now)).toEqual({ state: 'done' });
		const areas = readAreas(db.read, 'noord').map(({ id, labels }) => [id, labels.nl]);
		expect(areas).toEqual([
			['a', 'A'],
			['b', 'B'],
			['prefer-not-to-say-2', 'prefer not to say'],
			['a-2', 'a!']
		]);
		expect(auditOf(db).at(-1)?.[2]).toBe('areas:b,prefer-not-to-say-2,a-2');
	});

	it('says so when all of them are there already', async () => {
		expect(await addAreas(db, boss, 'noord', { ownAreas: 'a' }, now)).toMatchObject({
			issues: [{ path: 'ownAreas', code: 'areaThere' }]
		});
	});
});

it('languages are offered when people have read them', () => {
	expect(reviewedLanguages(db.read, 'mijn-verhaal-buurtteam@1')).toEqual(['nl', 'en']);
});
