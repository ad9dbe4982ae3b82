import { expect, test } from 'vitest';
import { openTestStudies, tell } from '../test-studies.server.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import type { Actor, Role } from '#lib/studies/model.ts';
import { readIntegrityPage } from './integrity.server.ts';

const onderzoeker = member('onderzoeker');

function member(role: Role): Actor {
	const memberships = [{ role, studyId: 'here' }];
	return { kind: 'staff', userId: 'u', name: 'U', email: 'u@stad.example', memberships };
}

const at = (position: number, input?: Answer['input']): Answer => ({
	state: 'answered',
	position,
	...(input && { input })
});

const db = await openTestStudies();
await tell(db, [
	{ answers: { D1: { ...at(0.5), pace: '<2s' }, D2: at(0.5), D3: { state: 'notApplicable' } } },
	{ answers: { D1: { ...at(0.5, 'choice'), pace: '2-30s' }, T1: { state: 'skipped' } } },
	{ answers: { D1: at(0.2) }, level: 0 },
	{ answers: { D1: at(0.5) }, test: true }
]);

const page = () => readIntegrityPage(db.read, onderzoeker, 'here', 'nl');

test('The page counts every story but test stories, question by question in the order of asking', () => {
	const { stories, questions, labels } = page();
	expect(stories).toBe(3);
	const d1 = questions.find(({ id }) => id === 'D1');
	expect(d1).toEqual({
		id: 'D1',
		n: 3,
		notApplicable: 0,
		skipped: 0,
		notShown: 0,
		paced: 2,
		fast: 1
	});
	expect(questions.find(({ id }) => id === 'T1')).toMatchObject({ n: 0, skipped: 1, notShown: 2 });
	expect(labels['D1']).toBe('De kennis van de helper was …');
});

test('Ready answers from the list are no heap in the middle', () => {
	const { positions, spikes } = page();
	expect(positions).toBe(3);
	expect(spikes.find(({ at: place }) => place === 0.5)?.n).toBe(2);
});

test('Same texts come as ids, without a word, and a story without text has no copy', () => {
	const found = page();
	expect(found.sameTexts).toHaveLength(1);
	expect(found.sameTexts[0]).toHaveLength(2);
	expect(JSON.stringify(found)).not.toMatch(/Titel|Tekst/);
});

test('Every question is set beside the way of telling, and nothing is said of so few', () => {
	const { differences, questions } = page();
	expect(differences.map(({ id }) => id)).toEqual([
		'notApplicable',
		...questions.map(({ id }) => id)
	]);
	expect(differences.every(({ p, pAdjusted }) => p === null && pAdjusted === null)).toBe(true);
});

test.each([member('kijker'), member('veldwerker'), { kind: 'anonymous' } as const])(
	'Who sees no counts finds nothing',
	(actor) => {
		expect(() => readIntegrityPage(db.read, actor, 'here', 'nl')).toThrow('no such study');
	}
);
