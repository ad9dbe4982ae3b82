import { seededRandom } from '#lib/base/seeded.ts';

// Short texts about four things that nobody confuses, so that a test knows what belongs together.

const topics: Readonly<Record<string, string>> = {
	schuld:
		'schuld aanmaning deurwaarder betalen rekening incasso rente lening beslag krediet bank afbetaling',
	woning:
		'woning schimmel verhuurder lekkage huur corporatie plafond kamer kelder verwarming dak muren',
	school:
		'school juf klas leerling huiswerk meester rapport schoolplein toets gymzaal vakantie directeur',
	dokter:
		'dokter pijn ziekenhuis verwijzing huisarts medicijn operatie apotheek recept verpleegster bloed arts'
};

/** So many stories about each of the four, the topic named in the title; the same ones each time. */
export function topicLines(each: number, seed = 1): { title: string; text: string }[] {
	const random = seededRandom(seed);
	return Object.entries(topics).flatMap(([topic, words]) =>
		Array.from({ length: each }, (_, at) => {
			const chosen = words
				.split(' ')
				.map((word) => ({ word, luck: random() }))
				.toSorted((one, other) => one.luck - other.luck)
				.slice(0, 5)
				.map(({ word }) => word);
			const [a, b, c, d, e] = chosen;
			const text = `Toen kwam ${a} en daarna ${b}. Ik dacht aan ${c} en ${d}, het was weer ${e}.`;
			return { title: `Over ${topic}, deel ${seed}.${at}`, text };
		})
	);
}
