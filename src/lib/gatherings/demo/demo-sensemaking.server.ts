import type { Tx } from '#lib/db/database.server.ts';
import { drawStories } from '#lib/exploring/meaning/draw-stories.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import { packCards } from '../plan/pack-cards.ts';
import { insertCards, listCardStories, replacePacks } from '../prepare/cards.store.server.ts';
import { insertGathering, insertSeats, insertSteps } from '../prepare/prepare.store.server.ts';
import type { SensemakingFile } from './demo-files.ts';
import { demoId } from './demo-id.server.ts';
import { clearGathering, insertHarvest } from './demo.store.server.ts';
import file from './duidingssessie.json' with { type: 'json' };

const { id: name, title, heldOn, seats, steps, outcomes } = file as SensemakingFile;

/** Three cards a table, each on two tables: six to read. */
const cardsPerTable = 3;

/** The duidingssessie of the 65, ready to be held: seats at tables, cards dealt, outcomes in concept. */
export function loadSensemaking(tx: Tx, studyId: string): void {
	const id = demoId(name);
	clearGathering(tx, id);
	const about = { id, studyId, template: 'duidingssessie', title, heldOn } as const;
	insertGathering(tx, { ...about, place: '', invented: true, topics: [] });
	insertSteps(
		tx,
		steps.map((step, position) => ({
			...step,
			id: demoId(`${name} step ${position}`),
			gatheringId: id,
			position
		}))
	);
	insertSeats(
		tx,
		seats.map(({ badge, role, table }) => ({
			...{ id: demoId(`${name} ${badge}`), gatheringId: id, badge, role },
			tableNumber: table
		}))
	);
	dealDemoCards(tx, studyId, id);
	insertHarvest(tx, {
		outcomes: outcomes.map(({ id: outcomeName, role, text, tension }, at) => ({
			...{ id: demoId(outcomeName), gatheringId: id, number: at + 1, role, text, tension },
			doer: `paper:${role}`
		})),
		links: outcomes.flatMap(({ id: outcomeName, questions }) =>
			questions.map((ref) => ({ ofId: demoId(outcomeName), kind: 'question' as const, ref }))
		)
	});
}

/** By lot from what may be shown in any room; fewer stories than that are no cards at all. */
function dealDemoCards(tx: Tx, studyId: string, id: string): void {
	const tables = [...new Set(seats.map(({ table }) => table))];
	const allowed = listCardStories(tx, studyId)
		.filter((story) => mayShow('projector', story, { kind: 'anonymous' }))
		.map((story) => story.id);
	const wanted = cardsPerTable * tables.length;
	const drawn = drawStories({ all: allowed }, wanted, tables.length).map((one) => one.id);
	if (drawn.length < wanted) return;
	insertCards(
		tx,
		drawn.map((storyId, at) => ({ gatheringId: id, storyId, number: at + 1 }))
	);
	const packing = packCards(drawn, tables);
	if (packing.state === 'packed') replacePacks(tx, id, packing.packs);
}
