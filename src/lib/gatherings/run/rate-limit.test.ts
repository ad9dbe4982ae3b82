import { expect, test } from 'vitest';
import { rateLimit } from './rate-limit.ts';

test('A key may burst and then goes on at its pace; another key is not touched', () => {
	const limit = rateLimit(3, 2);
	const allowed = (key: string, ms: number) => limit(key, ms);
	expect([0, 0, 0, 0].map((ms) => allowed('a', ms))).toEqual([true, true, true, false]);
	expect(allowed('b', 0)).toBe(true);
	expect([500, 500, 1000].map((ms) => allowed('a', ms))).toEqual([true, false, true]);
});

test('Fifty a second is throttled to the pace, ten a second never', () => {
	const limit = rateLimit(60, 10);
	const passed = (perSecond: number, key: string) =>
		Array.from({ length: perSecond * 30 }, (_, at) => limit(key, (at * 1000) / perSecond)).filter(
			Boolean
		).length;
	expect(passed(10, 'phone')).toBe(300);
	const attacker = passed(50, 'attacker');
	expect(attacker).toBeLessThan(370);
	expect(attacker).toBeGreaterThan(330);
});

test('Above its room it forgets the key that was quiet longest', () => {
	const limit = rateLimit(1, 0, 2);
	expect(['a', 'b', 'c', 'a', 'c'].map((key) => limit(key, 0))).toEqual([
		...[true, true, true, true, false]
	]);
});
