import { expect, test } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { findThemes } from './find-themes.ts';
import type { ThemeText } from './theme-result.ts';

// Three subjects with words of their own and words that all share, twenty invented texts each.
const subjects = {
	money: 'schuld rekening deurwaarder loonbeslag betaling aanmaning toeslag belasting'.split(' '),
	home: 'woning verhuizing schimmel huurbaas lekkage portiek urgentie sleutel'.split(' '),
	care: 'dokter wachtkamer recept ziekenhuis pijn verpleegster operatie medicijn'.split(' ')
};
const shared = 'buurt gesprek afspraak iemand verteld geholpen samen weken'.split(' ');

function planted(seed = 4): (ThemeText & { subject: string })[] {
	const random = seededRandom(seed);
	const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]!;
	return Object.entries(subjects).flatMap(([subject, words]) =>
		Array.from({ length: 20 }, (_, at) => ({
			id: `${subject}-${at}`,
			subject,
			text: `Ik had ${pick(words)} en ${pick(words)}, met ${pick(words)} en de ${pick(words)}. Er was ${pick(shared)} over ${pick(words)} en het ${pick(shared)} ook.`
		}))
	);
}

const texts = planted();
const found = findThemes(texts, { k: 3 });

test('three subjects that were written in are found again', () => {
	const themes = new Map(found.assignments.map(({ id, theme }) => [id, theme]));
	let together = 0;
	let apart = 0;
	for (const [at, one] of texts.entries()) {
		for (const other of texts.slice(at + 1)) {
			const isTogether = themes.get(one.id) !== null && themes.get(one.id) === themes.get(other.id);
			if (one.subject === other.subject) together += Number(isTogether);
			else apart += Number(isTogether);
		}
	}
	expect(together).toBeGreaterThan(0.9 * 570);
	expect(apart).toBeLessThan(0.05 * 1200);
});

test('each theme is told by words of its own subject, and no word tells two', () => {
	const lists = found.languages.flatMap(({ themes }) => themes.map(({ terms }) => terms));
	expect(lists).toHaveLength(3);
	expect(new Set(lists.flat()).size).toBe(lists.flat().length);
	for (const terms of lists) {
		const own = Object.values(subjects).filter((words) => words.includes(terms[0]!));
		expect(own).toHaveLength(1);
	}
});

test('the order in which texts come changes nothing', () => {
	const random = seededRandom(9);
	const shuffled = texts
		.map((text) => ({ text, at: random() }))
		.toSorted((one, other) => one.at - other.at)
		.map(({ text }) => text);
	const again = findThemes(shuffled, { k: 3 });
	const byId = (result: typeof found) =>
		Object.fromEntries(result.assignments.map((assignment) => [assignment.id, assignment]));
	expect(byId(again)).toEqual(byId(found));
});

test('an empty answer and a repeated one are set aside in sight', () => {
	const given = [
		...texts,
		{ id: 'nothing', text: 'weet ik niet' },
		{ id: 'again', text: texts[0]!.text }
	];
	const { assignments } = findThemes(given, { k: 3 });
	const of = (id: string) => assignments.find((assignment) => assignment.id === id);
	expect(of('nothing')).toMatchObject({ theme: null, why: 'empty' });
	const [one, other] = [of('again')!, of(texts[0]!.id)!];
	expect(one.theme).toBe(other.theme);
	expect([one.duplicateOf, other.duplicateOf].filter((id) => id !== null)).toHaveLength(1);
});

test('texts that people keep together stay together', () => {
	const pinned = [{ id: 'kept', texts: ['money-0', 'home-0'] }];
	const { assignments } = findThemes(texts, { k: 3, pinned });
	for (const id of ['money-0', 'home-0']) {
		expect(assignments.find((assignment) => assignment.id === id)?.theme).toBe('kept');
	}
});

test('two texts with one id are refused', () => {
	expect(() => findThemes([texts[0]!, texts[0]!])).toThrow(RangeError);
});
