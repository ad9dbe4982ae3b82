import { expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { modeDifferences } from './integrity-modes.ts';
import type { DyadVariable } from './variable.ts';

const random = seededRandom(4);
const mode = {
	id: 'mode',
	kind: 'choice',
	options: ['alone', 'typedByHelper', 'paper'],
	values: Array.from({ length: 200 }, (_, at) => (at < 5 ? 2 : at % 2))
} as const;

const line = (id: string, shift: number): DyadVariable => ({
	id,
	kind: 'dyad',
	values: mode.values.map((way) => random() / 2 + (way === 1 ? shift : 0))
});

it('finds the one question that a helper shifts, corrected for all that were looked at', () => {
	const same = { id: 'same', kind: 'dyad', values: mode.values.map(() => 0.5) } as const;
	const questions = [...['D1', 'D2', 'D3', 'D4'].map((id) => line(id, 0)), line('D5', 0.2), same];
	const found = modeDifferences(mode, questions, 1);
	expect(found.filter(({ pAdjusted }) => (pAdjusted ?? 1) <= 0.05).map(({ id }) => id)).toEqual([
		'D5'
	]);
	for (const { p, pAdjusted } of found.slice(0, 5)) expect(pAdjusted).toBeGreaterThanOrEqual(p!);
	expect(found.at(-1)).toMatchObject({ p: null, pAdjusted: null, without: 'noSpread' });
	expect(found[0]).toMatchObject({ n: 195, missing: 5 });
});
