import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from './authorise.server.ts';
import type { PointValues } from './point-form.ts';
import { closePoint, makePoint, readPointView, reopenPoint } from './points.service.server.ts';
import { readPoint } from './service.server.ts';
import { auditOf, now, openStudiesForTest, staffWith } from './test-study.server.ts';

let db: Database;
let researcher: Staff;

beforeEach(async () => {
	db = await openStudiesForTest();
	researcher = await staffWith(db, { role: 'onderzoeker', studyId: 'noord' });
});

const filled: PointValues = {
	name: 'Buurthuis De Meeuw',
	code: '',
	channel: 'location',
	form: 'short',
	languages: ['en', 'nl'],
	opensOn: '',
	closesOn: ''
};
const make = (change: Partial<PointValues> = {}) =>
	makePoint(db, researcher, 'noord', { ...filled, ...change }, now);
const view = (code: string) => readPointView(db.read, researcher, 'noord', code, now).point;

describe('making a point', () => {
	it('gives it a code people can read and type, and a place in the audit without its name', async () => {
		const made = await make();
		const code = made.state === 'done' ? made.code : '';
		expect(code).toMatch(/^buurthuis-de-meeuw-[2-9b-z]{4}$/);
		expect(view(code)).toEqual({
			code,
			name: 'Buurthuis De Meeuw',
			channel: 'location',
			form: 'short',
			languages: ['nl', 'en'],
			opensOn: null,
			closesOn: null,
			state: 'open'
		});
		const { point } = readPoint(db.read, code, now)!;
		expect(auditOf(db).at(-1)).toEqual(['point-made', 'noord', `point:${point.id}`]);
	});

	it('gives two of the same name two codes', async () => {
		const [one, other] = await Promise.all([make(), make()]);
		expect(one).not.toEqual(other);
	});

	it.each([
		[{ name: '' }, 'name', 'required'],
		[{ code: 'Met Hoofdletter' }, 'code', 'kebab'],
		[{ code: 'nieuw' }, 'code', 'kebab'],
		[{ code: 'oost-1' }, 'code', 'taken'],
		[{ channel: '' }, 'channel', 'choose'],
		[{ form: 'huge' }, 'form', 'choose'],
		[{ languages: [] }, 'languages', 'choose'],
		[{ languages: ['nl', 'tr'] }, 'languages', 'choose'],
		[{ closesOn: '2026-13-01' }, 'closesOn', 'day'],
		[{ opensOn: '2026-12-02', closesOn: '2026-12-01' }, 'closesOn', 'endsBeforeStart']
	])('refuses %j', async (change, path, code) => {
		expect(await make(change)).toMatchObject({ state: 'invalid', issues: [{ path, code }] });
	});
});

describe('closing a point', () => {
	it('is undone by opening it again, and each is written down once', async () => {
		const made = await make({ code: 'meeuw', closesOn: '2026-12-31' });
		expect(made.state).toBe('done');
		await closePoint(db, researcher, 'noord', 'meeuw', now);
		await closePoint(db, researcher, 'noord', 'meeuw', now);
		expect(view('meeuw').state).toBe('closed');
		await reopenPoint(db, researcher, 'noord', 'meeuw', now);
		await reopenPoint(db, researcher, 'noord', 'meeuw', now);
		expect(view('meeuw')).toMatchObject({ state: 'open', closesOn: '2026-12-31' });
		const actions = auditOf(db).map(([action]) => action);
		expect(actions.slice(-3)).toEqual(['point-made', 'point-closed', 'point-reopened']);
	});

	it('that closed by itself drops the last day that has passed', async () => {
		expect(view('noord-1').state).toBe('closed');
		await reopenPoint(db, researcher, 'noord', 'noord-1', now);
		expect(view('noord-1')).toMatchObject({ state: 'open', closesOn: null });
	});

	it('of another study is not there', async () => {
		await expect(closePoint(db, researcher, 'noord', 'oost-1', now)).rejects.toThrow('notFound');
	});
});
