import { expect, test } from 'vitest';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { drawCards } from '../prepare/cards.service.server.ts';
import {
	gatheringForTest,
	now,
	openPrepareForTest,
	person
} from '../prepare/prepare-test-study.server.ts';
import { reviewStory } from '../prepare/review.service.server.ts';
import { printParts } from './print-pack.ts';
import { readPrintPack } from './print-pack.server.ts';

const voice = { say: sayer({ ...charts, ...explore }, 'nl'), language: 'nl' } as const;
const origin = 'http://zaal.test:3000';
const all = { parts: printParts, smallest: 'a6', origin } as const;
const draw = { lens: '', question: '', zone: '', count: '6', seed: '1' };

test('a print pack has every card once with its triad in words, and leaves out one that was held since', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator, 'duidingssessie');
	await drawCards(db, facilitator, id, draw, now);
	const cardsIn = async () => {
		const pack = await readPrintPack(db, facilitator, id, all, voice, now);
		const sheets = pack.packs.flatMap(({ sheets: ofTable }) => ofTable);
		return { pack, cards: sheets.flatMap(({ rows }) => rows.flat()) };
	};
	const { cards, pack } = await cardsIn();
	expect(cards.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(cards[0]?.triad?.words).toMatch(/^Vooral ‘/);
	expect(pack.leftOut).toBe(0);
	expect(cards[2]?.address).toMatch(/^http:\/\/zaal\.test:3000\/bijeenkomst\?kaart=3&van=\w{4}$/);
	const redacteur = await person(db, 'Rosa', 'redacteur');
	const held = { storyId: cards[2]!.storyId, review: 'held' } as const;
	await reviewStory(db, redacteur, id, held, now);
	const after = await cardsIn();
	expect(after.cards.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6]);
	expect(after.pack.leftOut).toBe(1);
});

test('who may not see cards prints the rest of the pack without a word of a story', async () => {
	const { db, facilitator } = await openPrepareForTest();
	const id = await gatheringForTest(db, facilitator, 'duidingssessie');
	await drawCards(db, facilitator, id, draw, now);
	const onderzoeker = await person(db, 'Omar', 'onderzoeker');
	const pack = await readPrintPack(db, onderzoeker, id, all, voice, now);
	expect(pack).toMatchObject({ packs: [], leftOut: 0, mayPrintCards: false });
	expect(pack.steps).toHaveLength(9);
	expect(JSON.stringify(pack)).not.toContain('Er gebeurde iets');
});
