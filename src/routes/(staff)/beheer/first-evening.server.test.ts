import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import { takeIn } from '#lib/collecting/intake.server.ts';
import { openForm } from '#lib/collecting/teller-form.server.ts';
import { studyStats } from '#lib/exploring/stats.server.ts';
import { changeStudy, makeStudy, readStudySettings } from '#lib/studies/manage.service.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { closePoint, makePoint, reopenPoint } from '#lib/studies/points.service.server.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { now, openStudiesForTest, staffWith } from '#lib/studies/test-study.server.ts';

// What a city does on its first evening, through the services its pages call.

let db: Database;
let boss: Staff;
const slug = 'verhalen-uit-noord';
const code = 'meeuw';

beforeEach(async () => {
	db = await openStudiesForTest();
	boss = await staffWith(db, { role: 'beheerder', studyId: null });
	const study = {
		...{ name: 'Verhalen uit Noord', slug, purpose: 'Leren.', startsOn: '', endsOn: '' },
		...{ helpNumber: '14 020', distressText: 'Bel Sanne.', retentionMonths: '12' },
		...{ frameworkVersionId: 'mijn-verhaal-buurtteam@1', areas: ['noord'], ownAreas: 'Landelijk' },
		researches: false
	};
	expect((await makeStudy(db, boss, study, now)).state).toBe('done');
	const point = { name: 'De Meeuw', code, channel: 'location', form: 'long', opensOn: '' };
	const made = { ...point, languages: ['nl', 'en'], closesOn: '' };
	expect((await makePoint(db, boss, slug, made, now)).state).toBe('done');
});

function tell(id: string = newId()) {
	const body = {
		...{ id, vertelpunt: code, frameworkVersion: 'mijn-verhaal-buurtteam@1', language: 'nl' },
		...{ title: 'De brief', text: 'Ik kreeg hulp.', mode: 'alone', consentLevel: 1 },
		withdrawalCodeHash: null,
		answers: { R3: { state: 'answered', options: ['landelijk'] } }
	};
	return takeIn(db, 'pepper', Buffer.from(JSON.stringify(body)), now);
}

describe('a new study', () => {
	it('shows its tellers its own name, areas, help number and words', () => {
		const { form, state } = openForm(db.read, code, 'nl', now)!;
		expect(state).toBe('open');
		expect(form.study).toMatchObject({ name: 'Verhalen uit Noord', helpNumber: '14 020' });
		expect(form.texts['consent.distress']).toBe('Bel Sanne.');
		const areas = form.questions.find(({ id }) => id === 'R3');
		expect(areas?.kind === 'choice' && areas.options.map(({ id }) => id)).toEqual([
			'noord',
			'landelijk',
			'prefer-not-to-say'
		]);
	});

	it('keeps the translated words for who reads no Dutch, and the framework’s own when it has none', async () => {
		const english = openForm(db.read, code, 'en', now)!.form.texts['consent.distress'];
		expect(english).toContain('112');
		const none = () => false;
		const { values } = readStudySettings(db.read, boss, slug, none);
		await changeStudy(db, boss, slug, { ...values, distressText: '' }, none, now);
		expect(openForm(db.read, code, 'nl', now)!.form.texts['consent.distress']).toContain('112');
	});

	it('counts a story that was told at its point', async () => {
		expect((await tell()).isNew).toBe(true);
		const { id } = readStudy(db.read, slug)!;
		const stats = studyStats(db.read, id, { language: 'nl', question: 'R3' });
		expect(stats.stories).toBe(1);
		expect(stats.questions[0]).toMatchObject({
			n: 1,
			options: [{ n: 0 }, { id: 'landelijk', label: 'Landelijk', n: 1 }, { n: 0 }]
		});
	});

	it('takes no story at a closed point, gives a re-sent one its receipt, and opens again', async () => {
		const id = newId();
		const { receipt } = await tell(id);
		await closePoint(db, boss, slug, code, now);
		expect(openForm(db.read, code, 'nl', now)!.state).toBe('closed');
		await expect(tell()).rejects.toMatchObject({ code: 'closed', status: 403 });
		expect((await tell(id)).receipt).toEqual(receipt);
		await reopenPoint(db, boss, slug, code, now);
		expect((await tell()).isNew).toBe(true);
	});
});
