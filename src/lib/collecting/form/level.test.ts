import { expect, test } from 'vitest';
import { consentLevel } from './level.ts';

test('the consent level is the number of yeses before the first no or silence', () => {
	const table = [
		[[null, null, null], 0],
		[[false, true, true], 0],
		[[null, true, true], 0],
		[[true, null, null], 1],
		[[true, false, true], 1],
		[[true, true, null], 2],
		[[true, true, false], 2],
		[[true, true, true], 3]
	] as const;
	for (const [said, level] of table) expect(consentLevel(said)).toBe(level);
});
