import type { Database, Read } from '#lib/db/database.server.ts';
import { drawStories } from '#lib/exploring/meaning/draw-stories.ts';
import { sightOf, type Sight } from '#lib/exploring/meaning/seen.server.ts';
import { zones } from '#lib/signifiers/zones.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { packCards } from '../plan/pack-cards.ts';
import { listSeats } from '../run/run.store.server.ts';
import { picksCards, prepares } from './access.ts';
import {
	deleteCard,
	insertCards,
	listCards,
	listCardStories,
	replacePacks
} from './cards.store.server.ts';
import { changeGathering } from './change-gathering.server.ts';
import { drawSchema } from './gathering-form.ts';
import { parseForm } from './parsing.ts';
import { tablesOf } from './tables.service.server.ts';
import { done, refused, type Told } from './told.ts';

/** Ids of the stories of a study that may lie on a table, for this actor. */
export function allowedCards(read: Read, actor: Actor, studyId: string): Set<string> {
	const stories = listCardStories(read, studyId).filter((story) => mayShow('card', story, actor));
	return new Set(stories.map(({ id }) => id));
}

/**
 * Draws cards by lot from the stories that may be cards and are none yet, under a lens of the explorer:
 * from one zone of a triad, from each of its zones by their share, or from all. The same stories and
 * seed give the same draw.
 */
export async function drawCards(
	db: Database,
	actor: Staff,
	id: string,
	given: unknown,
	now: Date
): Promise<Told> {
	const parsed = parseForm(drawSchema, given);
	return changeGathering(
		db,
		actor,
		id,
		now,
		({ tx, gathering, record }) => {
			if (!parsed.ok) return parsed;
			const { question, zone, count, seed } = parsed.output;
			const lens = (parsed.output.lens ?? '').replace(/^.*\?/s, '');
			const sight = sightOf(tx, gathering.studyId);
			if (sight.read(new URLSearchParams(lens)).isCut) return refused('lens', 'lens');
			const triads = sight.questions('nl').filter(({ kind }) => kind === 'triad');
			if (question && !triads.some((one) => one.id === question)) {
				return refused('question', 'choose');
			}
			if (zone && !question) return refused('question', 'zoneOfWhat');
			const cards = listCards(tx, id);
			const taken = new Set(cards.map(({ storyId }) => storyId));
			const allowed = allowedCards(tx, actor, gathering.studyId);
			const open = [...sight.passing(lens)].filter((one) => allowed.has(one) && !taken.has(one));
			const strata = strataOf(sight, open, question, zone);
			const drawn = drawStories(strata, count, seed).map((one) => one.id);
			if (drawn.length === 0) return refused('lens', 'noneToDraw');
			const last = Math.max(0, ...cards.map(({ number }) => number));
			const rows = drawn.map((storyId, at) => ({
				gatheringId: id,
				storyId,
				number: last + at + 1
			}));
			insertCards(tx, rows);
			record('gathering-cards', `drawn:${drawn.length} seed:${seed}`);
			return done('drawn', { count: drawn.length });
		},
		picksCards
	);
}

/** Puts one story on the list; `number` only to put it back where it was. */
export async function chooseCard(
	db: Database,
	actor: Staff,
	id: string,
	{ storyId, number }: { storyId: string; number?: number },
	now: Date
): Promise<Told> {
	return changeGathering(
		db,
		actor,
		id,
		now,
		({ tx, gathering, record }) => {
			if (!allowedCards(tx, actor, gathering.studyId).has(storyId)) return refused('', 'noCard');
			const cards = listCards(tx, id);
			if (cards.some((card) => card.storyId === storyId)) return refused('', 'isCard');
			const isFree = number !== undefined && !cards.some((card) => card.number === number);
			const next = 1 + Math.max(0, ...cards.map((card) => card.number));
			const place = isFree ? number : next;
			insertCards(tx, [{ gatheringId: id, storyId, number: place }]);
			record('gathering-cards', `story:${storyId}`);
			return done('chosen', { number: place });
		},
		picksCards
	);
}

/** Takes a card off the list and off the tables. */
export async function removeCard(
	db: Database,
	actor: Staff,
	id: string,
	storyId: string,
	now: Date
): Promise<Told> {
	return changeGathering(
		db,
		actor,
		id,
		now,
		({ tx, record }) => {
			const card = listCards(tx, id).find((one) => one.storyId === storyId);
			if (!card) return refused('', 'gone');
			deleteCard(tx, id, storyId);
			record('gathering-cards', `removed:${storyId}`);
			const fields = { story: storyId, number: String(card.number) };
			return done('cardRemoved', { number: card.number }, { action: '?/kies', fields });
		},
		picksCards
	);
}

/** Deals the cards over the tables, each on two. */
export async function dealCards(db: Database, actor: Staff, id: string, now: Date): Promise<Told> {
	const may = (who: Actor, studyId: string) => prepares(who, studyId) || picksCards(who, studyId);
	return changeGathering(
		db,
		actor,
		id,
		now,
		({ tx, record }) => {
			const tables = tablesOf(listSeats(tx, id)).map(({ number }) => number);
			if (tables.length === 0) return refused('', 'noTables');
			const cards = listCards(tx, id).map(({ storyId }) => storyId);
			const packing = packCards(cards, tables);
			if (packing.state === 'refused') {
				const { least, most } = packing;
				return refused('', 'packs', { cards: cards.length, count: tables.length, least, most });
			}
			replacePacks(tx, id, packing.packs);
			record('gathering-cards', `dealt:${tables.length}`);
			return done('dealt', { count: tables.length });
		},
		may
	);
}

function strataOf(
	sight: Sight,
	ids: readonly string[],
	question: string | null,
	zone: string | null
): Record<string, string[]> {
	if (!question) return { all: [...ids] };
	const wanted = zones.filter((one) => !zone || one === zone);
	return Object.fromEntries(
		wanted.map((one) => {
			const here = sight.passing(`${question}=z:${one}`);
			return [one, ids.filter((id) => here.has(id))];
		})
	);
}
