import { describe, expect, test } from 'vitest';
import type { Act } from '../../run/acts.ts';
import type { ActKind, OwnAnswers, SeatView } from '../../scene.ts';
import { testScene } from '../test-scene.ts';
import { phoneState, withAct } from './own-answers.ts';

const nothing: OwnAnswers = {
	...{ predictions: [], marks: [], statement: null, votes: [], readings: [] },
	...{ directions: [], outcomes: [], weigh: {} }
};
const acts: Act[] = [
	{ kind: 'prediction', places: [[0.8, 0.1, 0.1]] },
	{ kind: 'mark', card: 3, mark: 'recognise', on: true },
	{ kind: 'statement', text: 'Meer tijd', topic: null },
	{ kind: 'vote', statement: 's1', question: 'alive', yes: false },
	{ kind: 'readings', texts: ['zo', 'of zo'] },
	{ kind: 'direction', zone: 'T1:ab', toward: 'more', text: 'samen' },
	{ kind: 'outcome', id: 'o1', text: 'Rust', tension: null },
	{ kind: 'weigh', dots: { o1: 2 } }
];

describe('what a device did', () => {
	test.each(acts)('is the same after $kind twice as after once', (act) => {
		const once = withAct(nothing, act);
		expect(once).not.toEqual(nothing);
		expect(withAct(once, act)).toEqual(once);
	});

	test('has one mark on a card, and a mark or vote taken back is gone', () => {
		const marked = withAct(nothing, { kind: 'mark', card: 3, mark: 'recognise', on: true });
		const other = withAct(marked, { kind: 'mark', card: 3, mark: 'surprises', on: true });
		expect(other.marks).toEqual([{ card: 3, mark: 'surprises' }]);
		expect(withAct(other, { kind: 'mark', card: 3, mark: 'surprises', on: false }).marks).toEqual(
			[]
		);
		const vote = { kind: 'vote', statement: 's1', question: 'alive' } as const;
		const voted = withAct(nothing, { ...vote, yes: true });
		expect(withAct(voted, { ...vote, yes: null }).votes).toEqual([]);
	});

	test('keeps an outcome in its place when its text changes', () => {
		const two = ['o1', 'o2'].reduce<OwnAnswers>(
			(own, id) => withAct(own, { kind: 'outcome', id, text: id, tension: null }),
			nothing
		);
		const changed = withAct(two, { kind: 'outcome', id: 'o1', text: 'anders', tension: null });
		expect(changed.outcomes.map(({ text }) => text)).toEqual(['anders', 'o2']);
	});
});

describe('a phone', () => {
	const view = (may: readonly ActKind[], own = nothing): SeatView => ({
		...{ kind: 'seat', role: 'resident', table: 1, topic: null, withBadge: [], cards: [] },
		...{ may, own }
	});
	const sent = withAct(nothing, { kind: 'weigh', dots: { o1: 1 } });

	test.each([
		['waiting', 'open', [], nothing],
		['turn', 'open', ['weigh'], nothing],
		['sent', 'open', ['weigh'], sent],
		['waiting', 'closed', [], sent],
		['result', 'revealed', [], sent]
	] as const)('is at %s when the phase is %s', (state, phase, may, own) => {
		expect(phoneState(testScene({ phase }), view(may, own))).toBe(state);
	});

	test('is at turn while people tell a story of their own, where there is a point for it', () => {
		const at = (point: string | null) => testScene({ shows: { kind: 'own-story', point } });
		expect(phoneState(at('demo-online'), view([]))).toBe('turn');
		expect(phoneState(at(null), view([]))).toBe('waiting');
	});

	test('has no turn by what a table counts on paper, and none after the lock', () => {
		expect(phoneState(testScene({ phase: 'closed' }), view(['paper-weigh']))).toBe('waiting');
		expect(phoneState(testScene({ state: 'locked' }), view(['weigh']))).toBe('over');
	});
});
