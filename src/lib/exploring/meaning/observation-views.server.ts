import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { seesCounts } from '../access.ts';
import { pageOf, studyToSee, studyToWrite } from './change-meaning.server.ts';
import type { MeaningPage, ObservationLink, ObservationView, Seen } from './model.ts';
import { chartParts } from './observe-href.ts';
import { sightOf, type Voice } from './seen.server.ts';
import { countPins, listObservations, listPinsOf, listReadings } from './store.server.ts';

/** The observations of a study, the newest first, for who sees its counts. No word of a story. */
export function readObservations(
	read: Read,
	actor: Staff,
	slug: string,
	voice: Voice
): MeaningPage & { observations: ObservationView[] } {
	const study = studyToSee(read, actor, slug);
	return { ...pageOf(study, actor), observations: viewsOf(read, actor, study.id, voice) };
}

/** One observation. Throws `notFound` for one that is not there, or no longer. */
export function readObservation(
	read: Read,
	actor: Staff,
	slug: string,
	id: string,
	voice: Voice
): MeaningPage & { observation: ObservationView; lens: string } {
	const study = studyToSee(read, actor, slug);
	const row = listObservations(read, study.id, id)[0];
	const observation = viewsOf(read, actor, study.id, voice, id)[0];
	if (!row || !observation) throw new AppError('notFound');
	return { ...pageOf(study, actor), observation, lens: row.lens };
}

/** What an address looks at, before something is written down about it. */
export function readSeen(
	read: Read,
	actor: Staff,
	slug: string,
	address: URLSearchParams,
	voice: Voice
): MeaningPage & { seen: Seen; lens: string } {
	const study = studyToWrite(read, actor, slug);
	const sight = sightOf(read, study.id);
	const { chart, lens, isCut } = sight.read(address);
	const seen = { ...sight.describe(voice, chart, lens), isCut };
	return { ...pageOf(study, actor), seen, lens };
}

/**
 * Links to the observations about a chart (id of a question), about a story, or all of them; none for
 * who sees no counts in this study.
 */
export function observationsAbout(
	read: Read,
	actor: Staff,
	studyId: string,
	about: { chart?: string; storyId?: string } = {}
): ObservationLink[] {
	if (!seesCounts(actor, studyId)) return [];
	const pinned = about.storyId === undefined ? null : new Set(listPinsOf(read, about.storyId));
	return listObservations(read, studyId).flatMap(
		({ id, saw, strength, author, createdAt, chart }) => {
			const charts = chartParts(chart);
			const isAbout = about.chart === undefined || charts.includes(about.chart);
			if (!isAbout || (pinned && !pinned.has(id))) return [];
			return [{ id, saw, strength, author, at: createdAt, charts }];
		}
	);
}

function viewsOf(
	read: Read,
	actor: Staff,
	studyId: string,
	voice: Voice,
	id?: string
): ObservationView[] {
	const sight = sightOf(read, studyId);
	const readings = Map.groupBy(listReadings(read, studyId), (row) => row.observationId);
	const pins = countPins(read, studyId);
	return listObservations(read, studyId, id).map((row) => ({
		id: row.id,
		saw: row.saw,
		strength: row.strength,
		author: row.author,
		isOwn: row.authorId === actor.userId,
		at: row.createdAt,
		changedAt: row.changedAt.getTime() === row.createdAt.getTime() ? null : row.changedAt,
		seen: sight.describe(voice, row.chart, row.lens),
		storiesThen: row.stories,
		readings: (readings.get(row.id) ?? []).map(({ id: readingId, text, author, ...one }) => ({
			...{ id: readingId, text, author },
			isOwn: one.authorId === actor.userId,
			at: one.createdAt
		})),
		inReport: row.inReport,
		pins: pins.get(row.id) ?? 0
	}));
}
