import { describe, expect, test } from 'vitest';
import { deskWith } from './agreement-test-study.server.ts';
import { compareCodings, type Coding } from './compare.ts';

const themes = [
	{ id: 'wait', name: 'Wachten' },
	{ id: 'money', name: 'Geld' }
];
const ids = (n: number) => Array.from({ length: n }, (_, at) => `text-${at}`);
const said = (coderId: string, textId: string, ...chosen: string[]): Coding => ({
	coderId,
	textId,
	themes: chosen
});
const turns = (at: number) => (at % 2 === 0 ? 'wait' : 'money');

/** Aisha and Bo on `n` texts: alike, but for every fifth text. */
const codings = (n: number) =>
	ids(n).flatMap((id, at) => [
		said('aisha', id, turns(at)),
		said('bo', id, at % 5 === 4 ? turns(at + 1) : turns(at))
	]);
const desk = (n: number) =>
	deskWith(
		themes,
		ids(n).map((id, at) => ({ id, theme: turns(at) }))
	);

describe('the codings of people together', () => {
	test.each([
		[9, 'tooFew'],
		[10, 'careful'],
		[29, 'careful'],
		[30, 'enough']
	])('of %d texts are said %s', (n, caution) => {
		const found = compareCodings(codings(n), desk(n), 1);
		expect(found).toMatchObject({ compared: n, caution });
		expect(found.main.alpha === null).toBe(caution === 'tooFew');
		expect(found.perTheme.length === 0).toBe(caution === 'tooFew');
	});

	test('count only texts that two people coded', () => {
		const alone = ids(60)
			.slice(40)
			.map((id) => said('aisha', id, 'wait'));
		const both = compareCodings(codings(40), desk(60), 1);
		expect(compareCodings([...codings(40), ...alone], desk(60), 1)).toMatchObject({
			compared: 40,
			main: both.main,
			perTheme: both.perTheme
		});
	});

	test('do not hear the machine: the numbers stay whatever it said', () => {
		const other = deskWith(
			themes,
			ids(40).map((id) => ({ id, theme: 'money' }))
		);
		const { machine, ...people } = compareCodings(codings(40), desk(40), 1);
		const { machine: otherMachine, ...same } = compareCodings(codings(40), other, 1);
		expect(same).toEqual(people);
		expect(otherMachine).not.toEqual(machine);
	});

	test('are the same in any order', () => {
		const all = codings(40);
		expect(compareCodings(all.toReversed(), desk(40), 3).main).toEqual(
			compareCodings(all, desk(40), 3).main
		);
	});

	test('take a theme that was merged away as the one it went into', () => {
		const before = [...codings(10), ...ids(10).map((id) => said('chris', id, 'queue'))];
		const merged = {
			...desk(10),
			mergedInto: new Map([
				['queue', 'line'],
				['line', 'wait']
			])
		};
		const names = compareCodings(before, merged, 1).perTheme.map(({ theme }) => theme);
		expect(names).toEqual(['money', 'wait']);
	});

	test('hear "none of these" as an answer', () => {
		const none = ids(10).flatMap((id, at) => [
			said('aisha', id, 'wait'),
			said('bo', id, ...(at ? ['wait'] : []))
		]);
		expect(compareCodings(none, desk(10), 1).differing).toEqual(['text-0']);
	});

	test('differ partly when the further themes differ', () => {
		const more = codings(40).map((one) =>
			one.coderId === 'bo' ? { ...one, themes: [one.themes[0]!, 'noise'] } : one
		);
		const { main, all, differing } = compareCodings(more, desk(40), 1);
		expect(differing).toHaveLength(8);
		expect(all.alpha).toBeLessThan(main.alpha!);
	});
});

describe('the machine', () => {
	test('stands beside each person, over the texts that it placed itself', () => {
		const places = ids(40).map((id, at) => ({
			id,
			theme: turns(at),
			by: at < 10 ? ('person' as const) : ('machine' as const)
		}));
		const { machine } = compareCodings(codings(40), deskWith(themes, places), 1);
		expect(machine).toEqual([
			{ coderId: 'aisha', alpha: 1, texts: 30 },
			{ coderId: 'bo', alpha: expect.closeTo(0.607, 3), texts: 30 }
		]);
	});

	test('gets no number below ten texts', () => {
		const { machine } = compareCodings(codings(9), desk(9), 1);
		expect(machine.map(({ alpha }) => alpha)).toEqual([null, null]);
	});
});
