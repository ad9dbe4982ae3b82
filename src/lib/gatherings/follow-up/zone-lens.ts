import type { ShownQuestion } from '#lib/frameworks/model.ts';
import { zones } from '#lib/signifiers/zones.ts';

// A zone is written `T1:ab`, `D1:left` or `K5:solved`: the id of a question, a colon and a place in it.

/** Sides of a dyad as people speak of them, with the borders of run/distance.ts. */
const sides: Readonly<Record<string, string>> = { left: '0~.4', middle: '.4~.6', right: '.6~1' };

/** The places of a question that people can point at; none in a field of stones. */
export function placesIn(question: ShownQuestion): readonly string[] {
	switch (question.kind) {
		case 'triad':
			return zones;
		case 'dyad':
			return Object.keys(sides);
		case 'choice':
			return question.options.map(({ id }) => id);
		case 'stones':
			return [];
	}
}

/** The question and the place of a zone; undefined when these questions have no such zone. */
export function zoneIn(
	questions: readonly ShownQuestion[],
	zone: string
): { question: ShownQuestion; place: string } | undefined {
	const colon = zone.indexOf(':');
	const question = questions.find(({ id }) => id === zone.slice(0, colon));
	const place = zone.slice(colon + 1);
	return question && placesIn(question).includes(place) ? { question, place } : undefined;
}

/** The lens under which the stories of a zone are seen. */
export function zoneLens({ id, kind }: ShownQuestion, place: string): string {
	if (kind === 'triad') return `${id}=z:${place}`;
	return `${id}=${kind === 'dyad' ? (sides[place] ?? '') : place}`;
}
