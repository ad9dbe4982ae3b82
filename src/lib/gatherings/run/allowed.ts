import type { Phase, StepKind } from '../model.ts';
import type { ActKind, SeatView } from '../scene.ts';

const asked: Readonly<Partial<Record<StepKind, readonly ActKind[]>>> = {
	predict: ['prediction'],
	cards: ['mark'],
	pattern: ['readings'],
	statements: ['statement', 'vote', 'paper-vote'],
	direction: ['direction'],
	outcomes: ['outcome'],
	weigh: ['weigh', 'paper-weigh']
};

/** Acts in which nobody may speak for a table: each voter does it with a badge. */
export const privateActs: readonly ActKind[] = ['weigh'];

const paperActs: readonly ActKind[] = ['paper-vote', 'paper-weigh'];

/** Acts that a step asks for, as long as it is open; `regie` is who enters what came on paper. */
export function actsIn(
	kind: StepKind | undefined,
	phase: Phase,
	by: SeatView['kind'] | 'regie'
): readonly ActKind[] {
	if (by === 'watch' || by === 'screen' || kind === undefined) return [];
	const all = asked[kind] ?? [];
	// Dots on paper are counted after the voting.
	const now = phase === 'open' ? all : all.filter((act) => paperActs.includes(act));
	const isOpen = phase !== 'revealed';
	return isOpen ? now.filter((act) => by !== 'seat' || !paperActs.includes(act)) : [];
}
