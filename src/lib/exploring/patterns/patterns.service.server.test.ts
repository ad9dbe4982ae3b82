import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import type { Pair } from '#lib/statistics/comparison.ts';
import type { Actor, Role } from '#lib/studies/model.ts';
import { openSegments } from '../columns-segment.ts';
import { matchingRows } from '../counting.ts';
import { snapshotOf } from '../snapshot.server.ts';
import { openDemoForTest, tellForTest } from '../snapshot-test-study.server.ts';
import { openTestStudies, tell } from '../test-studies.server.ts';
import { comparedLens } from './compared-lens.ts';
import { sidesOf } from './sides.ts';
import type { StudyPatterns } from './model.ts';
import { standingOf } from './pair-order.ts';
import { calculatePatterns, patternsOf } from './patterns.service.server.ts';
import { readPatternsPage } from './patterns-page.server.ts';
import { patternStream } from './pattern-stream.server.ts';

function member(role: Role, studyId: string | null = 'demo'): Actor {
	const email = 'u@stad.example';
	return { kind: 'staff', userId: 'u', name: 'U', email, memberships: [{ role, studyId }] };
}

const researcher = member('onderzoeker');

describe('the patterns of the demo', () => {
	let db: Database;
	let found: StudyPatterns;

	beforeAll(async () => {
		db = await openDemoForTest();
		found = await patternsOf(db, researcher, 'demo');
	});

	function pairOf(a: string, b: string): Pair {
		return found.pairs.find(
			(pair) => [pair.a, pair.b].includes(a) && [pair.a, pair.b].includes(b)
		)!;
	}

	it('hold every pair once, each with as many stories as the study has', () => {
		expect(found).toMatchObject({ study: 'demo', stories: 437, seed: 1 });
		expect(found.pairs).toHaveLength((22 * 21) / 2);
		expect(found.pairs.every(({ n, missing }) => n + missing === 437)).toBe(true);
		expect(found.looked).toBe(found.pairs.filter(({ p }) => p !== null).length);
	});

	it('lead, pair by pair, to an explorer with as many stories as the pair says', () => {
		const { layout, segments } = snapshotOf(db.read, 'demo');
		const buffers = segments.map(({ buffer }) => buffer);
		const columns = openSegments(layout, buffers);
		const sides = sidesOf(
			(key) => key,
			readPatternsPage(db.read, researcher, 'demo', 'nl').questions
		);
		const odd = found.pairs.filter((pair) => {
			const lens = comparedLens(pair, sides.get(pair.a)!, sides.get(pair.b)!);
			return matchingRows(columns, lens).length !== pair.n;
		});
		expect(odd).toEqual([]);
	});

	it('show what was written into it: outcome with feeling, and time with rules', () => {
		for (const [a, b] of [
			['K5', 'K1'],
			['T1', 'T4'],
			['T1', 'T2']
		] as const) {
			expect(pairOf(a, b).verdict, `${a} ${b}`).toBe('difference');
		}
	});

	it('call areas on no triad a difference, for nothing was written there', () => {
		for (const triad of ['T1', 'T2', 'T3', 'T4']) {
			expect(pairOf('R3', triad).verdict, triad).toBe('none');
		}
	});

	it('flag the two camps of who was referred on, which a comparison of middles cannot see', () => {
		expect(pairOf('K5', 'D3').spread).toMatchObject({
			verdict: 'difference',
			camps: ['referred-on']
		});
		expect(['difference', 'spread']).toContain(standingOf(pairOf('K5', 'D3')));
	});

	it('are there at once for a second look, and anew when a story came', async () => {
		const heard: number[] = [];
		const onProgress = (done: number) => heard.push(done);
		expect(await patternsOf(db, researcher, 'demo', { onProgress })).toBe(found);
		expect(heard).toEqual([]);
		await tellForTest(db, [{ answers: { D1: { state: 'answered', position: 0.5 } } }]);
		const anew = await patternsOf(db, researcher, 'demo', { onProgress });
		expect(anew.stories).toBe(438);
		expect(heard.at(-1)).toBe(1);
		expect(heard.length).toBeGreaterThan(100);
	});

	it.each([
		['somebody who is not signed in', { kind: 'anonymous' } as const],
		['a kijker', member('kijker')],
		['a beheerder without a role in the study', member('beheerder', null)],
		['an onderzoeker of another study', member('onderzoeker', 'other')]
	])('are for %s not there, at once', (_, actor) => {
		expect(() => patternsOf(db, actor, 'demo')).toThrow('There is no such study.');
		expect(() => readPatternsPage(db.read, actor, 'demo', 'nl')).toThrow('There is no such study.');
	});
});

