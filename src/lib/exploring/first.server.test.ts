import { expect, test } from 'vitest';
import type { Actor, Role } from '#lib/studies/model.ts';
import { readExplorerPage } from './explorer-page.server.ts';
import { readFirst } from './first.server.ts';
import { openDemoForTest } from './snapshot-test-study.server.ts';

const db = await openDemoForTest();

async function first(role: Role, search = '') {
	const actor: Actor = {
		kind: 'staff',
		userId: 'u',
		name: 'U',
		email: 'u@stad.example',
		memberships: [{ role, studyId: 'demo' }]
	};
	const page = readExplorerPage(db.read, actor, 'demo', 'nl')!;
	const now = new Date('2026-11-22T10:00:00Z');
	return readFirst(db, actor, page, new URLSearchParams(search), now);
}

test('the page begins with twenty stories that this reader may read, and says of how many', async () => {
	const { n, total, page } = await first('onderzoeker');
	expect([n, total, page?.stories.length]).toEqual([437, 437, 20]);
	expect(page?.stories.map(({ row }) => row)).toEqual(page?.rows);
});

test('under a lens only stories that pass it, and the language of the page is no lens', async () => {
	const { n, total, page } = await first('onderzoeker', 'K5=referred-on&taal=en');
	expect([n, total]).toEqual([60, 437]);
	const outcomes = page?.stories.map(({ story }) => story.answers.K5);
	expect(outcomes).toHaveLength(20);
	for (const outcome of outcomes ?? []) expect(outcome).toMatchObject({ options: ['referred-on'] });
});

test('who may count but not read gets the counts and no story', async () => {
	const found = await first('facilitator');
	expect([found.n, found.page]).toEqual([437, undefined]);
});
