import { expect, test } from 'vitest';
import { sayer } from '#lib/i18n/say.ts';
import {
	now,
	openStudyForTest,
	personForTest,
	tellStories
} from '../desk/desk-test-study.server.ts';
import {
	proposeSplit,
	readDesk,
	readHierarchy,
	readProposal,
	readThemeTexts,
	startRun
} from '../desk/desk.service.server.ts';
import { deskWords } from '../desk/desk-words.server.ts';
import { textOrders } from '../desk/theme-texts.ts';
import { topicLines } from '../desk/topic-lines-test.ts';
import { fileKindNames } from './file-kinds.ts';
import { makeThemeFile } from './files.service.server.ts';
import { readWorkbook } from './read-zip-test.ts';
import { readReport } from './report.service.server.ts';

const slug = 'demo';
const secret = {
	title: 'Overgrootvader',
	text: 'Mijn schuld bij de pandjesbaas, de rente en de deurwaarder.'
};

test('a story that may only be counted is neither read nor quoted, in no page and no file', async () => {
	const db = await openStudyForTest();
	const [told, lowered] = await tellStories(db, [
		{ ...secret, consentLevel: 0 },
		{ ...secret, consentLevel: 3 },
		...topicLines(6).map((line) => ({ ...line, consentLevel: 3 }))
	]);
	const sanne = await personForTest(db, 'Sanne', 'onderzoeker');
	const first = await startRun(db, sanne, slug, 'story', { k: 4 });
	// Lowered after it was read, its words kept against the rule: the gate alone has to hold.
	db.connection.prepare('UPDATE consent SET level_effective = 0 WHERE story_id = ?').run(lowered);
	db.connection.prepare('DELETE FROM audit').run();
	const second = await startRun(db, sanne, slug, 'story', { k: 3, seed: 2 });

	const desk = await readDesk(db, sanne, slug, 'story', 'nl');
	const themes = desk.themes.map(({ id }) => id);
	const pages: unknown[] = [desk, await readHierarchy(db, sanne, slug)];
	for (const run of [first, second]) pages.push(await readProposal(db, sanne, slug, run.runId));
	for (const theme of [...themes, 'aside']) {
		for (const order of textOrders) {
			const page = { from: 0, count: 50, order };
			pages.push(await readThemeTexts(db, sanne, slug, theme, page));
		}
	}
	// Some are too much of one piece to be cut.
	const cuts = themes.map((theme) => proposeSplit(db, sanne, slug, theme, 2));
	pages.push(await Promise.allSettled(cuts));
	pages.push(await readReport(db, sanne, slug, { kind: 'story', language: 'nl', now }));
	for (const kind of fileKindNames) {
		const say = sayer(deskWords('nl', 'story'), 'nl');
		const asked = { textKind: 'story', say, language: 'nl', now } as const;
		const { body } = await makeThemeFile(db, sanne, slug, kind, asked);
		if (kind === 'xlsx') pages.push(readWorkbook(body as Uint8Array));
		else pages.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
	}
	pages.push(db.connection.prepare('SELECT object FROM audit').pluck().all());

	expect(desk).toMatchObject({ texts: 24, countedOnly: 2 });
	const all = pages.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
	expect(all.join('').length).toBeGreaterThan(20_000);
	for (const page of all) {
		expect(page).not.toMatch(/pandjesbaas|overgrootvader/i);
		for (const id of [told!, lowered!]) expect(page).not.toContain(id);
	}
});
