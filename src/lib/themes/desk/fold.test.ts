import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldDesk } from './fold.ts';
import type { EditPayload, Run, ThemeEdit } from './model.ts';

// Two runs over six texts: the second one cuts them otherwise and knows one text more.
const first = run('one', [
	['a', 'b', 'c'],
	['d', 'e', 'f']
]);
const later = run('two', [
	['a', 'b'],
	['c', 'd', 'e', 'g']
]);
const adoptFirst = edit(1, { kind: 'adopt', runId: 'one', into: { 0: 'money', 1: 'home' } });
const adoptLater = edit(90, { kind: 'adopt', runId: 'two', into: { 0: 'money', 1: 'home' } });

function run(id: string, clusters: string[][]): Run {
	return {
		id,
		clusters: clusters.map((_, cluster) => ({
			cluster,
			language: 'nl',
			name: `${id} ${cluster}`,
			terms: [],
			stability: 1
		})),
		texts: clusters.flatMap((texts, cluster) =>
			texts.map((textId) => ({
				...{ textId, cluster, second: null },
				...{ confidence: 0.5, aside: null, repeats: null }
			}))
		)
	};
}

function edit(seq: number, payload: EditPayload, texts: Record<string, number> = {}): ThemeEdit {
	const list = Object.entries(texts).map(([textId, value]) => ({ textId, value }));
	const base = { id: String(seq), actorId: 'sanne', at: seq, isUndone: false };
	return { ...base, seq, payload, texts: list };
}

function placesOf(edits: readonly ThemeEdit[]): Record<string, string | null> {
	const { placings } = foldDesk([first, later], edits);
	return Object.fromEntries([...placings].map(([id, { theme }]) => [id, theme]));
}

test('without edits the desk is what the machine found', () => {
	expect(placesOf([adoptFirst])).toEqual({
		...{ a: 'money', b: 'money', c: 'money' },
		...{ d: 'home', e: 'home', f: 'home' }
	});
	expect(foldDesk([first], [adoptFirst]).themes.get('money')?.status).toBe('suggested');
});

test('what a person moved stays there whatever a later run says', () => {
	const moved = edit(2, { kind: 'move', theme: 'home' }, { a: 0 });
	const { placings } = foldDesk([first, later], [adoptFirst, moved, adoptLater]);
	expect(placings.get('a')).toMatchObject({ theme: 'home', by: 'person', confidence: 1 });
	expect(placings.get('c')).toMatchObject({ theme: 'home', by: 'machine' });
	expect(placings.get('f')?.theme).toBe('home');
});

test('a merge takes along what later runs put in either of the two', () => {
	const merged = edit(2, { kind: 'merge', theme: 'home', from: ['money'] });
	const desk = foldDesk([first, later], [adoptFirst, merged, adoptLater]);
	expect([...desk.themes.keys()]).toEqual(['home']);
	expect(new Set(Object.values(placesOf([adoptFirst, merged, adoptLater])))).toEqual(
		new Set(['home'])
	);
	expect(desk.mergedInto.get('money')).toBe('home');
});

test('a split puts each text in its part and keeps what came later in the whole', () => {
	const children = [
		{ id: 'debt', name: 'Schuld' },
		{ id: 'income', name: 'Inkomen' }
	];
	const parted = edit(2, { kind: 'split', theme: 'home', children }, { d: 0, e: 1, f: 1 });
	const places = placesOf([adoptFirst, parted, adoptLater]);
	expect(places).toMatchObject({ d: 'debt', e: 'income', f: 'income', g: 'home' });
	expect(foldDesk([first], [adoptFirst, parted]).themes.get('debt')?.parent).toBe('home');
});

test('a name typed by a person is never written over', () => {
	const named = edit(2, { kind: 'rename', theme: 'money', name: 'Rondkomen' });
	const theme = foldDesk([first, later], [adoptFirst, named, adoptLater]).themes.get('money');
	expect(theme).toMatchObject({ name: 'Rondkomen', isNamed: true, status: 'accepted' });
});

test('the texts of a rejected theme are in none, also after a later run', () => {
	const rejected = edit(2, { kind: 'reject', theme: 'money' });
	expect(placesOf([adoptFirst, rejected, adoptLater])).toMatchObject({ a: null, b: null });
});

test('a text can be in more themes by hand, and out of them again', () => {
	const on = edit(2, { kind: 'second', theme: 'home', isOn: true }, { a: 0 });
	const off = edit(3, { kind: 'second', theme: 'home', isOn: false }, { a: 0 });
	const secondsOf = (edits: ThemeEdit[]) => foldDesk([first], edits).placings.get('a')?.seconds;
	expect(secondsOf([adoptFirst, on])).toEqual(['home']);
	expect(secondsOf([adoptFirst, on, off])).toEqual([]);
});

test('an edit about a theme that is gone does nothing', () => {
	const moved = edit(3, { kind: 'move', theme: 'nowhere' }, { a: 0 });
	const merged = edit(4, { kind: 'merge', theme: 'nowhere', from: ['money'] });
	expect(placesOf([adoptFirst, moved, merged])).toEqual(placesOf([adoptFirst]));
});

test('taking back an edit gives the desk as if it had never been, whatever came after', () => {
	const payloads: [EditPayload, Record<string, number>][] = [
		[{ kind: 'move', theme: 'home' }, { a: 0 }],
		[{ kind: 'move', theme: null }, { d: 0 }],
		[{ kind: 'merge', theme: 'home', from: ['money'] }, {}],
		[{ kind: 'rename', theme: 'home', name: 'Thuis' }, {}],
		[{ kind: 'reject', theme: 'money' }, {}],
		[{ kind: 'second', theme: 'money', isOn: true }, { e: 0 }],
		[{ kind: 'create', theme: 'new', name: 'Nieuw' }, {}],
		[{ kind: 'pin', theme: 'money' }, {}]
	];
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...payloads), { minLength: 1, maxLength: 12 }),
			fc.nat(),
			(chosen, pick) => {
				const edits = chosen.map(([payload, texts], at) => edit(at + 2, payload, texts));
				const at = pick % edits.length;
				const undone = edits.map((one, place) => ({ ...one, isUndone: place === at }));
				const without = edits.filter((_, place) => place !== at);
				expect(foldDesk([first], [adoptFirst, ...undone])).toEqual(
					foldDesk([first], [adoptFirst, ...without])
				);
			}
		)
	);
});
