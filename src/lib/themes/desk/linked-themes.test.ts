import { expect, test } from 'vitest';
import { newTheme } from './draft.ts';
import { linkedThemes } from './linked-themes.ts';
import type { Desk, ThemeStatus } from './model.ts';

function desk(themes: Record<string, ThemeStatus>, merged: Record<string, string> = {}): Desk {
	return {
		themes: new Map(
			Object.entries(themes).map(([id, status]) => [id, { ...newTheme(id, id), status }])
		),
		placings: new Map(),
		mergedInto: new Map(Object.entries(merged)),
		rejected: new Map()
	};
}

const themeOf = new Map([
	[0, 'schuld'],
	[1, 'debt']
]);

test('two themes that a run found alike point at each other', () => {
	const linked = linkedThemes(desk({ schuld: 'suggested', debt: 'pinned' }), [[0, 1]], themeOf);
	expect([...linked]).toEqual([
		['schuld', 'debt'],
		['debt', 'schuld']
	]);
});

test('a theme that was merged away is alike through the one it is in now', () => {
	const merged = desk({ geld: 'accepted', debt: 'suggested' }, { schuld: 'geld' });
	expect(linkedThemes(merged, [[0, 1]], themeOf).get('debt')).toBe('geld');
});

test.each<ThemeStatus>(['rejected', 'archived'])(
	'a theme that is %s is like no other',
	(status) => {
		const put = desk({ schuld: status, debt: 'suggested' });
		expect(linkedThemes(put, [[0, 1]], themeOf).size).toBe(0);
	}
);

test('clusters that were not adopted or became one theme are not linked', () => {
	const one = desk({ schuld: 'suggested' }, { debt: 'schuld' });
	expect(linkedThemes(one, [[0, 1]], themeOf).size).toBe(0);
	expect(linkedThemes(one, [[0, 7]], themeOf).size).toBe(0);
});
