import { beforeAll, expect, test } from 'vitest';
import { openTestStudies, tell } from '../test-studies.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { centreRegion } from '#lib/statistics/region.ts';
import type { Actor, Role } from '#lib/studies/model.ts';
import { askInference } from './inference.server.ts';

let db: Database;

function member(role: Role, studyId: string | null = 'here'): Actor {
	const memberships = [{ role, studyId }];
	return { kind: 'staff', userId: 'u', name: 'U', email: 'u@stad.example', memberships };
}

const answered = { state: 'answered' } as const;
const dots = Array.from({ length: 140 }, (_, at) => {
	const a = 0.2 + ((at * 7) % 30) / 100;
	const b = 0.2 + ((at * 11) % 30) / 100;
	return [a, b, 1 - a - b] as const;
});

/** A cluster of dots; of the forty that were solved half lie on either end of the line. */
const outcome = (at: number) => (at < 40 ? 'solved' : at < 60 ? 'partly' : 'referred-on');
const stories = dots.map((weights, at) => ({
	answers: {
		T1: { ...answered, weights },
		D1: {
			...answered,
			position: at < 40 ? (at % 2 ? 0.1 : 0.9) + (at % 5) / 100 : 0.3 + (at % 40) / 100
		},
		K5: { ...answered, options: [outcome(at)] }
	} satisfies Record<string, Answer>
}));

beforeAll(async () => {
	db = await openTestStudies();
	await tell(db, [...stories, { answers: stories[0]!.answers, test: true }]);
});

const ask = (search = '', actor = member('onderzoeker')) =>
	askInference(db.read, actor, 'here', new URLSearchParams(search));

test('A triad has the region of its exact shares, and whether there is a pattern', () => {
	const triad = ask().triads.find(({ id }) => id === 'T1');
	const { centre, outline } = centreRegion(dots);
	expect(triad).toMatchObject({ n: 140, zeros: 0, zeroReplacement: 0.005, reason: null });
	expect(triad?.chance.verdict).toBe('pattern');
	for (const corner of [0, 1, 2]) expect(triad!.centre![corner]).toBeCloseTo(centre![corner]!, 9);
	expect(triad?.outline).toHaveLength(outline!.length);
});

test('A lens leaves only its stories, and below 30 no region', () => {
	const { stories: passing, triads } = ask('K5=partly');
	expect(passing).toBe(20);
	expect(triads[0]).toMatchObject({ id: 'T1', n: 20, outline: null, reason: 'tooFewForRegion' });
	expect(triads[1]).toMatchObject({ n: 0, centre: null, chance: { verdict: 'tooFew', p: null } });
});

test('Two camps are told of the group that has them, and not of a small one', () => {
	const dyad = (search: string) => ask(search).dyads.find(({ id }) => id === 'D1');
	const groups = [{ question: 'K5', option: 'solved', n: 40 }];
	expect(dyad('')?.humps).toEqual({ whole: false, groups });
	expect(dyad('K5=solved')?.humps).toEqual({ whole: true, groups: [] });
	expect(dyad('K5=partly')?.humps).toEqual({ whole: false, groups: [] });
});

test('The same stories give the same figures', () => {
	expect(ask('K5=partly')).toEqual(ask('K5=partly'));
});

test.each([
	['nobody who is signed in', { kind: 'anonymous' } as const],
	['a kijker', member('kijker')],
	['an onderzoeker of another study', member('onderzoeker', 'elsewhere')]
])('%s finds nothing', (_, actor) => {
	expect(() => ask('', actor)).toThrow('no such study');
});
