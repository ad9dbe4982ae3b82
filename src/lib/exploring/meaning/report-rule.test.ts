import { expect, test } from 'vitest';
import { isSameReading, mayBeInReport } from './report-rule.ts';

test.each([
	[0, false],
	[1, false],
	[2, true],
	[5, true]
])('with %i readings an observation may be in a report: %s', (readings, may) => {
	expect(mayBeInReport(readings)).toBe(may);
});

test.each([
	['Te weinig tijd.', '  te  weinig tijd', true],
	['Cafés', 'cafés', true],
	['Te weinig tijd.', 'Te weinig geld.', false],
	['مختلف', 'مثل', false]
])('%j and %j are one reading: %s', (one, other, isSame) => {
	expect(isSameReading(one, other)).toBe(isSame);
});
