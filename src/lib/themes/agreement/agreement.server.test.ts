import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { forgetStory, registerForget } from '#lib/stories/forget.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { forgetCoding, forgetCodingText } from '../forget.server.ts';
import type { Desk } from '../desk/model.ts';
import { now, personForTest as person, type Line } from '../desk/desk-test-study.server.ts';
import { auditOf, deskWith, heldWords, openInventedWith } from './agreement-test-study.server.ts';
import { readNextToCode, saveCoding } from './coding.service.server.ts';
import { readAgreement } from './results.service.server.ts';
import { makeSample, openSample, readSamples } from './samples.service.server.ts';

registerForget('coding_text', forgetCodingText);
registerForget('coding', forgetCoding);

const slug = 'demo';
const stories: Line[] = [
	...Array.from({ length: 12 }, (_, at) => ({ text: `Ik wachtte op brief ${at}.` })),
	{ text: heldWords, review: 'held' },
	{ text: 'Alleen geteld.', consentLevel: 0 },
	{ text: 'Een proef.', test: true }
];
const themes = [
	{ id: 'wait', name: 'Wachten', definition: 'Te lang op iets wachten.' },
	{ id: 'money', name: 'Geld' },
	{ id: 'old', name: 'Oud', status: 'archived' as const }
];

let db: Database;
let ids: string[];
let desk: Desk;
let aisha: Staff;
let bo: Staff;

beforeEach(async () => {
	({ db, ids } = await openInventedWith(stories));
	const places = ids.map((id, at) => ({ id, theme: at % 2 === 0 ? 'wait' : 'money' }));
	desk = deskWith(themes, places);
	aisha = await person(db, 'Aisha', 'onderzoeker');
	bo = await person(db, 'Bo', 'redacteur');
});

const deskOf = () => ({ desk });
const make = async (actor = aisha, given: unknown = { size: 'fifty' }) => {
	const made = await makeSample(db, actor, slug, deskOf, given, { kind: 'story', seed: 4, now });
	return made.state === 'done' ? made.id : made.issues[0]!.code;
};
const next = (sample: string, actor = aisha, textId?: string) =>
	readNextToCode(db, actor, slug, sample, deskOf, { textId, now });
const save = (sample: string, text: string, first: string, actor = aisha, others: string[] = []) =>
	saveCoding(db, actor, slug, sample, deskOf, { text, first, others }, now);
const open = (sample: string, actor = aisha) => openSample(db, actor, slug, sample, now);
const results = (sample: string, actor = aisha) =>
	readAgreement(db, actor, slug, sample, deskOf, now);

/** Both code every text: Aisha as the machine did, Bo always 'wait'. */
async function codeAll(sample: string): Promise<void> {
	for (const [at, id] of ids.slice(0, 12).entries()) {
		await save(sample, id, at % 2 === 0 ? 'wait' : 'money');
		await save(sample, id, 'wait', bo, ['money']);
	}
}

describe('a sample', () => {
	test('holds only texts that every coder may read, also when a redacteur draws it', async () => {
		const seen = new Set<string>();
		const sample = await make(bo);
		for (let view = await next(sample, bo); view.text; view = await next(sample, bo)) {
			seen.add(view.text.id);
			expect(view.text.text).toContain('Ik wachtte');
			await save(sample, view.text.id, 'wait', bo);
		}
		expect([...seen].sort()).toEqual(ids.slice(0, 12).sort());
	});

	test('is refused where there are too few texts, and without a size', async () => {
		expect(await make(aisha, { size: '' })).toBe('choose');
		desk = deskWith(
			themes,
			ids.slice(0, 9).map((id) => ({ id, theme: 'wait' }))
		);
		expect(await make()).toBe('tooFewTexts');
	});

	test('says how far everybody is and not what they chose', async () => {
		const sample = await make();
		await save(sample, ids[0]!, 'wait');
		await save(sample, ids[1]!, 'money', bo);
		await save(sample, ids[2]!, 'money', bo);
		expect(readSamples(db.read, aisha, slug)).toEqual([
			{
				...{ id: sample, madeAt: now, maker: 'Aisha', isOpened: false, texts: 12, own: 1 },
				coders: [
					expect.objectContaining({ name: 'Aisha', coded: 1 }),
					expect.objectContaining({ name: 'Bo', coded: 2 })
				]
			}
		]);
	});

	test('forgets a story that is withdrawn, with what was coded of it', async () => {
		const sample = await make();
		await save(sample, ids[0]!, 'wait');
		await db.write((tx) => forgetStory(tx, ids[0]!));
		expect(readSamples(db.read, aisha, slug)).toMatchObject([{ texts: 11, own: 0, coders: [] }]);
	});
});

