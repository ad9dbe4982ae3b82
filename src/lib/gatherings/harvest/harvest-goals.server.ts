import { listGoals } from '../run/scene.store.server.ts';
import { sourcesOf, type Origins } from './harvest-sources.server.ts';
import type { HarvestGoal } from './view.ts';

/** The goals of a gathering with where each comes from. */
export function harvestGoals(origins: Origins): HarvestGoal[] {
	const goals = listGoals(origins.read, origins.gatheringId);
	const sources = sourcesOf(
		origins,
		goals.map(({ id }) => id)
	);
	return goals.map(({ id, number, text, term, kind, ownerRole, dueMonth }) => ({
		...{ id, number, text, term, kind, ownerRole, dueMonth },
		sources: sources.get(id) ?? []
	}));
}
