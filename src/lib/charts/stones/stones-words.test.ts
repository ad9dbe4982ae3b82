import { expect, test } from 'vitest';
import { quadrants } from './stones-layout.ts';
import { quadrantName, type Axes } from './stones-words.ts';

const axes: Axes = [
	{ id: 'reach', low: 'moeilijk', high: 'makkelijk' },
	{ id: 'help', low: 'weinig', high: 'veel' }
];

test('Each quadrant is named after the ends of both axes', () => {
	const say = (_: string, values = {}) => Object.values(values).join(' / ');
	expect(quadrants.map((quadrant) => quadrantName(say, axes, quadrant))).toEqual([
		'moeilijk / weinig',
		'makkelijk / weinig',
		'moeilijk / veel',
		'makkelijk / veel'
	]);
});
