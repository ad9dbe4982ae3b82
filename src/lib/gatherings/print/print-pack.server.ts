import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { picksCards } from '../prepare/access.ts';
import type { CardStory } from '../prepare/card-story.ts';
import { showCardStories } from '../prepare/card-stories.server.ts';
import { listCards, listPacks } from '../prepare/cards.store.server.ts';
import { gatheringToSee } from '../prepare/change-gathering.server.ts';
import { readHead, readPeople, readSteps, readTables } from '../prepare/read-gathering.server.ts';
import type { StepView } from '../prepare/view.ts';
import { cardAddress } from '../run/card-address.server.ts';
import { fitOf, sheetsOf } from './card-sheets.ts';
import type { CardSize, PaperCard, PrintPack, PrintPart } from './print-pack.ts';

type Asked = {
	parts: readonly PrintPart[];
	smallest: CardSize;
	/** This installation as a tablet in the room reaches it; null when that is not known. */
	origin: string | null;
};

/**
 * Everything a gathering needs on paper. The cards only where they are asked for, for who may see cards,
 * and each story through the gate once more: it may have been held since it was chosen.
 */
export async function readPrintPack(
	db: Database,
	actor: Staff,
	id: string,
	{ parts, smallest, origin }: Asked,
	voice: Voice,
	now: Date
): Promise<PrintPack> {
	const { gathering, study } = gatheringToSee(db.read, actor, id);
	const steps = readSteps(db.read, actor, id);
	const mayPrintCards = picksCards(actor, study.id);
	const cards = mayPrintCards && parts.includes('cards') ? listCards(db.read, id) : [];
	const ids = cards.map(({ storyId }) => storyId);
	const stories = await showCardStories(db, actor, study, { surface: 'card', ids }, voice, now);
	const dealt = [...listPacks(db.read, id)];
	const packs = dealt.length > 0 ? dealt : [[null, ids] as const];
	const papers = packs.map(([table, pack]) => {
		const here = cards.flatMap(({ storyId, number }) => {
			const story = pack.includes(storyId) ? stories.get(storyId) : undefined;
			const address = origin && cardAddress(origin, id, number);
			return story ? [paperOf(story, { number, table, smallest, address }, steps)] : [];
		});
		return { table, sheets: sheetsOf(here) };
	});
	return {
		head: readHead(db.read, actor, id),
		packs: papers.filter(({ sheets }) => sheets.length > 0),
		leftOut: ids.length - stories.size,
		tables: readTables(db.read, actor, id).tables,
		...readPeople(db.read, actor, id),
		steps,
		joinCode: gathering.joinCode,
		mayPrintCards
	};
}

/** With the triad that the gathering is about, when its teller put a dot there; else the first dot. */
function paperOf(
	story: CardStory,
	{ smallest, ...about }: Pick<PaperCard, 'number' | 'table' | 'address'> & { smallest: CardSize },
	steps: readonly StepView[]
): PaperCard {
	const questions = steps.flatMap(({ setting }) => setting.question ?? []);
	const dots = story.triads.filter(({ shares }) => shares !== null);
	const triad = dots.find(({ id }) => questions.includes(id)) ?? dots[0] ?? null;
	const { title, text, language, invented, area } = story;
	const fit = fitOf(text, smallest);
	return { storyId: story.id, ...about, fit, title, text, language, invented, area, triad };
}
