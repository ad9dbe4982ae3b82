import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { cardMarks, type CardMark } from '../model.ts';
import { readCards } from '../prepare/read-cards.server.ts';
import { cardsInHash } from '../run/lock-content.server.ts';
import { mayLie } from '../run/scene-content.server.ts';
import { countMarks, listCards } from '../run/scene.store.server.ts';
import { withGone } from './gone-cards.ts';
import type { HarvestCard, PartOf } from './view.ts';

/**
 * The cards with their marks, most marked first, titles through the gate. Of cards that were there at the
 * lock and are no more, their tellers took the story back.
 */
export async function harvestCards(
	db: Database,
	actor: Staff,
	{ id, contentHash }: { id: string; contentHash: string | null },
	/** Null where titles are not asked for: then no story is read. */
	voice: Voice | null,
	now: Date
): Promise<Pick<PartOf<'cards'>, 'cards' | 'gone'>> {
	const rows = listCards(db.read, id);
	const open = new Set(rows.filter(mayLie).map(({ storyId }) => storyId));
	const counts = countMarks(db.read, id);
	const titled = new Map(
		voice ? (await readCards(db, actor, id, voice, now)).map((card) => [card.storyId, card]) : []
	);
	const cards = rows.map(({ storyId, number }): HarvestCard => {
		const { title = null, language = null } = titled.get(storyId) ?? {};
		const n = (mark: CardMark) =>
			counts.find((one) => one.storyId === storyId && one.mark === mark)?.n ?? 0;
		const [recognise, surprises, heard] = cardMarks;
		return {
			...{ number, title: open.has(storyId) ? title : null, language },
			state: open.has(storyId) ? 'there' : 'closed',
			marks: { [recognise]: n(recognise), [surprises]: n(surprises), [heard]: n(heard) }
		};
	});
	const gone = contentHash === null ? 0 : Math.max(0, cardsInHash(contentHash) - cards.length);
	return { cards: withGone(cards, gone), gone };
}
