import { expect, test } from 'vitest';
import { agreementPerTheme } from './per-theme.ts';

test('each theme is judged by itself, further themes included, over texts that two coders saw', () => {
	const coded = [
		[['wait'], ['wait', 'money']],
		[['wait'], ['wait']],
		[['money'], ['money']],
		[['money'], ['wait']],
		[[], ['money']],
		[['noise']]
	];
	const [wait, money, noise] = agreementPerTheme(coded, ['wait', 'money', 'noise']);
	expect(wait).toMatchObject({ theme: 'wait', chosen: 3, together: 2 });
	expect(money).toMatchObject({ chosen: 4, together: 1 });
	// By hand: wait is yes yes, yes yes, no no, no yes, no no.
	expect(wait!.alpha).toBeCloseTo(1 - (9 * 2) / (2 * 5 * 5), 12);
	expect(noise).toEqual({ theme: 'noise', alpha: null, chosen: 0, together: 0 });
});
