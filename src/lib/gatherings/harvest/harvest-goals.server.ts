import type { Read } from '#lib/db/database.server.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Source } from '../model.ts';
import { listCards, listGoals, listOutcomes, listStatements } from '../run/scene.store.server.ts';
import { anchorOf } from './anchors.ts';
import { listSources } from './harvest.store.server.ts';
import type { HarvestGoal, HarvestSource } from './view.ts';

/** The goals of a gathering with where each comes from; what was never shown is no source. */
export function harvestGoals(
	read: Read,
	gatheringId: string,
	questions: readonly ShownQuestion[]
): HarvestGoal[] {
	const goals = listGoals(read, gatheringId);
	const sources = listSources(
		read,
		goals.map(({ id }) => id)
	);
	const seen = originsOf(read, gatheringId, questions);
	return goals.map(({ id, number, text, term, kind, ownerRole, dueMonth }) => ({
		...{ id, number, text, term, kind, ownerRole, dueMonth },
		sources: sources.filter(({ ofId }) => ofId === id).flatMap(seen)
	}));
}

function originsOf(read: Read, gatheringId: string, questions: readonly ShownQuestion[]) {
	const written = {
		statement: listStatements(read, gatheringId),
		outcome: listOutcomes(read, gatheringId)
	};
	const cards = new Map(
		listCards(read, gatheringId).map(({ storyId, number }) => [storyId, number])
	);
	return ({ kind, ref }: Source): HarvestSource[] => {
		switch (kind) {
			case 'statement':
			case 'outcome': {
				const rows: readonly Written[] = written[kind];
				const found = rows.find(({ id }) => id === ref);
				if (found?.moderation !== 'shown') return [];
				const { number, text } = found;
				const root = rows.find(({ id }) => id === found.mergedInto) ?? found;
				return [{ kind, number, text, anchor: anchorOf(kind, root.number) }];
			}
			case 'card': {
				const number = cards.get(ref);
				return number === undefined ? [] : [{ kind, number }];
			}
			case 'story':
				return [{ kind }];
			case 'zone': {
				const [id, zone = ''] = ref.split(':');
				const question = questions.find((one) => one.id === id);
				return question ? [{ kind, question, zone }] : [];
			}
			case 'question': {
				const question = questions.find((one) => one.id === ref);
				return question ? [{ kind, label: question.label }] : [];
			}
		}
	};
}

type Written = {
	id: string;
	number: number;
	text: string;
	mergedInto: string | null;
	moderation: string;
};
