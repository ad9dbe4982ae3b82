import { expect, test } from 'vitest';
import type { Item } from '../../scene.ts';
import { alikeFirst } from './alike.ts';

function item(id: string, text: string, changes: Partial<Item> = {}): Item {
	return {
		...{ id, text, of: 'statement', number: 1, topic: null, about: null, table: 1 },
		...{ moderation: 'shown', mergedInto: null, parentId: null },
		...changes
	};
}

test('what shares the most words stands first, and itself not at all', () => {
	const list = [
		item('a', 'Meer tijd voor een gesprek'),
		item('b', 'Korte brieven in gewone taal'),
		item('c', 'Brieven zonder moeilijke taal'),
		item('d', 'Een gesprek met meer tijd en rust')
	];
	expect(alikeFirst(list[0]!, list).map(({ id }) => id)).toEqual(['d', 'b', 'c']);
	expect(alikeFirst(list[2]!, list).map(({ id }) => id)).toEqual(['b', 'a', 'd']);
});

test('nothing is merged into what is an addition, was merged itself, or is of another kind', () => {
	const list = [
		item('a', 'Meer tijd'),
		item('b', 'Meer tijd', { mergedInto: 'a' }),
		item('c', 'Meer tijd', { parentId: 'a' }),
		item('d', 'Meer tijd', { of: 'outcome' })
	];
	expect(alikeFirst(list[0]!, list)).toEqual([]);
});
