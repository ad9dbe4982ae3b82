import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import { mayShow, type Shown } from '#lib/stories/may-show.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Study } from '#lib/studies/service.server.ts';
import type { CardStory } from './card-story.ts';
import { showCardStories } from './card-stories.server.ts';
import { listCards, listCardStories, listPacks } from './cards.store.server.ts';
import { gatheringToSee } from './change-gathering.server.ts';
import { deskLists, type Desk, type DeskList } from './desk.ts';
import type { CardView } from './view.ts';

/** The cards of a gathering with the tables they lie on, the titles for who may see cards. */
export async function readCards(
	db: Database,
	actor: Staff,
	id: string,
	voice: Voice,
	now: Date
): Promise<CardView[]> {
	const { study } = gatheringToSee(db.read, actor, id);
	const cards = listCards(db.read, id);
	const ids = cards.map(({ storyId }) => storyId);
	const shown = await showCardStories(db, actor, study, { surface: 'card', ids }, voice, now);
	const packs = [...listPacks(db.read, id)];
	return cards.map(({ storyId, number }) => ({
		...{ storyId, number },
		title: shown.get(storyId)?.title ?? null,
		language: shown.get(storyId)?.language ?? null,
		tables: packs.filter(([, stories]) => stories.includes(storyId)).map(([table]) => table)
	}));
}

/**
 * The card desk: stories that may lie on a table if they are approved, one at a time. Who judges them
 * sees all of them, who only chooses cards the approved ones.
 */
export async function readDesk(
	db: Database,
	actor: Staff,
	id: string,
	asked: { list: string; story: string },
	voice: Voice,
	now: Date
): Promise<Desk> {
	const { study } = gatheringToSee(db.read, actor, id);
	const numbers = new Map(listCards(db.read, id).map(({ storyId, number }) => [storyId, number]));
	const stories = listCardStories(db.read, study.id).filter(
		(story) => mayShow('review', story, actor) || mayShow('card', story, actor)
	);
	const inList =
		(list: DeskList) =>
		({ id: storyId, review }: Shown & { id: string }) =>
			list === 'chosen' ? numbers.has(storyId) : review === (list === 'open' ? 'unreviewed' : list);
	const judges = stories.some((story) => mayShow('review', story, actor));
	const counts = deskLists
		.filter((list) => judges || list === 'approved' || list === 'chosen')
		.map((list) => ({ list, n: stories.filter(inList(list)).length }));
	const known = counts.find(({ list }) => list === asked.list);
	const list = (known ?? counts.find(({ n }) => n > 0) ?? counts[0])?.list ?? 'approved';
	const ids = stories.filter(inList(list)).map((story) => story.id);
	const wanted = stories.some((story) => story.id === asked.story) ? asked.story : ids[0];
	const at = wanted ? ids.indexOf(wanted) : -1;
	const story = wanted ? await showOne(db, actor, study, wanted, voice, now) : null;
	const after = at >= 0 ? ids[at + 1] : ids.find((one) => wanted && one > wanted);
	const before = at >= 0 ? ids[at - 1] : ids.findLast((one) => wanted && one < wanted);
	return {
		...{ list, counts, story, at: at + 1, of: ids.length },
		number: (wanted ? numbers.get(wanted) : undefined) ?? null,
		previous: before ?? null,
		next: after ?? null
	};
}

async function showOne(
	db: Database,
	actor: Staff,
	study: Study,
	storyId: string,
	voice: Voice,
	now: Date
): Promise<CardStory | null> {
	for (const surface of ['review', 'card'] as const) {
		const shown = await showCardStories(db, actor, study, { surface, ids: [storyId] }, voice, now);
		const story = shown.get(storyId);
		if (story) return story;
	}
	return null;
}