describe('a calculation', () => {
	let db: Database;
	const here = { id: 'here', slug: 'here' };
	const onderzoeker = member('onderzoeker', 'here');

	beforeEach(async () => {
		db = await openTestStudies();
		await tell(
			db,
			Array.from({ length: 60 }, (_, at) => ({
				answers: {
					D1: { state: 'answered', position: (at % 10) / 10 },
					D2: { state: 'answered', position: (at % 10) / 10 },
					K5: { state: 'answered', options: [at % 2 ? 'solved' : 'partly'] },
					K3: { state: 'answered', options: ['sometimes'] }
				}
			}))
		);
	});

	it('of few or equal answers says so and gives no number', async () => {
		const { pairs } = await calculatePatterns(db.read, here);
		const verdicts = Object.fromEntries(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
		expect(verdicts['D1 D2']).toMatchObject({ verdict: 'difference', n: 60, missing: 0 });
		expect(verdicts['K3 K5']).toMatchObject({ verdict: 'noSpread', effect: null, p: null });
		expect(verdicts['T1 K5']).toMatchObject({ verdict: 'tooFew', effect: null, n: 0, missing: 60 });
	});

	it('that nobody waits for any more stops, and the next one begins again', async () => {
		const leaving = new AbortController();
		const left = patternsOf(db, onderzoeker, 'here', leaving);
		leaving.abort(new Error('left'));
		await expect(left).rejects.toThrow('left');
		expect((await patternsOf(db, onderzoeker, 'here')).stories).toBe(60);
	});

	it('is one for all who look at the same moment', async () => {
		const [one, other] = await Promise.all([
			patternsOf(db, onderzoeker, 'here'),
			patternsOf(db, member('redacteur', 'here'), 'here')
		]);
		expect(one).toBe(other);
	});

	it('travels as lines, the last with everything, and ends when the reader leaves', async () => {
		const answer = patternStream(
			(waiting) => patternsOf(db, onderzoeker, 'here', waiting),
			() => {}
		);
		const lines = (await answer.text()).trimEnd().split('\n');
		expect(lines.slice(0, -1).every((line) => /^\{"done":[\d.]+\}$/.test(line))).toBe(true);
		expect(JSON.parse(lines.at(-1)!)).toMatchObject({ found: { study: 'here', stories: 60 } });
		const left = Promise.withResolvers<void>();
		const cut = patternStream(
			({ signal }) =>
				new Promise((_, reject) => {
					signal?.addEventListener('abort', () => reject(signal.reason));
					signal?.addEventListener('abort', () => left.resolve());
				}),
			() => left.reject(new Error('told as a failure'))
		);
		await cut.body!.cancel();
		await left.promise;
	});

	it('that fails breaks the answer off and is told to who runs the server', async () => {
		const told: unknown[] = [];
		const answer = patternStream(
			() => Promise.reject(new Error('broken')),
			(reason) => told.push(reason)
		);
		await expect(answer.text()).rejects.toThrow('broken');
		expect(told).toEqual([new Error('broken')]);
	});

	it('that may not be asked for is refused before anything is sent', () => {
		expect(() =>
			patternStream(
				(waiting) => patternsOf(db, member('kijker', 'here'), 'here', waiting),
				() => {}
			)
		).toThrow('There is no such study.');
	});
});

it('the page knows the study, its questions and who may mark, without a figure', async () => {
	const db = await openTestStudies();
	await tell(db, [{}, { test: true }]);
	const page = readPatternsPage(db.read, member('facilitator', 'here'), 'here', 'nl');
	expect(page).toMatchObject({ study: { slug: 'here' }, stories: 1, marks: [], mayMark: false });
	expect(page.questions.map(({ id }) => id)).toContain('D3');
	expect(readPatternsPage(db.read, member('onderzoeker', 'here'), 'here', 'nl').mayMark).toBe(true);
});
