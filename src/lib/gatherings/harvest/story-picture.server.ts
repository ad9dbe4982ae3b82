import type { Read } from '#lib/db/database.server.ts';
import type { LensWords } from '#lib/exploring/lens-words.ts';
import { parseLens } from '#lib/exploring/lens-parse.ts';
import { columnsOf, snapshotOf } from '#lib/exploring/snapshot.server.ts';
import { studyStats } from '#lib/exploring/stats.server.ts';
import { sightOf, type Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { QuestionStats } from '#lib/exploring/model.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import { zoneOf, zones } from '#lib/signifiers/zones.ts';
import { listPredictions } from '../run/scene.store.server.ts';
import { predictReveal } from '../run/scene-predict.server.ts';
import { fifths } from '../surfaces/scherm/scherm-layout.ts';
import { toldCount, toldCounts } from './told-counts.ts';
import type { Prediction, StoryPicture } from './view.ts';

const fewestStories = 10;

type Asked = { question: ShownQuestion; lens: string; voice: Voice };

/** The stories under a lens at one question, counted now, as a report may tell them. */
export function storyPicture(
	read: Read,
	studyId: string,
	{ question, lens, voice }: Asked
): StoryPicture {
	const { layout } = columnsOf(snapshotOf(read, studyId));
	const matching = parseLens(new URLSearchParams(lens), layout).lens;
	const filter =
		lens === '' ? [] : sightOf(read, studyId).describe(voice, '', lens).lens.map(inWords);
	const asked = { language: voice.language, question: question.id };
	const [stats] = studyStats(read, studyId, { ...asked, filter: matching }).questions;
	if (!stats || stats.n < fewestStories) {
		return { question, n: null, notApplicable: null, filter, places: [] };
	}
	const places = placesOf(stats);
	const told = toldCounts(places.map(({ n }) => n));
	return {
		question,
		n: stats.n,
		notApplicable: toldCount(stats.notApplicable),
		filter,
		places: places.map(({ id }, at) => ({ id, stories: told[at] ?? null }))
	};
}

function placesOf(stats: QuestionStats): { id: string; n: number }[] {
	switch (stats.kind) {
		case 'triad':
			return zones.map((id) => ({ id, n: stats.zones[id] }));
		case 'dyad':
			return fifths(stats.histogram).map((n, at) => ({ id: String(at), n }));
		case 'choice':
			return stats.options.map(({ id, n }) => ({ id, n }));
		case 'stones':
			return [];
	}
}

/** What the room thought, and how far that lay from the stories; null when nobody placed a dot. */
export function predictionOf(
	read: Read,
	studyId: string,
	stepId: string,
	{ question, lens }: Asked,
	now: Date
): Prediction | null {
	const predicted = listPredictions(read, stepId);
	const seen = { predicted, seats: new Map(), lens };
	const { predictions, mean, distance } = predictReveal(read, studyId, question, seen, now);
	if (predictions.length === 0) return null;
	const dots = predictions.map(({ place }) => place);
	return { dots, mean, counts: countsIn(dots, question.kind), distance };
}

/** Dots per zone, or per fifth of the line. */
function countsIn(
	dots: readonly (readonly number[])[],
	kind: ShownQuestion['kind']
): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const [a = 0, b = 0, c = 0] of dots) {
		const id = kind === 'triad' ? zoneOf([a, b, c]) : String(Math.min(4, Math.floor(a * 5)));
		counts[id] = (counts[id] ?? 0) + 1;
	}
	return counts;
}

function inWords({ about, chosen }: LensWords): string {
	return about.endsWith('?') ? `${about} ${chosen}` : `${about}: ${chosen}`;
}