describe('coding', () => {
	test('shows one text with the themes by name, and nothing anybody made of it', async () => {
		const sample = await make();
		const first = await next(sample);
		await save(sample, first.text!.id, 'wait', bo);
		const again = await next(sample);
		expect(again).toEqual({
			...{
				textKind: 'story',
				invented: true,
				chosen: null,
				coded: 0,
				texts: 12,
				previous: null,
				text: first.text
			},
			themes: [
				{ id: 'money', name: 'Geld', definition: '' },
				{ id: 'wait', name: 'Wachten', definition: 'Te lang op iets wachten.' }
			]
		});
	});

	test('goes on with the next text and back to the last one', async () => {
		const sample = await make();
		const { text } = await next(sample);
		await save(sample, text!.id, 'wait', aisha, ['money', 'wait']);
		const second = await next(sample);
		expect(second).toMatchObject({ coded: 1, previous: text!.id });
		expect(second.text!.id).not.toBe(text!.id);
		const back = await next(sample, aisha, text!.id);
		expect(back).toMatchObject({ text, chosen: ['wait', 'money'], previous: null });
		await save(sample, text!.id, 'geen');
		expect((await next(sample, aisha, text!.id)).chosen).toEqual([]);
	});

	test.each([
		[{ first: '', others: [] }, 'first', 'choose'],
		[{ first: 'geen', others: ['wait'] }, 'others', 'noneAndOthers'],
		[{ first: 'old', others: [] }, 'first', 'themeGone'],
		[{ first: 'wait', others: ['unheard'] }, 'first', 'themeGone']
	])('refuses %j', async (given, path, code) => {
		const sample = await make();
		const coded = { text: ids[0], ...given };
		expect(await saveCoding(db, aisha, slug, sample, deskOf, coded, now)).toMatchObject({
			state: 'invalid',
			issues: [{ path, code }]
		});
	});

	test('leaves out a text that was held or lowered since, and takes no coding of it', async () => {
		const sample = await make();
		db.connection.prepare("UPDATE story SET review = 'held' WHERE id = ?").run(ids[0]);
		db.connection.prepare('UPDATE consent SET level_effective = 0 WHERE story_id = ?').run(ids[1]);
		expect((await next(sample)).texts).toBe(10);
		for (const id of [ids[0]!, ids[1]!, ids[12]!]) {
			await expect(save(sample, id, 'wait')).rejects.toMatchObject({ code: 'notFound' });
		}
	});

	test('leaves a trace of what was read and done', async () => {
		const sample = await make();
		const { text } = await next(sample);
		await save(sample, text!.id, 'wait');
		expect(auditOf(db).slice(-3)).toEqual([
			['coding-sample-made', `sample:${sample}`],
			['stories-read', text!.id],
			['text-coded', `sample:${sample} text:${text!.id}`]
		]);
	});
});

describe('opening', () => {
	test('waits for two people, and then ends the coding', async () => {
		const sample = await make();
		await save(sample, ids[0]!, 'wait');
		expect(await open(sample)).toMatchObject({ issues: [{ code: 'twoCoders' }] });
		await expect(results(sample)).rejects.toMatchObject({ code: 'conflict' });
		await save(sample, ids[0]!, 'money', bo);
		expect(await open(sample)).toEqual({ state: 'done' });
		expect(readSamples(db.read, aisha, slug)).toMatchObject([{ isOpened: true }]);
		await expect(save(sample, ids[1]!, 'wait')).rejects.toMatchObject({ code: 'conflict' });
		await expect(next(sample)).rejects.toMatchObject({ code: 'conflict' });
	});

	test('shows how much people agree and who said what, the machine apart', async () => {
		const sample = await make();
		await codeAll(sample);
		await open(sample);
		const found = await results(sample);
		expect(found).toMatchObject({
			...{ invented: true, texts: 12, compared: 12, caution: 'careful', differing: 6 },
			coders: [{ name: 'Aisha', coded: 12 }, { name: 'Bo' }],
			main: { alpha: expect.closeTo(1 - (23 * 12) / (2 * 18 * 6), 10) },
			perTheme: [{ name: 'Geld' }, { name: 'Wachten' }],
			machine: [
				{ who: 'Aisha', alpha: 1, texts: 12 },
				{ who: 'Bo', texts: 12 }
			]
		});
		expect(found.disagreements).toHaveLength(6);
		expect(found.disagreements[0]).toMatchObject({
			text: { language: 'nl' },
			said: [
				{ who: 'Aisha', themes: ['Geld'] },
				{ who: 'Bo', themes: ['Wachten', 'Geld'] }
			],
			machine: ['Geld']
		});
	});

	test('keeps the words of a text back that may no longer be read', async () => {
		const sample = await make();
		await codeAll(sample);
		await open(sample);
		db.connection.prepare('UPDATE consent SET level_effective = 0 WHERE story_id = ?').run(ids[1]);
		const { disagreements, compared } = await results(sample);
		expect(compared).toBe(12);
		expect(disagreements.filter(({ text }) => text === null)).toHaveLength(1);
		expect(JSON.stringify(disagreements)).not.toContain('brief 1.');
	});
});

describe('who may', () => {
	const refusals = [
		['facilitator', 'forbidden'],
		['kijker', 'forbidden'],
		['beheerder', 'forbidden']
	] as const;

	test.each(refusals)('a %s gets nothing of it: %s', async (role, code) => {
		const sample = await make();
		await codeAll(sample);
		const other = await person(db, 'Kim', role);
		await expect(make(other)).rejects.toMatchObject({ code });
		await expect(next(sample, other)).rejects.toMatchObject({ code });
		await expect(save(sample, ids[0]!, 'wait', other)).rejects.toMatchObject({ code });
		await expect(open(sample, other)).rejects.toMatchObject({ code });
		await open(sample);
		await expect(results(sample, other)).rejects.toMatchObject({ code });
		expect(() => readSamples(db.read, other, slug)).toThrow(code);
	});

	test('for somebody of another study it is not there', async () => {
		const sample = await make();
		const stranger = { ...aisha, memberships: [{ role: 'onderzoeker' as const, studyId: 'oost' }] };
		await expect(next(sample, stranger)).rejects.toMatchObject({ code: 'notFound' });
	});
});
