import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from './hash.ts';

test('both roads give the SHA-256 that Node gives, for any bytes', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (array) => {
			const bytes = new Uint8Array(array);
			const expected = createHash('sha256').update(bytes).digest('hex');
			expect(await sha256Hex(bytes)).toBe(expected);
			expect(await sha256Hex(bytes, null)).toBe(expected);
		})
	);
});
