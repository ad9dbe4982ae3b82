import type { Database } from '#lib/db/database.server.ts';
import { zoneName } from '#lib/charts/triad/triad-plot-words.ts';
import { zoneOf, zones } from '#lib/signifiers/zones.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { studyToSee } from './change-meaning.server.ts';
import { drawStories } from './draw-stories.ts';
import { listDots, listShown } from './gate.store.server.ts';
import type { DrawView } from './model.ts';
import { sightOf, type Voice } from './seen.server.ts';
import { showStories } from './shown-stories.server.ts';

/**
 * Stories under a lens drawn by lot from those this actor may read: from all of them, or from each
 * zone of a triad (`by`) where they have a dot. Who reads no stories gets none.
 */
export async function readDraw(
	db: Database,
	actor: Staff,
	slug: string,
	lens: string,
	asked: { by: string; count: number; seed: number },
	{ say, language }: Voice,
	now: Date
): Promise<DrawView> {
	const { id: studyId } = studyToSee(db.read, actor, slug);
	const sight = sightOf(db.read, studyId);
	const triads = sight.questions(language).filter((question) => question.kind === 'triad');
	const triad = triads.find(({ id }) => id === asked.by);
	const readable = readableOf(db, actor, studyId, sight.passing(lens));
	const strata = triad ? perZone(db, studyId, triad.id, readable) : { all: readable };
	const drawn = drawStories(strata, asked.count, asked.seed);
	const ids = drawn.map(({ id }) => id);
	const stories = await showStories(db, actor, studyId, ids, now);
	const labels = triad?.corners.map(({ label }) => label);
	return {
		...asked,
		by: triad?.id ?? '',
		from: Object.values(strata).flat().length,
		stories: drawn.flatMap(({ id, zone: drawnFrom }) => {
			const story = stories.get(id);
			const zone = zones.find((one) => one === drawnFrom);
			const [a = '', b = '', c = ''] = labels ?? [];
			return story ? [{ story, place: zone ? zoneName(say, zone, [a, b, c]) : null }] : [];
		}),
		triads: triads.map(({ id, label }) => ({ id, label }))
	};
}

function readableOf(
	db: Database,
	actor: Staff,
	studyId: string,
	passing: ReadonlySet<string>
): string[] {
	return listShown(db.read, studyId)
		.filter((story) => passing.has(story.id) && mayShow('read', story, actor))
		.map(({ id }) => id);
}

function perZone(
	db: Database,
	studyId: string,
	triad: string,
	ids: readonly string[]
): Record<string, string[]> {
	const dots = listDots(db.read, studyId, triad);
	const found: Record<string, string[]> = {};
	for (const id of ids) {
		const dot = dots.get(id);
		if (dot) (found[zoneOf(dot)] ??= []).push(id);
	}
	return found;
}
