import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionPlaces } from './direction-places.ts';
import { withGone } from './gone-cards.ts';
import { refusedEdits } from './refused-edits.ts';
import { toldCount, toldCounts } from './told-counts.ts';
import type { HarvestCard } from './view.ts';

describe('counts of stories in a report', () => {
	test.each([
		{ counts: [20, 0, 30], told: [20, 0, 30], why: 'nought may be told' },
		{ counts: [20, 3, 30], told: [null, null, 30], why: 'the total would give the 3 away' },
		{ counts: [20, 3, 4], told: [20, null, null], why: 'two small ones hide each other' },
		{ counts: [20, 1, 1, 6], told: [20, null, null, null], why: 'two of one are not enough' }
	])('$counts are told as $told: $why', ({ counts, told }) => {
		expect(toldCounts(counts)).toEqual(told);
	});

	test('never one below five, and never fewer than five kept back unless all are', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 7 }), (counts) => {
				const told = toldCounts(counts);
				const kept = counts.filter((_, at) => told[at] === null);
				expect(told.every((n) => n === null || n === 0 || n >= 5)).toBe(true);
				const sum = kept.reduce((total, n) => total + n, 0);
				const all = counts.filter((n) => n > 0).length;
				expect(kept.length === 0 || sum >= 5 || kept.length === all).toBe(true);
			})
		);
	});

	test('one that stands alone is told from five, and when it is nought', () => {
		expect([0, 1, 4, 5].map(toldCount)).toEqual([0, null, null, 5]);
	});
});

describe('cards in a report', () => {
	const card = (number: number, recognise = 0): HarvestCard => ({
		...{ number, state: 'there', title: 'Titel', language: 'nl' },
		marks: { recognise, surprises: 0, 'must-be-heard': 0 }
	});

	test('the most marked comes first, and one that was taken back says so under its number', () => {
		const cards = withGone([card(1), card(3, 2), card(4, 1)], 1);
		expect(cards.map(({ number, state }) => [number, state])).toEqual([
			[3, 'there'],
			[4, 'there'],
			[1, 'there'],
			[2, 'gone']
		]);
	});

	test('which card went is not guessed when another number is missing too', () => {
		expect(withGone([card(1), card(5)], 1).map(({ number }) => number)).toEqual([1, 5]);
	});
});

test('refusals of a day that are alike go together, and say no more of a participant than that', () => {
	const seen = (actor: string, wanted: string, day = '2026-11-21') => ({
		...{ actor, day, object: `gathering:g${wanted && ` wanted:${wanted}`}` }
	});
	const rows = [
		...[seen('participant', 'vote'), seen('user-7', 'goal'), seen('participant', 'vote')],
		...[seen('participant', 'vote', '2026-11-22'), seen('user-7', '')]
	];
	const edits = refusedEdits(rows);
	expect(edits).toEqual([
		{ day: '2026-11-21', by: 'participant', wanted: 'vote', n: 2 },
		{ day: '2026-11-21', by: 'staff', wanted: 'goal', n: 1 },
		{ day: '2026-11-22', by: 'participant', wanted: 'vote', n: 1 },
		{ day: '2026-11-21', by: 'staff', wanted: 'prepare', n: 1 }
	]);
	expect(JSON.stringify(edits)).not.toContain('user-7');
});

test('directions stand by their place, the most said first, without what was not shown', () => {
	const row = (zone: string, toward: 'more' | 'fewer', text: string, moderation = 'shown') => ({
		...{ zone, toward, text, moderation }
	});
	const rows = [
		...[row('T1:a', 'fewer', 'Minder regels'), row('T1:bc', 'more', 'Meer tijd')],
		...[row('T1:bc', 'more', 'Meer rust'), row('T1:a', 'fewer', 'Scheldwoord', 'hidden')],
		row('T1:a', 'fewer', 'Wacht nog', 'incoming')
	];
	expect(directionPlaces(rows)).toEqual([
		{ zone: 'bc', more: ['Meer tijd', 'Meer rust'], fewer: [] },
		{ zone: 'a', more: [], fewer: ['Minder regels'] }
	]);
});
