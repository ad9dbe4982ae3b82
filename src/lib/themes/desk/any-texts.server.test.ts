import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { sayer } from '#lib/i18n/say.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { codedDesk } from '../agreement/coded-desk.server.ts';
import { readNextToCode, saveCoding } from '../agreement/coding.service.server.ts';
import { readAgreement } from '../agreement/results.service.server.ts';
import { makeSample, openSample, readSamples } from '../agreement/samples.service.server.ts';
import { makeThemeFile } from '../out/files.service.server.ts';
import { readReport } from '../out/report.service.server.ts';
import { registerTexts } from '../texts.server.ts';
import { edit, readDesk, readThemeTexts, startRun, undo } from './desk.service.server.ts';
import { deskWords } from './desk-words.server.ts';
import { now, openStudyForTest, personForTest, tellStories } from './desk-test-study.server.ts';
import { readReadingPage } from './reading-page.server.ts';
import { topicLines } from './topic-lines-test.ts';

// Texts of a room that does not exist: the desk does for them all that it does for stories.

const slug = 'demo';
const kind = 'contribution';
const contributions = topicLines(6, 3).map(({ title, text }, at) => ({
	...{ id: `said-${String(at).padStart(2, '0')}`, title, text, language: 'nl' }
}));

let db: Database;
let fatma: Staff;
let karim: Staff;

beforeAll(async () => {
	db = await openStudyForTest();
	await tellStories(db, topicLines(3));
	fatma = await personForTest(db, 'Fatma', 'facilitator');
	karim = await personForTest(db, 'Karim', 'facilitator');
	registerTexts({
		kind,
		list: () => ({ texts: contributions, countedOnly: 0, held: 0 }),
		mayRead: (actor) => actor === fatma || actor === karim,
		open: (_read, actor, ids) =>
			new Map(
				actor === fatma || actor === karim
					? contributions
							.filter(({ id }) => ids.includes(id))
							.map((one) => [one.id, { ...one, story: null }])
					: []
			)
	});
	await startRun(db, fatma, slug, kind, { k: 4 });
});

const desk = (actor = fatma) => readDesk(db, actor, slug, kind, 'nl');
const say = sayer(deskWords('nl', kind), 'nl');
const lastAudit = () =>
	db.connection
		.prepare('SELECT action, object FROM audit ORDER BY sequence DESC LIMIT 1')
		.raw()
		.get();

describe('the desk of any kind of texts', () => {
	test('takes edits and undoes them, and the desk of stories hears nothing of it', async () => {
		const [first, second] = (await desk()).themes;
		const payload = { kind: 'merge', theme: first!.id, from: [second!.id] } as const;
		const merged = await edit(db, fatma, slug, kind, payload);
		expect((await desk()).themes.map(({ n }) => n)[0]).toBe(first!.n + second!.n);
		await undo(db, karim, slug, merged);
		expect((await desk()).themes.map(({ id }) => id)).toContain(second!.id);
		expect(await readDesk(db, fatma, slug, 'story', 'nl')).toMatchObject({
			...{ themes: [], edits: [], run: null, mayEdit: false }
		});
		const theme = first!.id;
		const refused = edit(db, fatma, slug, 'story', { kind: 'pin', theme });
		await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
	});

	test('lets them be read by lot: the same lot the same texts, another one another order', async () => {
		const [theme] = (await desk()).themes;
		const read = async (lot: number) => {
			const place = { order: 'drawn', from: 0, lot } as const;
			const page = await readReadingPage(
				...[db, fatma, slug],
				{ theme: theme!.id, ...place },
				{ kind, language: 'nl' }
			);
			if ('mergedInto' in page) throw new Error('merged');
			expect(page).toMatchObject({ order: 'drawn', lot });
			expect(page.read.stories).toEqual([]);
			return page.read.texts.map(({ textId }) => textId);
		};
		const drawn = await read(7);
		expect(await read(7)).toEqual(drawn);
		expect(lastAudit()).toEqual(['texts-read', `${kind}: ${drawn.toSorted().join(' ')}`]);
		const other = await read(8);
		expect(other).not.toEqual(drawn);
		expect(other.toSorted()).toEqual(drawn.toSorted());
		const page = { from: 0, count: 20, order: 'clearest' } as const;
		const clearest = await readThemeTexts(db, fatma, slug, theme!.id, page, kind);
		expect(clearest.texts.map(({ textId }) => textId)).not.toEqual(drawn);
	});

	test('draws samples that only its readers code and that are not among those of stories', async () => {
		const draw = { kind, seed: 4, now } as const;
		const made = await makeSample(db, fatma, slug, codedDesk, { size: 'fifty' }, draw);
		const id = made.state === 'done' ? made.id : '';
		expect(readSamples(db.read, fatma, slug, kind).map((sample) => sample.id)).toEqual([id]);
		const researcher = await personForTest(db, 'Sanne', 'onderzoeker');
		expect(readSamples(db.read, researcher, slug)).toEqual([]);
		const closed = readNextToCode(db, researcher, slug, id, codedDesk, { now });
		await expect(closed).rejects.toMatchObject({ code: 'forbidden' });
		for (const actor of [fatma, karim]) {
			const { text, themes, textKind } = await readNextToCode(db, actor, slug, id, codedDesk, {
				now
			});
			expect(textKind).toBe(kind);
			const given = { text: text!.id, first: themes[0]!.id, others: [] };
			await saveCoding(db, actor, slug, id, codedDesk, given, now);
		}
		expect(await openSample(db, karim, slug, id, now)).toEqual({ state: 'done' });
		const found = await readAgreement(db, fatma, slug, id, codedDesk, now);
		expect(found).toMatchObject({ textKind: kind, compared: 1 });
	});

	test('gives files and a report, without pieces that nobody was asked for', async () => {
		const asked = { textKind: kind, say, language: 'nl', now } as const;
		for (const file of ['csv', 'xlsx', 'qdc', 'qdpx'] as const) {
			const { body } = await makeThemeFile(db, karim, slug, file, asked);
			expect(body.length).toBeGreaterThan(100);
		}
		const { cards, texts } = await readReport(db, fatma, slug, { kind, language: 'nl', now });
		expect(texts).toBe(contributions.length);
		expect(cards.length).toBeGreaterThan(1);
		expect(cards.map(({ quotes }) => quotes)).toEqual(cards.map(() => null));
	});
});

test('the pages call them texts, and a story a story', () => {
	expect(say('desk.n', { count: 3 })).toBe('3 teksten');
	expect(sayer(deskWords('nl', 'story'), 'nl')('desk.n', { count: 3 })).toBe('3 verhalen');
	const told = Object.entries(deskWords('nl', kind)).filter(([key]) => key.startsWith('desk.'));
	expect(told.filter(([, sentence]) => /verhaal|verhalen/i.test(sentence))).toEqual([]);
});
