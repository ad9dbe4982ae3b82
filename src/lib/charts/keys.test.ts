import { expect, test } from 'vitest';
import { stepsOf } from './keys.ts';

const plain = { ctrlKey: false, altKey: false, metaKey: false };

test.each([
	['ArrowRight', [1, 0]],
	['ArrowUp', [0, -1]],
	['PageDown', [0, 5]],
	['Enter', undefined]
] as const)('%s asks for the steps %j', (key, steps) => {
	expect(stepsOf({ ...plain, key })).toEqual(steps);
});

test('A combination of keys is left to the browser', () => {
	expect(stepsOf({ ...plain, key: 'ArrowLeft', altKey: true })).toBeUndefined();
});
