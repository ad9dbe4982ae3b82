import { expect, test } from 'vitest';
import type { Desk, Placing } from './model.ts';
import { repeatsIn, settle } from './settle.ts';

function placing(theme: string | null, fields: Partial<Placing> = {}): Placing {
	const alone = { confidence: 0.5, second: null, seconds: [], aside: null };
	return { theme, by: 'machine', ...alone, ...fields };
}

function desk(placings: Record<string, Placing>): Desk {
	const nothing = { themes: new Map(), mergedInto: new Map(), rejected: new Map() };
	return { ...nothing, placings: new Map(Object.entries(placings)) };
}

test('a text that may not be read now lies nowhere', () => {
	const settled = settle(desk({ a: placing('x'), b: placing('x') }), new Set(['a']), new Map());
	expect([...settled.placings.keys()]).toEqual(['a']);
});

test('a near-duplicate goes where its original is, also out of every theme', () => {
	const repeats = new Map([['copy', 'one']]);
	const listed = new Set(['one', 'copy']);
	const moved = desk({
		one: placing('home', { by: 'person', confidence: 1, seconds: ['work'] }),
		copy: placing('money', { aside: 'duplicate', seconds: ['home'] })
	});
	expect(settle(moved, listed, repeats).placings.get('copy')).toEqual(
		placing('home', { confidence: 1, seconds: ['work'], aside: 'duplicate' })
	);
	const out = desk({ one: placing(null, { aside: 'takenOut' }), copy: placing('money') });
	expect(settle(out, listed, repeats).placings.get('copy')?.theme).toBeNull();
});

test('a near-duplicate stays where a person put it, and where it was when its original is gone', () => {
	const repeats = new Map([['copy', 'one']]);
	const byHand = desk({ one: placing('home'), copy: placing('money', { by: 'person' }) });
	expect(settle(byHand, new Set(['one', 'copy']), repeats).placings.get('copy')?.theme).toBe(
		'money'
	);
	const alone = desk({ one: placing('home'), copy: placing('money') });
	expect(settle(alone, new Set(['copy']), repeats).placings.get('copy')?.theme).toBe('money');
});

test('what a later run says of near-duplicates holds', () => {
	const text = { cluster: 0, second: null, confidence: 1, aside: null };
	const first = { id: 'one', clusters: [], texts: [{ ...text, textId: 'b', repeats: 'a' }] };
	const later = { id: 'two', clusters: [], texts: [{ ...text, textId: 'b', repeats: null }] };
	expect(repeatsIn([first])).toEqual(new Map([['b', 'a']]));
	expect(repeatsIn([first, later])).toEqual(new Map());
});
