import type { Label, ShownQuestion } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import { zones, type Zone } from '#lib/signifiers/zones.ts';
import type { Distance, PredictReveal } from '../scene.ts';

/** How far the room's prediction lay from the stories, in a sentence. */
export function distanceSentence(say: Say, question: ShownQuestion, distance: Distance): string {
	const predicted = placeName(say, question, distance.predicted);
	const told = distance.told === null ? '' : placeName(say, question, distance.told);
	return say(`scherm.distance.${distance.apart}`, { predicted, told });
}

/** Where a zone of a triad or an end of a dyad is: "bij", "tussen" or "in het midden". */
export function placeName(say: Say, question: ShownQuestion, place: string): string {
	const near = ({ label }: Label) => say('scherm.place.near', { label });
	const between = (first: Label, second: Label) =>
		say('scherm.place.between', { first: first.label, second: second.label });
	if (question.kind === 'triad') {
		const [a, b, c] = question.corners;
		const names: Readonly<Record<string, string>> = {
			...{ a: near(a), b: near(b), c: near(c) },
			...{ ab: between(a, b), bc: between(b, c), ca: between(c, a) }
		};
		return names[place] ?? say('scherm.place.middle');
	}
	if (question.kind === 'dyad' && place !== 'middle')
		return near(question.poles[place === 'left' ? 0 : 1]);
	return say('scherm.place.middle');
}

/** What a reveal shows, for who does not see the picture. */
export function revealWords(say: Say, question: ShownQuestion, reveal: PredictReveal): string {
	const parts = [say('scherm.predict.ours', { count: reveal.predictions.length })];
	if (reveal.stories) parts.push(say('scherm.predict.stories', { count: reveal.stories.n }));
	if (reveal.distance) parts.push(distanceSentence(say, question, reveal.distance));
	return parts.join(' ');
}

/** The zones of a triad with their stories, for who does not see the dots. */
export function zoneWords(
	say: Say,
	question: ShownQuestion,
	counts: Readonly<Record<Zone, number>>
): string {
	return zones
		.map(
			(zone) =>
				`${placeName(say, question, zone)}: ${say('chart.stories', { count: counts[zone] })}`
		)
		.join('; ');
}
