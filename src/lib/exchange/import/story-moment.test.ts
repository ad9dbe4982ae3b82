import { expect, test } from 'vitest';
import { weekName } from '#lib/base/week.ts';
import { weekOf } from './story-moment.ts';

test.each([
	['2026-W47', '2026-W47'],
	['2026-11-21', '2026-W47'],
	['2026-11-21T10:00:00Z', '2026-W47'],
	['21-11-2026', '2026-W47'],
	['1/12/2026', '2026-W49'],
	['1438121139568', '2015-W31'],
	['1438121139', '2015-W31'],
	['2026-02-30', null],
	['2026-W54', null],
	['gisteren', null],
	['', null]
])('"%s" is in week %s', (text, week) => {
	const found = weekOf(text);
	expect(found === undefined ? null : weekName(found)).toBe(week);
});
