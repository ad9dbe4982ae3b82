import type { Read } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import { usualDots } from '../run/moment.server.ts';
import { tableOf } from '../run/progress.ts';
import type { GatheringRow, SeatRow, StepRow } from '../run/run.store.server.ts';
import { findGathering } from '../run/run.store.server.ts';
import {
	listDirections,
	listGoals,
	listOutcomes,
	listReadings,
	listStatements,
	listWeighing
} from '../run/scene.store.server.ts';
import { sceneTheme } from '../run/scene-theme.server.ts';
import { sceneOutcomes } from '../run/scene-written.ts';
import { weighResult } from '../run/weigh-guard.ts';
import { directionPlaces } from './direction-places.ts';
import { harvestGoals } from './harvest-goals.server.ts';
import { sourcesOf, type Origins } from './harvest-sources.server.ts';
import { listRoleScores } from './harvest.store.server.ts';
import { statementGroups } from './statement-groups.ts';
import { predictionOf, storyPicture } from './story-picture.server.ts';
import type { HarvestPart, PartOf } from './view.ts';

/** What the parts of one report are made from. */
export type Ground = {
	read: Read;
	gathering: GatheringRow;
	steps: readonly StepRow[];
	seats: readonly SeatRow[];
	slug: string;
	questions: readonly ShownQuestion[];
	cards: Pick<PartOf<'cards'>, 'cards' | 'gone'>;
	voice: Voice;
	now: Date;
};

/**
 * What came of the gathering, in the order of its steps. What people write or mark in more than one step
 * stands once, where it came first; `partOf` tells which step led where.
 */
export function harvestParts(ground: Ground): {
	parts: HarvestPart[];
	partOf: Map<string, string>;
} {
	const parts: HarvestPart[] = [];
	const partOf = new Map<string, string>();
	for (const step of ground.steps) {
		for (const part of partsOf(ground, step)) {
			if (!parts.some(({ id }) => id === part.id)) parts.push(part);
			partOf.set(step.id, part.id);
		}
	}
	return { parts, partOf };
}

function partsOf(ground: Ground, step: StepRow): HarvestPart[] {
	const { read, gathering, cards } = ground;
	const { id: gatheringId, studyId } = gathering;
	const { title, setting } = step;
	const id = `stap-${step.position + 1}`;
	switch (step.kind) {
		case 'predict': {
			const asked = askedIn(ground, step);
			const prediction = asked && predictionOf(read, studyId, step.id, asked, ground.now);
			const picture = asked && storyPicture(read, studyId, asked);
			return [{ id, kind: 'predict', title, picture, prediction }];
		}
		case 'cards':
			return [{ id: 'kaartjes', kind: 'cards', ...cards }];
		case 'pattern':
			return [{ id, kind: 'pattern', title, ...patternOf(ground, step) }];
		case 'theme':
			return [
				{ id, kind: 'theme', title, theme: sceneTheme(read, studyId, setting.theme, ground.now) }
			];
		case 'statements': {
			const scores = isTold(gathering) ? listRoleScores(read, gatheringId) : null;
			const rows = listStatements(read, gatheringId);
			const groups = statementGroups(rows, scores, gathering.topics);
			return [{ id: 'zinnen', kind: 'statements', groups }];
		}
		case 'direction': {
			const rows = listDirections(read, step.id);
			const asked = setting.question ?? rows[0]?.zone.split(':')[0];
			const question = ground.questions.find((one) => one.id === asked) ?? null;
			return [{ id, kind: 'direction', title, question, places: directionPlaces(rows) }];
		}
		case 'outcomes':
		case 'weigh':
			return [outcomesOf(ground)];
		case 'goals':
			return goalsOf(ground);
		default:
			return [];
	}
}

/** Votes are told when nobody can vote any more: until then each new one would show. */
function isTold({ state }: GatheringRow): boolean {
	return state === 'locked';
}

function askedIn({ questions, voice }: Ground, { setting }: StepRow) {
	const question = questions.find(({ id }) => id === setting.question);
	return question ? { question, lens: setting.lens ?? '', voice } : null;
}

/** Readings count when there are two that compete (method.md, rule 10). */
function patternOf(ground: Ground, step: StepRow) {
	const { read, gathering, seats } = ground;
	const asked = askedIn(ground, step);
	const places = new Map(seats.map((seat) => [seat.id, seat]));
	const readings = listReadings(read, step.id).filter(({ moderation }) => moderation === 'shown');
	const isAlone = readings.length === 1;
	return {
		picture: asked && storyPicture(read, gathering.studyId, asked),
		isAlone,
		readings: isAlone
			? []
			: readings.map(({ id, text, doer }) => ({ id, text, table: tableOf(doer, places) }))
	};
}

function outcomesOf(ground: Ground): PartOf<'outcomes'> {
	const { read, gathering, steps } = ground;
	const shown = sceneOutcomes(listOutcomes(read, gathering.id));
	const sources = sourcesOf(
		originsIn(ground),
		shown.map(({ id }) => id)
	);
	const outcomes = shown.map(({ id, number, text, alike }) => ({
		...{ id, number, text, alike },
		sources: sources.get(id) ?? []
	}));
	const weighings = steps
		.filter(({ kind }) => kind === 'weigh')
		.map(({ id, title, setting }) => ({
			...{ id, title },
			result: isTold(gathering)
				? weighResult(listWeighing(read, id), setting.dots ?? usualDots)
				: null
		}));
	return { id: 'uitkomsten', kind: 'outcomes', outcomes, weighings };
}

function originsIn({ read, gathering, slug, questions }: Ground): Origins {
	return { read, gatheringId: gathering.id, slug, questions };
}

/** Those of the time before, when there was one, and those of this time. */
function goalsOf(ground: Ground): HarvestPart[] {
	const { read, gathering } = ground;
	const before = gathering.previousId ? findGathering(read, gathering.previousId) : undefined;
	const earlier = before ? listGoals(read, before.id) : [];
	const goals = harvestGoals(originsIn(ground));
	return [
		...(before && earlier.length > 0
			? [
					{
						...({ id: 'vorige-doelen', kind: 'earlier' } as const),
						from: { id: before.id, title: before.title, heldOn: before.heldOn },
						goals: earlier.map(({ id, text, term, ownerRole, state, isLate }) => ({
							...{ id, text, term, ownerRole, state, isLate }
						}))
					}
				]
			: []),
		...(goals.length > 0 || earlier.length === 0
			? [{ id: 'doelen', kind: 'goals', goals } as const]
			: [])
	];
}
