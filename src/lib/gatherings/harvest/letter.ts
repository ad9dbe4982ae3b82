import { fewestVoters } from '../run/weigh-guard.ts';
import type { LetterView } from './letter-view.ts';
import type { HarvestView, PartOf } from './view.ts';

/** At most this many are worth the room on one page. */
const mostImportant = 3;

/** What tellers are told of a harvest. Only what may leave the house is taken from it. */
export function letterOf(
	{ head, facts, parts, isInvented, isRehearsal }: HarvestView,
	around: Pick<LetterView, 'next' | 'publicAt' | 'withdrawAt'>
): LetterView {
	const cards = partIn(parts, 'cards')?.cards.length ?? 0;
	const statements = statementsIn(parts).length;
	const goals = parts.flatMap((part) => (part.kind === 'goals' ? part.goals : []));
	const earlier = parts.flatMap((part) => (part.kind === 'earlier' ? part.goals : []));
	return {
		...{ head, isInvented, isRehearsal, ...around },
		present: facts.present < fewestVoters ? null : facts.present,
		roles: facts.roles.map(({ role, present }) => ({ role, present })),
		cards: cards > 0 && cards < fewestVoters ? null : cards,
		statements: statements < fewestVoters ? 0 : statements,
		important: importantIn(parts),
		agrees: parts.some(({ kind }) => kind === 'goals' || kind === 'earlier'),
		goals: goals.map(({ text, ownerRole, dueMonth }) => ({ text, ownerRole, dueMonth })),
		cameOf:
			goals.length > 0 ? [] : earlier.map(({ text, state, isLate }) => ({ text, state, isLate }))
	};
}

/** Outcomes by their dots when they were weighed, else statements by how many said they are alive. */
function importantIn(parts: HarvestView['parts']): LetterView['important'] {
	const part = partIn(parts, 'outcomes');
	const dots = part?.weighings.findLast(({ result }) => result?.total)?.result?.total?.dots;
	if (part && dots) {
		const weighed = part.outcomes.filter(({ id }) => (dots[id] ?? 0) > 0);
		return { of: 'outcomes', texts: highest(weighed, ({ id }) => dots[id] ?? 0) };
	}
	const scored = statementsIn(parts).filter(({ total }) => (total.alive?.yes ?? 0) > 0);
	const partAlive = ({ total: { alive } }: (typeof scored)[number]) =>
		alive ? alive.yes / alive.voters : 0;
	return { of: 'alive', texts: highest(scored, partAlive) };
}

function highest<T extends { text: string }>(list: readonly T[], size: (one: T) => number) {
	return list
		.toSorted((one, other) => size(other) - size(one))
		.slice(0, mostImportant)
		.map(({ text }) => text);
}

function statementsIn(parts: HarvestView['parts']) {
	return partIn(parts, 'statements')?.groups.flatMap(({ statements }) => statements) ?? [];
}

function partIn<K extends HarvestView['parts'][number]['kind']>(
	parts: HarvestView['parts'],
	kind: K
): PartOf<K> | undefined {
	return parts.find((part): part is PartOf<K> => part.kind === kind);
}
