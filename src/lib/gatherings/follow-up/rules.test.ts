import { expect, test } from 'vitest';
import { chainOf } from './chain.ts';
import { linkIn } from './evidence.ts';
import { publicCount, publicShare } from './public-numbers.ts';
import { publishIssues } from './publish-check.ts';

type Link = { id: string; previousId: string | null };

test('A chain goes back to the first gathering, the nearest first, and is not caught in a circle', () => {
	const links = new Map<string, Link>([
		['c', { id: 'c', previousId: 'b' }],
		['b', { id: 'b', previousId: 'a' }],
		['a', { id: 'a', previousId: null }],
		['x', { id: 'x', previousId: 'y' }],
		['y', { id: 'y', previousId: 'x' }]
	]);
	const ids = (start: Link) => chainOf(start, (id) => links.get(id)).map(({ id }) => id);
	expect(ids({ id: 'd', previousId: 'c' })).toEqual(['c', 'b', 'a']);
	expect(ids({ id: 'x', previousId: 'y' })).toEqual(['y']);
	expect(ids({ id: 'a', previousId: null })).toEqual([]);
	expect(ids({ id: 'd', previousId: 'gone' })).toEqual([]);
});

const locked = { state: 'locked', isRehearsal: false } as const;
const goal = { number: 1, text: 'Overzicht', ownerRole: 'gemeente', dueMonth: '2027-03' };

test('Every goal without an owner or a month is named before a gathering is shown to everybody', () => {
	expect(publishIssues(locked, [goal])).toEqual([]);
	const lacking = [
		{ ...goal, number: 2, dueMonth: null },
		{ ...goal, number: 3, ownerRole: ' ', dueMonth: null }
	];
	expect(publishIssues(locked, [goal, ...lacking])).toEqual([
		{ code: 'publishMonth', values: { number: 2, goal: 'Overzicht' } },
		{ code: 'publishOwner', values: { number: 3, goal: 'Overzicht' } },
		{ code: 'publishMonth', values: { number: 3, goal: 'Overzicht' } }
	]);
});

test('What is not locked, or was a rehearsal, is not shown to everybody', () => {
	for (const state of ['prepared', 'running'] as const) {
		expect(publishIssues({ ...locked, state }, [goal])).toEqual([{ code: 'publishNotLocked' }]);
	}
	expect(publishIssues({ ...locked, isRehearsal: true }, [])).toEqual([
		{ code: 'publishRehearsal' }
	]);
});

test.each([
	['https://stad.example/inloop', 'https://stad.example/inloop'],
	[' http://stad.example/a?b=c ', 'http://stad.example/a?b=c'],
	['javascript:alert(1)', undefined],
	['data:text/html,x', undefined],
	['https://', undefined],
	['zie https://stad.example', undefined],
	['De lijst hangt in de bibliotheek.', undefined]
])('%s is evidence with the address %s', (evidence, link) => {
	expect(linkIn(evidence)).toBe(link);
});

test.each([
	[4, null],
	[5, 5],
	[62, 62]
])('A count of %i is shown to everybody as %s', (n, shown) => {
	expect(publicCount(n)).toBe(shown);
});

test.each([
	[14, 21, { percent: 65, atLeast: false }],
	[16, 21, { percent: 75, atLeast: false }],
	[17, 21, { percent: 75, atLeast: true }],
	[21, 21, { percent: 75, atLeast: true }],
	[5, 40, { percent: 15, atLeast: false }],
	[4, 40, null],
	[15, 19, null]
])('%i of %i is shown to everybody as %j', (n, base, shown) => {
	expect(publicShare(n, base)).toEqual(shown);
});

test('No share gives away how few said otherwise, whatever the base', () => {
	for (let base = 20; base <= 120; base++) {
		const few = [0, 1, 2, 3, 4].map((others) => publicShare(base - others, base));
		for (const share of few) expect(share).toEqual(few[0]);
		expect(few[0]?.percent).toBeLessThanOrEqual((100 * (base - 5)) / base);
	}
});
