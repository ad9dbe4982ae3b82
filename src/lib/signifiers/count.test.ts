import { expect, it } from 'vitest';
import { countStates } from './count.ts';

it('keeps answered, does not fit, skipped and not shown apart', () => {
	const states = [
		'answered',
		'skipped',
		'answered',
		'notApplicable',
		'notShown',
		'answered'
	] as const;
	expect(countStates(states.map((state) => ({ state })))).toEqual({
		n: 3,
		notApplicable: 1,
		skipped: 1,
		notShown: 1
	});
});

it('counts a missing answer as not shown', () => {
	expect(countStates([undefined, { state: 'notShown' }])).toEqual({
		n: 0,
		notApplicable: 0,
		skipped: 0,
		notShown: 2
	});
});
