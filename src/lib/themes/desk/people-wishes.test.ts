import { expect, test } from 'vitest';
import { newTheme } from './draft.ts';
import type { Desk, Placing, ThemeStatus } from './model.ts';
import { keptThemes } from './people-wishes.ts';

/** Eight texts in each theme, the first the clearest. */
function desk(themes: Record<string, ThemeStatus>, mergedInto: [string, string][] = []): Desk {
	const ids = Object.keys(themes);
	const placings = ids.flatMap((theme) =>
		Array.from({ length: 8 }, (_, at): [string, Placing] => [
			`${theme}-${at}`,
			{
				...{ theme, by: 'machine', confidence: 1 - at / 10, second: null },
				...{ seconds: [], aside: null }
			}
		])
	);
	return {
		themes: new Map(ids.map((id) => [id, { ...newTheme(id, id), status: themes[id]! }])),
		placings: new Map(placings),
		mergedInto: new Map(mergedInto),
		rejected: new Map()
	};
}

function sizes(given: Desk, hasNewEyes = false): Record<string, number> {
	const kept = keptThemes(given, { hasNewEyes });
	return Object.fromEntries(kept.map(({ id, texts }) => [id, texts.length]));
}

test('of a theme that people know the clearer half is kept, of a pinned or merged one every text', () => {
	const given = desk({ known: 'suggested', ours: 'accepted', pinned: 'pinned', both: 'accepted' }, [
		['gone', 'both']
	]);
	expect(sizes(given)).toEqual({ known: 4, ours: 4, pinned: 8, both: 8 });
	expect(keptThemes(given, { hasNewEyes: false })[0]?.texts).toEqual([
		...['known-0', 'known-1', 'known-2', 'known-3']
	]);
});

test('with new eyes only what people decided is kept', () => {
	expect(sizes(desk({ known: 'suggested', ours: 'accepted' }), true)).toEqual({ ours: 4 });
});

test('what was rejected or archived is let go', () => {
	expect(sizes(desk({ no: 'rejected', old: 'archived' }))).toEqual({});
});
