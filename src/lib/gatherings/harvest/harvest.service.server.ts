import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import { questionsOf } from '#lib/exploring/stats.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { today } from '#lib/studies/service.server.ts';
import { gatheringToSee } from '../prepare/change-gathering.server.ts';
import { readHead } from '../prepare/read-gathering.server.ts';
import { findGathering, listSeats, listSteps } from '../run/run.store.server.ts';
import { guardedPresence } from './guarded-roles.ts';
import { harvestCards } from './harvest-cards.server.ts';
import { harvestLock } from './harvest-lock.server.ts';
import { harvestParts } from './harvest-parts.server.ts';
import { listFollowing } from './harvest.store.server.ts';
import type { HarvestFacts, HarvestView } from './view.ts';

/**
 * What came of a gathering, for who prepares it or may see its cards. Nothing that waits or was hidden is
 * in it, and votes only when it is locked. Throws `notFound`.
 */
export async function readHarvest(
	db: Database,
	actor: Staff,
	id: string,
	voice: Voice,
	now: Date,
	{ titles = true }: { titles?: boolean } = {}
): Promise<HarvestView> {
	const { gathering, study } = gatheringToSee(db.read, actor, id);
	const cards = await harvestCards(db, actor, gathering, titles ? voice : null, now);
	return db.read.transaction(() => {
		const { questions } = questionsOf(db.read, study.id, voice.language);
		const { slug } = study;
		const steps = listSteps(db.read, id);
		const seats = listSeats(db.read, id);
		const ground = { read: db.read, gathering, steps, seats, questions, cards, voice, now, slug };
		const isHeld = gathering.state !== 'prepared';
		const { parts, partOf } = harvestParts(ground);
		const previous = gathering.previousId && findGathering(db.read, gathering.previousId);
		const facts: HarvestFacts = {
			seats: seats.length,
			present: seats.filter(({ isPresent }) => isPresent).length,
			roles: guardedPresence(seats),
			tables: new Set(seats.flatMap(({ tableNumber }) => tableNumber ?? [])).size,
			previous: previous
				? { id: previous.id, title: previous.title, heldOn: previous.heldOn }
				: null,
			next: listFollowing(db.read, id)
		};
		return {
			head: readHead(db.read, actor, id),
			isRehearsal: gathering.isRehearsal,
			isInvented: gathering.invented || study.invented,
			countedOn: today(now),
			facts,
			steps: steps.map(({ id: stepId, kind, title, text, minutes }) => ({
				...{ id: stepId, kind, title, minutes },
				text: kind === 'page' ? text : '',
				part: partOf.get(stepId) ?? null
			})),
			parts: isHeld ? parts : [],
			lock: harvestLock(db.read, gathering)
		};
	});
}
