import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import nl from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import nlTexts from '#lib/i18n/locales/nl/theme-texts.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { edit } from '../desk/desk.service.server.ts';
import {
	now,
	openStudyForTest,
	personForTest,
	tellStories
} from '../desk/desk-test-study.server.ts';
import { fileKindNames, type FileKind } from './file-kinds.ts';
import { makeThemeFile } from './files.service.server.ts';
import { readWorkbook } from './read-zip-test.ts';
import { readReport } from './report.service.server.ts';

const slug = 'demo';
const lines = [
	{ title: 'Mag overal', text: 'Ik wachtte op openbaar.', consentLevel: 3 },
	{
		title: 'Niet nagekeken',
		text: 'Ik wachtte op ongezien.',
		consentLevel: 3,
		review: 'unreviewed'
	},
	{ title: 'Op een kaart', text: 'Ik wachtte op kaart.', consentLevel: 2 },
	{ title: 'Alleen lezen', text: 'Ik wachtte op onderzoek.', consentLevel: 1 },
	{ title: 'Apart', text: 'Ik wachtte op mijn naam.', consentLevel: 3, review: 'held' },
	{ title: 'Geteld', text: 'Ik wachtte op niets.', consentLevel: 0 }
];

let db: Database;
let ids: string[];
let aisha: Staff;

beforeEach(async () => {
	db = await openStudyForTest();
	ids = await tellStories(db, lines);
	aisha = await personForTest(db, 'Aisha', 'onderzoeker');
});

async function makeTheme(): Promise<void> {
	const theme = 'a2b7f6f0-1111-4222-8333-444455556666';
	await edit(db, aisha, slug, 'story', { kind: 'create', theme, name: 'Wachten' }, [], now);
	const texts = ids.slice(0, 4).map((textId) => ({ textId, value: 0 }));
	await edit(db, aisha, slug, 'story', { kind: 'move', theme }, texts, now);
}

const asked = {
	textKind: 'story',
	say: sayer({ ...nl, ...nlTexts }, 'nl'),
	language: 'nl',
	now
} as const;
const file = async (kind: FileKind, actor = aisha) => {
	const { body, ...facts } = await makeThemeFile(db, actor, slug, kind, asked);
	return { ...facts, body: typeof body === 'string' ? body : new TextDecoder().decode(body) };
};
const report = (actor = aisha) =>
	readReport(db, actor, slug, { kind: 'story', language: 'nl', now });
const lastAudit = () =>
	db.connection
		.prepare('SELECT action, object FROM audit ORDER BY sequence DESC LIMIT 1')
		.raw()
		.get();

describe('a project file', () => {
	test('holds the texts that every researcher may read, and no other', async () => {
		await makeTheme();
		const redacteur = await personForTest(db, 'Rik', 'redacteur');
		for (const actor of [aisha, redacteur]) {
			const { body, name } = await file('qdpx', actor);
			expect(name).toBe('demo-themas.qdpx');
			for (const words of ['openbaar', 'ongezien', 'kaart', 'onderzoek']) {
				expect(body).toContain(`Ik wachtte op ${words}.`);
			}
			expect(body).not.toContain('mijn naam');
			expect(body).not.toContain('niets');
			expect(body).not.toContain('Aisha');
		}
		expect(lastAudit()).toEqual(['themes-out', 'file:qdpx texts:4']);
	});

	test('does not hold a story that was lowered since', async () => {
		await makeTheme();
		db.connection.prepare('UPDATE consent SET level_effective = 0 WHERE story_id = ?').run(ids[0]);
		const { body } = await file('qdpx');
		expect(body).not.toContain('openbaar');
		expect(body).not.toContain(ids[0]);
	});
});

test('a table holds ids and themes, and no id of a story that may not be read', async () => {
	await makeTheme();
	const { body } = await file('csv');
	expect(body.match(/Wachten/g)).toHaveLength(4);
	expect(body).not.toContain('wachtte');
	for (const id of [ids[4]!, ids[5]!]) expect(body).not.toContain(id);
});

test('a workbook lists the texts that may be read, without their words, and is in the audit', async () => {
	await makeTheme();
	const besides = async () => [{ name: 'Erbij', columns: [{ name: 'k', width: 9 }], rows: [[1]] }];
	const { body, name } = await makeThemeFile(db, aisha, slug, 'xlsx', { ...asked, besides });
	expect(name).toBe('demo-themas.xlsx');
	const book = readWorkbook(body as Uint8Array);
	expect(book.sheets.map((sheet) => sheet.name)).toEqual([
		...['Over dit bestand', "Thema's", 'Teksten', 'Erbij']
	]);
	const told = JSON.stringify(book);
	for (const id of ids.slice(0, 4)) expect(told).toContain(id);
	for (const id of ids.slice(4)) expect(told).not.toContain(id);
	expect(told).not.toMatch(/wachtte|Mag overal|Aisha/);
	expect(lastAudit()).toEqual(['themes-out', 'file:xlsx texts:4']);
});

test('a codebook has the themes, and waits for the first one', async () => {
	await expect(file('qdc')).rejects.toMatchObject({ code: 'conflict' });
	await makeTheme();
	const { body } = await file('qdc');
	expect(body).toContain('name="Wachten"');
	expect(body).not.toContain('wachtte op');
	expect(lastAudit()).toEqual(['themes-out', 'file:qdc texts:0']);
});

describe('the report', () => {
	test('quotes only what everybody may read a piece of', async () => {
		await makeTheme();
		const { cards, placed, texts, held, countedOnly } = await report();
		expect({ placed, texts, held, countedOnly }).toEqual({
			...{ placed: 4, texts: 4, held: 1, countedOnly: 1 }
		});
		expect(cards).toMatchObject([{ name: 'Wachten', n: null, share: null }]);
		expect(cards[0]!.quotes!.map(({ excerpt }) => excerpt)).toEqual(['Ik wachtte op openbaar.']);
		expect(lastAudit()).toEqual(['themes-out', `report ${ids[0]}`]);
	});
});

test.each([
	['facilitator', 'forbidden'],
	['kijker', 'notFound'],
	['beheerder', 'notFound']
] as const)('a %s gets no file and no report: %s', async (role, code) => {
	await makeTheme();
	const other = await personForTest(db, 'Kim', role);
	for (const kind of fileKindNames) {
		await expect(file(kind, other)).rejects.toMatchObject({ code });
	}
	await expect(report(other)).rejects.toMatchObject({ code });
});
