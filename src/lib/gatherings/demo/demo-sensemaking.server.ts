import type { Tx } from '#lib/db/database.server.ts';
import { drawStories } from '#lib/exploring/meaning/draw-stories.ts';
import { zoneOf } from '#lib/signifiers/zones.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import { packCards } from '../plan/pack-cards.ts';
import {
	insertCards,
	listCardStories,
	listDots,
	replacePacks
} from '../prepare/cards.store.server.ts';
import { insertGathering, insertSeats, insertSteps } from '../prepare/prepare.store.server.ts';
import type { SensemakingFile } from './demo-files.ts';
import { demoId } from './demo-id.server.ts';
import { clearGathering, insertHarvest, type Rows } from './demo.store.server.ts';
import file from './duidingssessie.json' with { type: 'json' };

const { id: name, title, heldOn, seats, steps, outcomes } = file as SensemakingFile;

type Link = NonNullable<Rows['links']>[number];

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
	const cards = dealDemoCards(tx, studyId, id);
	insertHarvest(tx, {
		outcomes: outcomes.map(({ id: outcomeName, role, text, tension }, at) => ({
			...{ id: demoId(outcomeName), gatheringId: id, number: at + 1, role, text, tension },
			doer: `paper:${role}`
		})),
		links: [...patternLinks(), ...cardLinks(tx, cards)]
	});
}

function patternLinks(): Link[] {
	return outcomes.flatMap(({ id: outcomeName, zone, questions }): Link[] => [
		{ ofId: demoId(outcomeName), kind: 'zone', ref: zone },
		...questions.map((ref) => ({ ofId: demoId(outcomeName), kind: 'question' as const, ref }))
	]);
}

/** Each outcome has a card of a story that lies in its zone, as long as there are any. */
function cardLinks(tx: Tx, cards: readonly string[]): Link[] {
	const triads = [...new Set(outcomes.map(({ zone }) => questionIn(zone)))];
	const dots = listDots(tx, cards, triads);
	const taken = new Set<string>();
	return outcomes.flatMap(({ id: outcomeName, zone }): Link[] => {
		const card = cards.find((storyId) => {
			const dot = dots.find((one) => one.storyId === storyId && one.question === questionIn(zone));
			return dot?.shares && zone === `${dot.question}:${zoneOf(dot.shares)}` && !taken.has(storyId);
		});
		if (card) taken.add(card);
		return card ? [{ ofId: demoId(outcomeName), kind: 'card', ref: card }] : [];
	});
}

function questionIn(zone: string): string {
	return zone.split(':')[0] ?? '';
}

/** By lot from what may be shown in any room; fewer stories than that are no cards at all. */
function dealDemoCards(tx: Tx, studyId: string, id: string): string[] {
	const tables = [...new Set(seats.map(({ table }) => table))];
	const allowed = listCardStories(tx, studyId)
		.filter((story) => mayShow('projector', story, { kind: 'anonymous' }))
		.map((story) => story.id);
	const wanted = cardsPerTable * tables.length;
	const drawn = drawStories({ all: allowed }, wanted, tables.length).map((one) => one.id);
	if (drawn.length < wanted) return [];
	insertCards(
		tx,
		drawn.map((storyId, at) => ({ gatheringId: id, storyId, number: at + 1 }))
	);
	const packing = packCards(drawn, tables);
	if (packing.state === 'packed') replacePacks(tx, id, packing.packs);
	return drawn;
}
