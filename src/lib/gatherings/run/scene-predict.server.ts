import type { Read } from '#lib/db/database.server.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { geometricMean } from '#lib/signifiers/composition.ts';
import { quantile } from '#lib/signifiers/dyad.ts';
import type { Doer } from '../model.ts';
import type { Distance, PredictReveal } from '../scene.ts';
import { dyadDistance, triadDistance } from './distance.ts';
import { tableOf, type SeatPlace } from './progress.ts';
import { storyAnswers, type StoryAnswers } from './story-answers.server.ts';

type Predicted = { doer: Doer; place: readonly number[] };

/** The dots of one doer: each of as many numbers as a place of this kind has. */
export function placesIn(place: readonly number[], kind: ShownQuestion['kind']): number[][] {
	const size = kind === 'triad' ? 3 : 1;
	return Array.from({ length: place.length / size }, (_, at) =>
		place.slice(at * size, (at + 1) * size)
	);
}

/** All dots of the room, those of the stories, and how far apart they lie. */
export function predictReveal(
	read: Read,
	studyId: string,
	question: ShownQuestion,
	{
		predicted,
		seats,
		lens
	}: {
		predicted: readonly Predicted[];
		seats: ReadonlyMap<string, SeatPlace>;
		lens: string;
	},
	now: Date
): PredictReveal {
	const predictions = predicted.flatMap(({ doer, place }) =>
		placesIn(place, question.kind).map((one) => ({ place: one, table: tableOf(doer, seats) }))
	);
	const found = storyAnswers(read, studyId, { question, lens }, now);
	const mean = meanOf(
		predictions.map(({ place }) => place),
		question.kind
	);
	return {
		predictions,
		mean,
		stories: found && { ...found.counts, dots: found.dots },
		distance: mean && found && distanceOf(mean, found)
	};
}

function meanOf(
	places: readonly (readonly number[])[],
	kind: ShownQuestion['kind']
): readonly number[] | null {
	if (kind === 'triad') return geometricMean(places.map(sharesOf));
	const median = quantile(
		places.map(([position = 0]) => position).toSorted((one, other) => one - other),
		0.5
	);
	return median === null ? null : [median];
}

function distanceOf(mean: readonly number[], { counts, middle }: StoryAnswers): Distance | null {
	if (counts.kind === 'triad') return triadDistance(sharesOf(mean), middle && sharesOf(middle));
	return middle && dyadDistance(mean[0]!, middle[0]!);
}

function sharesOf([a = 0, b = 0, c = 0]: readonly number[]): Shares {
	return [a, b, c];
}
