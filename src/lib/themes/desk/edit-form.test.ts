import { expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { newTheme } from './draft.ts';
import { checkEdit } from './edit-form.ts';
import type { Desk } from './model.ts';

const [money, home, gone, fresh] = [newId(), newId(), newId(), newId()];
const desk: Desk = {
	themes: new Map([money, home].map((id) => [id, newTheme(id, id)])),
	placings: new Map(),
	mergedInto: new Map([[gone, home]]),
	rejected: new Map()
};
const listed = new Set(['a', 'b']);

function check(payload: unknown, ...texts: [string, number][]) {
	const given = texts.map(([textId, value]) => ({ textId, value }));
	return checkEdit(desk, listed, { payload, texts: given });
}

const children = [
	{ id: fresh, name: 'Een' },
	{ id: newId(), name: 'Twee' }
];

test.each<[string, string, unknown, ...[string, number][]]>([
	['a theme that never was', 'conflict', { kind: 'pin', theme: fresh }],
	['renaming what was merged away', 'conflict', { kind: 'rename', theme: gone, name: 'x' }],
	['a new theme under a used id', 'conflict', { kind: 'create', theme: gone, name: 'x' }],
	['a split into a theme that is there', 'conflict', splitInto(home, fresh), ['a', 0]],
	['a split into the same theme twice', 'conflict', splitInto(fresh, fresh), ['a', 0]],
	['restoring what was not archived', 'conflict', { kind: 'restore', theme: money }],
	['adopting a run by this door', 'invalid', { kind: 'adopt', runId: fresh, into: {} }],
	['an unknown kind', 'invalid', { kind: 'paint', theme: money }],
	['an empty name', 'invalid', { kind: 'create', theme: fresh, name: '  ' }],
	['a name of 81 letters', 'invalid', { kind: 'rename', theme: money, name: 'x'.repeat(81) }],
	['an id that is none', 'invalid', { kind: 'create', theme: 'mine', name: 'x' }],
	['a key too many', 'invalid', { kind: 'pin', theme: money, by: 'me' }],
	['a merge of nothing', 'invalid', { kind: 'merge', theme: money, from: [] }],
	['a merge with itself', 'invalid', { kind: 'merge', theme: money, from: [home, money] }],
	['a split without texts', 'invalid', { kind: 'split', theme: money, children }],
	[
		'a text for a third of two parts',
		'invalid',
		{ kind: 'split', theme: money, children },
		['a', 2]
	],
	['a move of nothing', 'invalid', { kind: 'move', theme: home }],
	['an unknown text', 'invalid', { kind: 'move', theme: home }, ['c', 0]],
	['the same text twice', 'invalid', { kind: 'move', theme: home }, ['a', 0], ['a', 0]],
	['texts where none belong', 'invalid', { kind: 'pin', theme: money }, ['a', 0]]
])('%s is refused', (_, code, payload, ...texts) => {
	expect(() => check(payload, ...texts)).toThrow(expect.objectContaining({ code }));
});

function splitInto(...ids: string[]) {
	return { kind: 'split', theme: money, children: ids.map((id) => ({ id, name: 'Deel' })) };
}

test('what can be is given back with its name trimmed', () => {
	expect(check({ kind: 'rename', theme: money, name: ' Geld ' }).payload).toEqual({
		...{ kind: 'rename', theme: money, name: 'Geld' }
	});
	expect(check({ kind: 'split', theme: money, children }, ['a', 0], ['b', 1]).texts).toHaveLength(
		2
	);
	const described = { kind: 'describe', theme: money, definition: '' };
	expect(check(described, ['a', 1], ['b', 0]).payload).toEqual(described);
});

test('a text for a theme that was merged goes where that one went', () => {
	expect(check({ kind: 'move', theme: gone }, ['a', 0]).payload).toEqual({
		...{ kind: 'move', theme: home }
	});
	expect(check({ kind: 'second', theme: gone, isOn: true }, ['a', 0]).payload).toEqual({
		...{ kind: 'second', theme: home, isOn: true }
	});
});
