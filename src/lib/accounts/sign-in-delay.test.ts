import { describe, expect, it } from 'vitest';
import { createSignInDelay, waitAfter } from './sign-in-delay.ts';

const start = new Date('2026-11-21T10:00:00Z').getTime();
const at = (seconds: number) => new Date(start + seconds * 1000);

describe('the delay after wrong passwords', () => {
	it('is nothing for three tries, then doubles, and passes 30 seconds but never 60', () => {
		expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map(waitAfter)).toEqual([
			0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60
		]);
	});

	it('lets at most 30 of 1,000 tries through in ten minutes', () => {
		const delay = createSignInDelay();
		let through = 0;
		for (let i = 0; i < 1000; i++) if (delay.attempt('a@b.nl', at(i * 0.6)) === 0) through += 1;
		expect(through).toBeLessThanOrEqual(30);
		expect(through).toBeGreaterThan(9);
	});

	it('counts tries at the same moment one by one', () => {
		const delay = createSignInDelay();
		const waits = Array.from({ length: 6 }, () => delay.attempt('a@b.nl', at(0)));
		expect(waits).toEqual([0, 0, 0, 1, 1, 1]);
	});

	it('does not grow by trying during the wait', () => {
		const delay = createSignInDelay();
		for (let i = 0; i < 100; i++) delay.attempt('a@b.nl', at(0));
		expect(delay.attempt('a@b.nl', at(1))).toBe(0);
	});

	it('holds one address back and no other', () => {
		const delay = createSignInDelay();
		for (let i = 0; i < 10; i++) delay.attempt('a@b.nl', at(0));
		expect(delay.attempt('c@d.nl', at(0))).toBe(0);
	});

	it('is forgotten after a right password, and after an hour', () => {
		const delay = createSignInDelay();
		for (let i = 0; i < 4; i++) delay.attempt('a@b.nl', at(0));
		delay.clear('a@b.nl');
		expect(delay.attempt('a@b.nl', at(0))).toBe(0);
		for (let i = 0; i < 20; i++) delay.attempt('c@d.nl', at(i * 61));
		expect(delay.attempt('c@d.nl', at(19 * 61 + 1))).toBeGreaterThan(0);
		const waits = [0, 1, 2, 3].map(() => delay.attempt('c@d.nl', at(19 * 61 + 3600)));
		expect(waits).toEqual([0, 0, 0, 1]);
	});

	it('keeps no more addresses than there is room for, the newest ones', () => {
		const delay = createSignInDelay(2);
		for (const email of ['a', 'a', 'a', 'b', 'b', 'b', 'c']) delay.attempt(email, at(0));
		expect(delay.attempt('b', at(0))).toBe(1);
		expect(delay.attempt('a', at(0))).toBe(0);
	});
});
