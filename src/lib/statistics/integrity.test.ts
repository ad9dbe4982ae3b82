import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { integrityOf, sameTextsIn, spikesIn, straightIn, type ToldStory } from './integrity.ts';

const evenly = Array.from({ length: 1000 }, (_, at) => (at + 0.5) / 1000);

describe('heaps on a line', () => {
	it('are seen at an end, in the middle, and nowhere in evenly spread answers', () => {
		expect(spikesIn(evenly).map(({ isSpike }) => isSpike)).toEqual([false, false, false]);
		const heaped = [...evenly, ...Array.from({ length: 20 }, () => 0.5)];
		expect(spikesIn(heaped).map(({ isSpike }) => isSpike)).toEqual([false, true, false]);
		expect(spikesIn([...evenly, ...Array.from({ length: 20 }, () => 1)])[2]?.isSpike).toBe(true);
	});

	it('have the binomial p of SciPy: 30 of 120 within a tenth of the stretch', () => {
		const middle = [
			...Array.from({ length: 30 }, () => 0.5),
			...Array.from({ length: 90 }, (_, at) => 0.51 + at / 3000)
		];
		const spike = spikesIn(middle)[1];
		expect(spike).toMatchObject({ n: 30, isSpike: true });
		expect(spike?.expected).toBeCloseTo(12, 9);
		expect(spike!.p / 1.8921509725873459e-6).toBeCloseTo(1, 8);
	});

	it('are seldom found in random answers', () => {
		const random = seededRandom(3);
		const alarms = Array.from(
			{ length: 300 },
			() => spikesIn(Array.from({ length: 400 }, random)).filter(({ isSpike }) => isSpike).length
		).reduce((sum, n) => sum + n, 0);
		expect(alarms).toBeLessThan(0.02 * 900);
	});
});

describe('stories that look filled in without looking', () => {
	it('have all their lines on one place, at least three of them', () => {
		const told = [
			{ id: 'same', positions: [0.5, 0.51, 0.5, 0.49] },
			{ id: 'few', positions: [0.5, 0.5] },
			{ id: 'apart', positions: [0.5, 0.5, 0.5, 0.8] }
		];
		expect(straightIn(told)).toEqual({ n: 2, ids: ['same'] });
	});

	it('have the words of another story, whatever the case and the white space', () => {
		const told = [
			{ id: 'one', text: 'Ik belde.\nNiemand nam op. ' },
			{ id: 'two', text: 'ik belde. niemand  nam op.' },
			{ id: 'other', text: 'Ik belde. Iemand nam op.' },
			{ id: 'empty', text: ' ' },
			{ id: 'empty too', text: '' }
		];
		expect(sameTextsIn(told)).toEqual([['one', 'two']]);
	});
});

it('counts states and pace per question, and states per way of telling', () => {
	const story = (id: string, mode: string | null, states: ToldStory['states']): ToldStory => ({
		id,
		mode,
		states,
		positions: [],
		text: ''
	});
	const { stories, questions, modes } = integrityOf(
		[
			story('1', 'alone', { T1: { state: 'answered', pace: '<2s' } }),
			story('2', 'alone', {
				T1: { state: 'answered', pace: '2-30s' },
				D1: { state: 'skipped', pace: null }
			}),
			story('3', 'paper', {
				T1: { state: 'answered', pace: null },
				D1: { state: 'notApplicable', pace: '<2s' }
			}),
			story('4', null, {})
		],
		['T1', 'D1']
	);
	expect(stories).toBe(4);
	expect(questions).toEqual([
		{ id: 'T1', n: 3, notApplicable: 0, skipped: 0, notShown: 1, paced: 2, fast: 1 },
		{ id: 'D1', n: 0, notApplicable: 1, skipped: 1, notShown: 2, paced: 0, fast: 0 }
	]);
	expect(modes).toEqual([
		{ mode: 'alone', stories: 2, n: 2, notApplicable: 0, skipped: 1, notShown: 1 },
		{ mode: null, stories: 1, n: 0, notApplicable: 0, skipped: 0, notShown: 2 },
		{ mode: 'paper', stories: 1, n: 1, notApplicable: 1, skipped: 0, notShown: 0 }
	]);
});
