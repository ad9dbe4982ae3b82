import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { questionsOf } from '#lib/exploring/stats.server.ts';
import { today } from '#lib/studies/service.server.ts';
import { pastGoals } from '../../follow-up/past-goals.server.ts';
import { listCards } from '../../prepare/cards.store.server.ts';
import { removeCard } from '../../prepare/cards.service.server.ts';
import { gatheringToSteer } from '../../run/access.server.ts';
import { refusal } from '../../run/refusals.ts';
import { readRegie } from '../../run/regie.server.ts';
import { mayLie } from '../../run/scene-content.server.ts';
import {
	listCards as listSceneCards,
	listOutcomes,
	listStatements
} from '../../run/scene.store.server.ts';
import type { PastGoal, RegieView } from '../../scene.ts';
import { listLinks } from './goal-sources.store.server.ts';
import type { GoalSources } from './goal-sources.ts';

/** Everything the regie opens with. Throws `notFound` for who does not steer this gathering. */
export function readRegiePage(
	read: Read,
	actor: Actor,
	id: string,
	now: Date
): { view: RegieView; sources: GoalSources; previous: PastGoal[] } {
	const { gathering } = gatheringToSteer(read, actor, id);
	const view = readRegie(read, actor, id, now);
	const statements = listStatements(read, id).filter(({ mergedInto }) => mergedInto === null);
	const outcomes = listOutcomes(read, id).filter(({ mergedInto }) => mergedInto === null);
	const cards = listSceneCards(read, id)
		.filter(mayLie)
		.map(({ storyId, number, title }) => ({
			...{ kind: 'card' as const, ref: storyId, number, text: title }
		}));
	const written = [
		...statements.map((row) => ({ kind: 'statement' as const, row })),
		...outcomes.map((row) => ({ kind: 'outcome' as const, row }))
	];
	return {
		view,
		sources: {
			origins: [
				...written.map(({ kind, row: { id: ref, number, text } }) => ({
					...{ kind, ref, number, text }
				})),
				...cards
			],
			questions: questionsOf(read, gathering.studyId, 'nl').questions,
			chosen: listLinks(read, id)
		},
		previous: pastGoals(read, gathering, today(now))
	};
}

/** Takes the card with this number off the tables and the screen. Throws `closed` after the lock. */
export async function hideCard(
	db: Database,
	actor: Staff,
	id: string,
	number: number,
	now: Date
): Promise<void> {
	gatheringToSteer(db.read, actor, id);
	const card = listCards(db.read, id).find((one) => one.number === number);
	if (!card) throw new AppError('notFound');
	const told = await removeCard(db, actor, id, card.storyId, now);
	if ('refusals' in told) throw refusal('locked');
}
