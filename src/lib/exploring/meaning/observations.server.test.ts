import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { auditOf } from '#lib/studies/test-study.server.ts';
import { tellForTest } from '../snapshot-test-study.server.ts';
import {
	now,
	openMeaningForTest,
	person,
	seenAt,
	voice,
	written
} from './meaning-test-study.server.ts';
import {
	observationsAbout,
	readObservation,
	readObservations
} from './observation-views.server.ts';
import {
	changeObservation,
	removeObservation,
	restoreObservation,
	saveObservation,
	setInReport
} from './observations.service.server.ts';
import {
	addReading,
	changeReading,
	removeReading,
	restoreReading
} from './readings.service.server.ts';

const slug = 'demo';
let db: Database;
let aisha: Staff;
let bo: Staff;

beforeEach(async () => {
	({ db } = await openMeaningForTest());
	aisha = await person(db, 'Aisha', 'onderzoeker');
	bo = await person(db, 'Bo', 'redacteur');
});

async function save(given: object = written, address = seenAt()): Promise<string> {
	const saved = await saveObservation(db, aisha, slug, address, given, now);
	if (saved.state === 'invalid') throw new Error(JSON.stringify(saved.issues));
	return saved.id;
}

const list = (actor = aisha) => readObservations(db.read, actor, slug, voice).observations;
const read = (id: string) => readObservation(db.read, aisha, slug, id, voice).observation;
const reports = (id: string, inReport = true) => setInReport(db, bo, slug, id, inReport, now);

describe('an observation', () => {
	it('keeps what was seen, where, how many stories there were, by whom and when', async () => {
		await save();
		expect(list()).toMatchObject([
			{
				...{ saw: written.saw, strength: 'moderate', author: 'Aisha', isOwn: true, at: now },
				...{ changedAt: null, storiesThen: 4, inReport: false, pins: 0 },
				seen: {
					charts: ['Hoe liep het af?'],
					lens: [{ key: 'K5', chosen: 'opgelost' }],
					...{ isCut: false, stories: 4 },
					href: '/onderzoek/demo/verkennen?K5=solved#chart-K5'
				},
				readings: [{ text: written.first }, { text: written.second, author: 'Aisha' }]
			}
		]);
		expect(list(bo)[0]).toMatchObject({ isOwn: false, readings: [{ isOwn: false }, {}] });
	});

	it('shows both numbers after stories came in', async () => {
		const id = await save();
		await tellForTest(db, [{ answers: { K5: { state: 'answered', options: ['solved'] } } }]);
		expect(read(id)).toMatchObject({ storiesThen: 4, seen: { stories: 5 } });
	});

	it('leaves out what an address asks and the study does not have', async () => {
		const id = await save(written, seenAt('chart=K5~nowhere~D3&K5=solved,unheard&X9=1&taal=nl'));
		expect(read(id).seen).toMatchObject({ isCut: false, stories: 4 });
		expect(read(id).seen.charts).toHaveLength(2);
	});

	it.each([
		[{ ...written, saw: ' ' }, 'saw', 'required'],
		[{ ...written, strength: '' }, 'strength', 'choose'],
		[{ ...written, saw: 'x'.repeat(2001) }, 'saw', 'tooLong'],
		[{ ...written, second: ' regels HELPEN ' }, 'second', 'sameReading']
	])('is refused with the field that is wrong', async (given, path, code) => {
		const saved = await saveObservation(db, aisha, slug, seenAt(), given, now);
		expect(saved).toMatchObject({ state: 'invalid', issues: [{ path, code }] });
		expect(list()).toEqual([]);
	});

	it('is changed by its author alone, and says when', async () => {
		const id = await save();
		const later = new Date('2026-11-22T10:00:00Z');
		const changed = { saw: 'Anders.', strength: 'weak' };
		await changeObservation(db, aisha, slug, id, changed, later);
		expect(read(id)).toMatchObject({ ...changed, changedAt: later });
		await expect(changeObservation(db, bo, slug, id, changed, later)).rejects.toMatchObject({
			code: 'forbidden'
		});
	});

	it('is gone when its author removes it, with its readings back after undo', async () => {
		const id = await save();
		await expect(removeObservation(db, bo, slug, id, now)).rejects.toMatchObject({
			code: 'forbidden'
		});
		await removeObservation(db, aisha, slug, id, now);
		expect(list()).toEqual([]);
		expect(() => read(id)).toThrow('notFound');
		await expect(reports(id)).rejects.toMatchObject({ code: 'notFound' });
		await restoreObservation(db, aisha, slug, id, now);
		expect(read(id).readings).toHaveLength(2);
	});

	it('is found from its chart', async () => {
		const id = await save(written, seenAt('chart=K5~D3'));
		const about = (chart: string) =>
			observationsAbout(db.read, bo, 'demo', { chart }).map((one) => one.id);
		expect([about('D3'), about('K5'), about('T1')]).toEqual([[id], [id], []]);
		const kijker = await person(db, 'Kim', 'kijker');
		expect(observationsAbout(db.read, kijker, 'demo')).toEqual([]);
	});
});

