import type { Read } from '#lib/db/database.server.ts';
import type { Progress, Scene, SceneStep, SceneTable } from '../scene.ts';
import { momentOf, type Moment } from './moment.server.ts';
import { progressOf } from './progress.ts';
import type { GatheringRow, SeatInPlace, StepRow } from './run.store.server.ts';
import { contentOf } from './scene-content.server.ts';

/** The gathering as everybody may see it at its newest version. Throws `notFound`. */
export function readScene(read: Read, gatheringId: string, now: Date): Scene {
	return read.transaction(() => sceneAt(read, momentOf(read, gatheringId, now)));
}

/** The scene of a moment. */
export function sceneAt(read: Read, moment: Moment): Scene {
	const { gathering, steps, step, seats } = moment;
	const { id, version, state, title, isRehearsal, joinCode, phase, cover } = gathering;
	return {
		...{ id, version, state, title, isRehearsal, joinCode, phase, cover },
		step: step ? sceneStep(step) : null,
		position: step ? steps.indexOf(step) : 0,
		count: steps.length,
		timerEndsAt: gathering.timerEndsAt?.getTime() ?? null,
		tables: tablesOf(seats, gathering),
		progress: step ? progressIn(moment, step) : null,
		shows: contentOf(read, moment)
	};
}

function sceneStep({ id, kind, title, text, minutes, setting }: StepRow): SceneStep {
	return { id, kind, title, text, minutes, setting };
}

/** The tables of the plan, with the topic of who sits there when they all chose the same. */
function tablesOf(seats: readonly SeatInPlace[], { topics }: GatheringRow): SceneTable[] {
	const numbers = new Set(seats.flatMap(({ tableNumber }) => tableNumber ?? []));
	return [...numbers]
		.toSorted((one, other) => one - other)
		.map((number) => {
			const chosen = new Set(
				seats.filter(({ tableNumber }) => tableNumber === number).map(({ topic }) => topic)
			);
			const [id] = chosen;
			const topic = chosen.size === 1 ? topics.find((one) => one.id === id) : undefined;
			return { number, topic: topic?.title ?? null };
		});
}

function progressIn({ doers, present, onPaper }: Moment, { kind }: StepRow): Progress | null {
	const asksNothing = ['welcome', 'own-story', 'theme', 'goals', 'page', 'timer'].includes(kind);
	return asksNothing ? null : progressOf(kind, doers, present, onPaper);
}
