import { expect, test } from 'vitest';
import type { Actor, Role } from '#lib/studies/model.ts';
import { readExplorerPage, rowOfStory } from './explorer-page.server.ts';
import { snapshotOf } from './snapshot.server.ts';
import { makeStudyForTest, tellForTest } from './snapshot-test-study.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';

function member(role: Role, studyId: string | null = 'demo'): Actor {
	return {
		kind: 'staff',
		userId: 'u',
		name: 'U',
		email: 'u@stad.example',
		memberships: [{ role, studyId }]
	};
}

const db = openTestDatabase();
await makeStudyForTest(db);
const page = (actor: Actor, slug = 'demo') => readExplorerPage(db.read, actor, slug, 'nl');

test.each([
	['onderzoeker', 'open'],
	['redacteur', 'heldToo'],
	['facilitator', 'none']
] as const)('a %s sees the questions and reads %s', (role, reads) => {
	const found = page(member(role));
	expect(found?.reads).toBe(reads);
	expect(found?.study.slug).toBe('demo');
	expect(found?.questions.map(({ id }) => id)).toContain('T1');
});

test.each([
	['nobody who is signed in', { kind: 'anonymous' } as const],
	['a beheerder without a role in the study', member('beheerder', null)],
	['a kijker', member('kijker')],
	['an onderzoeker of another study', member('onderzoeker', 'other')]
])('%s finds nothing, as if the study did not exist', (_, actor) => {
	expect(page(actor)).toBeUndefined();
	expect(page(member('onderzoeker'), 'no-such-study')).toBeUndefined();
});

test('a story that an address names is found in the columns of now, and no other', async () => {
	const [first] = await tellForTest(db, [{ title: 'Een' }, { title: 'Twee' }]);
	const found = rowOfStory(db.read, 'demo', first!);
	const { ids, segments } = snapshotOf(db.read, 'demo');
	expect(ids[found!.row]).toBe(first);
	expect(found?.key).toBe(segments.map(({ hash }) => hash).join(','));
	expect(rowOfStory(db.read, 'demo', 'no-such-story')?.row).toBe(-1);
	expect(rowOfStory(db.read, 'demo', null)).toBeUndefined();
	expect(rowOfStory(db.read, 'no-such-study', first!)).toBeUndefined();
});
