import { recordAudit } from '#lib/audit/audit.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import { questionsOf } from '#lib/exploring/stats.server.ts';
import { storyAnswerWords } from '#lib/exploring/story-answer-words.ts';
import { readFramework } from '#lib/frameworks/service.server.ts';
import { mayShow, type Surface } from '#lib/stories/may-show.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { areaLabels, readAreas, type Study } from '#lib/studies/service.server.ts';
import type { CardStory, CardTriad } from './card-story.ts';
import { listCardStories, listChosen, listDots, listWords } from './cards.store.server.ts';

/**
 * Stories that the gate lets pass for this actor on this surface, by id; the others are not in it. Each
 * one that is shown is in the audit.
 */
export async function showCardStories(
	db: Database,
	actor: Staff,
	study: Study,
	{ surface, ids }: { surface: Surface; ids: readonly string[] },
	{ say, language }: Voice,
	now: Date
): Promise<Map<string, CardStory>> {
	const wanted = new Set(ids);
	const passing = listCardStories(db.read, study.id)
		.filter((story) => wanted.has(story.id) && mayShow(surface, story, actor))
		.map(({ id }) => id);
	if (passing.length === 0) return new Map();
	const areas = areasOf(db, study, passing, language);
	const { questions } = questionsOf(db.read, study.id, language);
	const triads = questions.filter((question) => question.kind === 'triad');
	const triadIds = triads.map(({ id }) => id);
	const dots = Map.groupBy(listDots(db.read, passing, triadIds), ({ storyId }) => storyId);
	const stories = listWords(db.read, passing).map((words): CardStory => {
		const said = triads.map((question): CardTriad => {
			const dot = dots.get(words.id)?.find((one) => one.question === question.id);
			const shares = dot?.shares ?? null;
			const answer = shares
				? { state: 'answered' as const, weights: shares }
				: dot && dot.state !== 'answered'
					? { state: dot.state }
					: undefined;
			const line = storyAnswerWords(say, question, answer).join(' ');
			return { id: question.id, label: question.label, shares, words: line };
		});
		const area = areas.get(words.id) ?? null;
		return { ...words, invented: study.invented, area, triads: said };
	});
	const object = stories.map(({ id }) => id).join(' ');
	const audit = { actor: actor.userId, action: 'stories-read', studyId: study.id, object };
	await db.write((tx) => recordAudit(tx, audit, now));
	return new Map(stories.map((story) => [story.id, story]));
}

/** The area each teller chose, in words: the only place a story has (decisions.md 10). */
function areasOf(
	{ read }: Database,
	study: Study,
	ids: readonly string[],
	language: string
): Map<string, string> {
	const { structure } = readFramework(read, study.frameworkVersionId, 'nl') ?? {};
	const question = structure?.questions.find(
		(one) => one.kind === 'choice' && one.optionsFrom === 'areas'
	);
	if (!question) return new Map();
	const labels = areaLabels(readAreas(read, study.id), language);
	const chosen = [...listChosen(read, ids, question.id)];
	return new Map(
		chosen.flatMap(([id, option]): [string, string][] => {
			const label = labels.find((area) => area.id === option)?.label;
			return label ? [[id, label]] : [];
		})
	);
}
