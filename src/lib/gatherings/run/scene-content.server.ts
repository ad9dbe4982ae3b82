import type { Read } from '#lib/db/database.server.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import { pointState } from '#lib/studies/open.ts';
import { readPoints, today } from '#lib/studies/service.server.ts';
import { pastGoals } from '../follow-up/past-goals.server.ts';
import { cardMarks, type Moderation } from '../model.ts';
import type { SceneCard, SceneContent, SceneGoal } from '../scene.ts';
import { usualDots, type Moment } from './moment.server.ts';
import { tableOf } from './progress.ts';
import { predictReveal } from './scene-predict.server.ts';
import { sceneOutcomes, sceneStatements } from './scene-written.ts';
import {
	countMarks,
	countScores,
	listCards,
	listDirections,
	listGoals,
	listOutcomes,
	listPredictions,
	listReadings,
	listStatements,
	listWeighing,
	type CardRow
} from './scene.store.server.ts';
import { sceneTheme } from './scene-theme.server.ts';
import { questionOf, storyAnswers } from './story-answers.server.ts';
import { weighResult } from './weigh-guard.ts';

/** What the step shows of itself now: nothing unmoderated, no result before its phase. */
export function contentOf(read: Read, moment: Moment): SceneContent {
	const { gathering, step, present, now } = moment;
	if (!step) return { kind: 'welcome' };
	const { id: gatheringId, studyId, phase } = gathering;
	const { setting } = step;
	const isRevealed = phase === 'revealed';
	const lens = setting.lens ?? '';
	switch (step.kind) {
		case 'own-story':
			return { kind: 'own-story', point: openPoint(read, studyId, now) };
		case 'predict': {
			const question = questionOf(read, studyId, setting.question, now);
			const predicted = listPredictions(read, step.id);
			const seen = { predicted, seats: present.seats, lens };
			const reveal =
				isRevealed && question ? predictReveal(read, studyId, question, seen, now) : null;
			return { kind: 'predict', question, placed: predicted.length, reveal };
		}
		case 'cards':
			return { kind: 'cards', cards: sceneCards(read, gatheringId, phase !== 'open') };
		case 'pattern': {
			const question = questionOf(read, studyId, setting.question, now);
			const answers = question && storyAnswers(read, studyId, { question, lens }, now);
			const readings = listReadings(read, step.id).filter(isShown);
			return {
				kind: 'pattern',
				question,
				counts: answers?.counts ?? null,
				readings: readings.map(({ id, doer, text }) => ({
					...{ id, text },
					table: tableOf(doer, present.seats)
				}))
			};
		}
		case 'theme':
			return { kind: 'theme', theme: sceneTheme(read, studyId, setting.theme, now) };
		case 'statements': {
			const scores = isRevealed ? countScores(read, gatheringId) : null;
			return {
				kind: 'statements',
				statements: sceneStatements(listStatements(read, gatheringId), scores)
			};
		}
		case 'direction': {
			const directions = listDirections(read, step.id).filter(isShown);
			return {
				kind: 'direction',
				question: questionOf(read, studyId, setting.question, now),
				directions: directions.map(({ id, doer, zone, toward, text }) => ({
					...{ id, zone, toward, text },
					table: tableOf(doer, present.seats)
				}))
			};
		}
		case 'outcomes':
			return { kind: 'outcomes', outcomes: sceneOutcomes(listOutcomes(read, gatheringId)) };
		case 'weigh': {
			const dots = setting.dots ?? usualDots;
			const outcomes = sceneOutcomes(listOutcomes(read, gatheringId));
			const result = isRevealed ? weighResult(listWeighing(read, step.id), dots) : null;
			return { kind: 'weigh', dots, outcomes, result };
		}
		case 'goals': {
			const goals = sceneGoals(read, gatheringId);
			const previous = pastGoals(read, gathering, today(now));
			const isAboutPrevious = setting.previous === true || goals.length === 0;
			return { kind: 'goals', goals, previous, isAboutPrevious };
		}
		default:
			return { kind: step.kind };
	}
}

function isShown({ moderation }: { moderation: Moderation }): boolean {
	return moderation === 'shown';
}

/** Whether a card may still lie on a table and stand on a screen: consent and review of this moment. */
export function mayLie(card: CardRow): boolean {
	return mayShow('projector', card, { kind: 'anonymous' });
}

function sceneCards(read: Read, gatheringId: string, withMarks: boolean): SceneCard[] {
	const counts = withMarks ? countMarks(read, gatheringId) : [];
	return listCards(read, gatheringId)
		.filter(mayLie)
		.map(({ storyId, number, title }) => {
			const own = counts.filter((one) => one.storyId === storyId);
			const n = (wanted: string) => own.find(({ mark }) => mark === wanted)?.n ?? 0;
			const [recognise, surprises, heard] = cardMarks;
			const marks = { [recognise]: n(recognise), [surprises]: n(surprises), [heard]: n(heard) };
			return { number, title, marks: withMarks ? marks : null };
		});
}

function sceneGoals(read: Read, gatheringId: string): SceneGoal[] {
	return listGoals(read, gatheringId).map(
		({ id, number, text, term, kind, ownerRole, dueMonth, state, isLate }) => ({
			...{ id, number, text, term, kind, ownerRole, dueMonth, state, isLate }
		})
	);
}

/** The first point where a story can be told today. */
function openPoint(read: Read, studyId: string, now: Date): string | null {
	const points = readPoints(read, studyId);
	return points.find((point) => pointState(point, today(now)) === 'open')?.code ?? null;
}
