import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { demoStories, demoVariables, single } from './demo-test-variables.ts';
import { dealtAnew, reordered } from './noise-test-variables.ts';
import { comparePatterns, falseShare } from './patterns.ts';
import { run } from './patterns-worker.ts';
import { planted } from './planted-test-variables.ts';
import type { Variable } from './variable.ts';

const variables = demoVariables();
const found = comparePatterns(variables, { seed: 1 });
const few = variables.filter(({ id }) => ['D1', 'D2', 'D3', 'K3', 'K5', 'R1', 'R2'].includes(id));

function pair(a: string, b: string) {
	return found.pairs.find((each) => each.a === a && each.b === b)!;
}

describe('the patterns of a study', () => {
	it('are those of every pair of questions, corrected together', () => {
		expect([found.looked, found.secondLooked, found.pairs.length]).toEqual([230, 76, 231]);
		const looked = found.pairs.filter(({ p }) => p !== null);
		const corrected = benjaminiHochberg(looked.map(({ p }) => p!));
		for (const [at, { pAdjusted, verdict }] of looked.entries()) {
			expect(pAdjusted).toBe(corrected[at]);
			expect(verdict).toBe(pAdjusted! <= falseShare.first ? 'difference' : 'none');
		}
	});

	it('are the same for the same stories in another order, and in a thread of its own', () => {
		const heard: number[] = [];
		const other = run({ variables: reordered(few, seededRandom(3)), seed: 1 }, (done) => {
			heard.push(done);
		});
		expect(other).toEqual(comparePatterns(few, { seed: 1 }));
		expect(heard).toHaveLength(21);
		expect(heard.at(-1)).toBe(1);
	});

	it('leave out pairs of one question and count only what has a p', () => {
		const values = variables[0]!.values.map(() => 0.5);
		const place: Variable = { id: 'D1.x', kind: 'dyad', values };
		const { pairs, looked } = comparePatterns([...few, place], { seed: 1 });
		expect(pairs.some(({ a, b }) => a === 'D1' && b === 'D1.x')).toBe(false);
		expect(looked).toBe(21);
		const flat = pairs.filter(({ b }) => b === 'D1.x');
		expect(flat).toHaveLength(6);
		for (const { verdict, p, pAdjusted, effect } of flat) {
			expect([verdict, p, pAdjusted, effect]).toEqual(['noSpread', null, null, null]);
		}
	});

	it('name groups that differ only when there is a difference', () => {
		expect(pair('D2', 'R1').apart).toContainEqual({
			one: 'resident',
			other: 'team-member',
			p: expect.any(Number)
		});
		const withNames = found.pairs.filter(({ apart }) => apart !== undefined);
		expect(withNames.every(({ verdict }) => verdict === 'difference')).toBe(true);
	});
});

describe('the demo study', () => {
	it.each([
		['R1', 'T4'],
		['K5', 'T2'],
		['K2', 'T1'],
		['D2', 'R1'],
		['D2', 'K2'],
		['R1', 'T3'],
		['K1', 'S1'],
		['K4', 'R3'],
		['R3', 'channel']
	])('shows what was written into %s and %s', (a, b) => {
		expect(pair(a, b).verdict).toBe('difference');
	});

	it('shows which options it was written into', () => {
		const named = (a: string, b: string) =>
			(pair(a, b).options ?? []).filter(({ p }) => p <= 0.05).map((each) => `${each.a}/${each.b}`);
		expect(named('K2', 'T1')).toEqual(
			expect.arrayContaining(['money-and-debts/null', 'family/null', 'being-alone/null'])
		);
		expect(named('D2', 'K2')).toEqual(['null/housing']);
		expect(named('K1', 'S1')).toEqual(
			expect.arrayContaining(['grateful/peer-or-volunteer', 'relieved/peer-or-volunteer'])
		);
	});

	it('shows the two camps of referred-on, to which Mann-Whitney is blind', () => {
		const { spread } = pair('D3', 'K5');
		expect(spread).toMatchObject({ verdict: 'difference', camps: ['referred-on'] });
		const K5 = variables.find(({ id }) => id === 'K5')!;
		if (K5.kind !== 'choice') throw new Error('K5 is a choice');
		const names = K5.values.map((value) => (value === null ? null : K5.options[value]!));
		const split = single(
			'K5b',
			names.map((name) => name && (name === 'referred-on' ? 'yes' : 'no'))
		);
		const D3 = variables.find(({ id }) => id === 'D3')!;
		const [alone] = comparePatterns([D3, split], { seed: 1 }).pairs;
		expect(alone).toMatchObject({ test: 'mann-whitney', verdict: 'none' });
		expect(alone!.p).toBeCloseTo(0.8176, 4);
		expect(alone!.spread).toMatchObject({ verdict: 'difference', camps: ['yes'] });
	});

	it('shows nothing where nothing was written', () => {
		const stories = demoStories();
		const R2 = stories.map(({ answers }) => chosen(answers['R2']));
		const R3 = stories.map(({ answers }) => chosen(answers['R3']));
		const meaningless: Variable[] = [
			single(
				'odd',
				stories.map(({ id }) => (parseInt(id[0]!, 16) % 2 === 1 ? 'odd' : 'even'))
			),
			single(
				'near',
				R2.map((name) => (name === 'self' || name === 'close-to-me' ? name : null))
			),
			...['noord', 'west', 'zuid'].map((area) =>
				single(
					area,
					R3.map((name) => name && (name === area ? 'yes' : 'no'))
				)
			)
		];
		const measures = variables.filter(({ kind }) => kind === 'triad' || kind === 'dyad');
		const { pairs } = comparePatterns([...measures, ...meaningless], { seed: 1 });
		const ids = meaningless.map(({ id }) => id);
		const none = pairs.filter(({ a, b }) => !ids.includes(a) && ids.includes(b));
		expect(none).toHaveLength(7 * 5);
		for (const { verdict, spread } of none) {
			expect([verdict, spread?.verdict ?? 'none']).toEqual(['none', 'none']);
		}
	});
});

describe('the same questions with answers dealt anew', () => {
	const noise = [1, 2].map((seed) => {
		return comparePatterns(dealtAnew(variables, seededRandom(seed)), { seed }).pairs;
	});

	it('raise no alarm in two studies', () => {
		for (const pairs of noise) {
			expect(pairs.filter(({ verdict }) => verdict === 'difference')).toEqual([]);
			expect(pairs.filter(({ spread }) => spread?.verdict === 'difference')).toEqual([]);
		}
	});

	it('have one in twenty p at or below .05', () => {
		const ps = noise.flatMap((pairs) => pairs.flatMap(({ p }) => p ?? []));
		const share = ps.filter((p) => p <= 0.05).length / ps.length;
		expect(share).toBeGreaterThan(0.02);
		expect(share).toBeLessThan(0.08);
	});

	it.each(Object.keys(planted))('still show what is planted among them: %s', (name) => {
		const random = seededRandom(17);
		const shown = noise.map((pairs, seed) => {
			const own = comparePatterns(planted[name]!(random), { seed }).pairs[0]!.p!;
			return benjaminiHochberg([own, ...pairs.slice(1).flatMap(({ p }) => p ?? [])])[0]! <= 0.05;
		});
		expect(shown).toEqual([true, true]);
	});
});

function chosen(answer: ReturnType<typeof demoStories>[number]['answers'][string] | undefined) {
	return answer && 'options' in answer ? (answer.options[0] ?? null) : null;
}