describe('the report', () => {
	it('takes an observation with two readings, and not with fewer', async () => {
		const id = await save({ ...written, second: '' });
		expect(await reports(id)).toMatchObject({
			state: 'invalid',
			issues: [{ path: 'inReport', code: 'twoReadings' }]
		});
		expect(read(id).inReport).toBe(false);
		await addReading(db, bo, slug, id, { reading: 'Het was toeval.' }, now);
		expect(await reports(id)).toEqual({ state: 'done' });
		expect(read(id).inReport).toBe(true);
		await reports(id, false);
		expect(read(id).inReport).toBe(false);
	});

	it('loses an observation whose second reading is taken away, until a person puts it back', async () => {
		const id = await save();
		await reports(id);
		const { id: second } = read(id).readings[1]!;
		expect(await removeReading(db, aisha, slug, second, now)).toEqual({ leftReport: true });
		expect(read(id)).toMatchObject({ inReport: false, readings: [{ text: written.first }] });
		await restoreReading(db, aisha, slug, second, now);
		expect(read(id)).toMatchObject({ inReport: false, readings: [{}, { id: second }] });
	});

	it('keeps an observation that has two readings left', async () => {
		const id = await save();
		const third = await addReading(db, bo, slug, id, { reading: 'Het was toeval.' }, now);
		await reports(id);
		const removed = third.state === 'done' ? third.id : '';
		expect(await removeReading(db, bo, slug, removed, now)).toEqual({ leftReport: false });
		expect(read(id).inReport).toBe(true);
	});
});

describe('a reading', () => {
	it('may come from any researcher, never twice the same, and is changed by its author alone', async () => {
		const id = await save();
		expect(await addReading(db, bo, slug, id, { reading: 'REGELS  helpen!' }, now)).toMatchObject({
			state: 'invalid',
			issues: [{ path: 'reading', code: 'sameReading' }]
		});
		const later = new Date('2026-11-22T10:00:00Z');
		await addReading(db, bo, slug, id, { reading: 'Toeval.' }, later);
		const third = read(id).readings[2]!;
		expect(third).toMatchObject({ author: 'Bo', isOwn: false, at: later });
		await changeReading(db, bo, slug, third.id, { reading: 'Louter toeval.' }, now);
		expect(read(id).readings[2]?.text).toBe('Louter toeval.');
		const change = { reading: 'Van mij.' };
		await expect(changeReading(db, aisha, slug, third.id, change, now)).rejects.toMatchObject({
			code: 'forbidden'
		});
		await expect(removeReading(db, aisha, slug, third.id, now)).rejects.toMatchObject({
			code: 'forbidden'
		});
	});

	it('is not brought back when somebody wrote the same in the meantime', async () => {
		const id = await save();
		const { id: first } = read(id).readings[0]!;
		await removeReading(db, aisha, slug, first, now);
		await addReading(db, bo, slug, id, { reading: written.first }, now);
		expect((await restoreReading(db, aisha, slug, first, now)).state).toBe('invalid');
	});
});

describe('who may', () => {
	it('a facilitator sees observations and writes none', async () => {
		await save();
		const host = await person(db, 'Fem', 'facilitator');
		const page = readObservations(db.read, host, slug, voice);
		expect([page.mayWrite, page.observations.length]).toEqual([false, 1]);
		const id = page.observations[0]!.id;
		for (const deed of [
			() => saveObservation(db, host, slug, seenAt(), written, now),
			() => addReading(db, host, slug, id, { reading: 'x' }, now),
			() => setInReport(db, host, slug, id, true, now)
		]) {
			await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
		}
	});

	it.each(['beheerder', 'kijker', 'veldwerker', 'opdrachtgever'] as const)(
		'a %s finds nothing here',
		async (role) => {
			const somebody = await person(db, 'Sam', role);
			expect(() => list(somebody)).toThrow('notFound');
			await expect(
				saveObservation(db, somebody, slug, seenAt(), written, now)
			).rejects.toMatchObject({ code: 'notFound' });
		}
	);

	it('writes every deed in the audit, without a word of it', async () => {
		const id = await save();
		await reports(id);
		await removeReading(db, aisha, slug, read(id).readings[0]!.id, now);
		const deeds = auditOf(db).filter(([action]) => /^(observation|reading)/.test(action));
		expect(deeds.map(([action]) => action)).toEqual([
			'observation-made',
			'observation-in-report',
			'reading-removed',
			'observation-out-of-report'
		]);
		expect(deeds[0]).toEqual(['observation-made', 'demo', `observation:${id}`]);
		expect(JSON.stringify(auditOf(db))).not.toContain('egels');
	});
});
