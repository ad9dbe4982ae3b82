import { AppError } from '#lib/base/errors.ts';
import { weekName } from '#lib/base/week.ts';
import type { Read } from '#lib/db/database.server.ts';
import { formLengths, type Language, type ShownQuestion } from '#lib/frameworks/model.ts';
import { readFramework } from '#lib/frameworks/service.server.ts';
import { showQuestions } from '#lib/frameworks/show.ts';
import { summariseChoices } from '#lib/signifiers/choice.ts';
import { countStates } from '#lib/signifiers/count.ts';
import { summariseDyad } from '#lib/signifiers/dyad.ts';
import { summariseStones } from '#lib/signifiers/stones.ts';
import { summariseTriad } from '#lib/signifiers/triad-summary.ts';
import { areaLabels, readAreas } from '#lib/studies/service.server.ts';
import { matchingIds } from './lens-matching.server.ts';
import type { Lens } from './lens.ts';
import type { QuestionStats, StudyStats, WeekCount } from './model.ts';
import { gatherSaid, nothingSaid, type Said } from './said.ts';
import { countPerWeek, findStudy, listAnswers, listOptions, listStones } from './store.server.ts';

/**
 * Counts of a study: all questions of its framework in the order of asking, or one (`question`). Labels
 * in `language`, else in the source language. Stories at level 0 count, test stories do not
 * (decisions.md 21). With a `filter` only the stories that pass it. Throws `notFound` for an unknown
 * study or question. One moment of the database.
 */
export function studyStats(
	read: Read,
	studyId: string,
	{ language, question, filter }: { language: Language; question?: string; filter?: Lens }
): StudyStats {
	return read.transaction(() => {
		const { slug, questions } = questionsOf(read, studyId, language);
		const wanted = questions.filter(({ id }) => question === undefined || id === question);
		if (question !== undefined && wanted.length === 0) {
			throw new AppError('notFound', `There is no question ${question} in ${slug}.`);
		}
		const passing = filter && matchingIds(read, studyId, filter);
		const isIn = ({ storyId }: { storyId: string }) => !passing || passing.has(storyId);
		const stories = passing?.size ?? countPerWeek(read, studyId).reduce((sum, { n }) => sum + n, 0);
		const said = gatherSaid({
			answers: listAnswers(read, studyId, question).filter(isIn),
			options: listOptions(read, studyId, question).filter(isIn),
			stones: listStones(read, studyId, question).filter(isIn)
		});
		return {
			study: slug,
			stories,
			questions: wanted.map((shown) =>
				summarise(shown, said.get(shown.id) ?? nothingSaid(), stories)
			)
		};
	});
}

/** Stories per ISO week from the first to the last, weeks without any included; test stories left out. */
export function arrivalsPerWeek(read: Read, studyId: string): WeekCount[] {
	const counts = new Map(countPerWeek(read, studyId).map(({ week, n }) => [week, n]));
	const weeks = [...counts.keys()];
	const first = weeks[0];
	const last = weeks.at(-1);
	if (first === undefined || last === undefined) return [];
	return Array.from({ length: last - first + 1 }, (_, after) => ({
		week: weekName(first + after),
		n: counts.get(first + after) ?? 0
	}));
}

/**
 * Every question of a study's framework in the order of asking, also what only the short form asks.
 * Throws `notFound` for an unknown study.
 */
export function questionsOf(
	read: Read,
	studyId: string,
	language: Language
): { slug: string; questions: ShownQuestion[] } {
	const study = findStudy(read, studyId);
	const framework = study && readFramework(read, study.frameworkVersionId, language);
	if (!framework) throw new AppError('notFound', `There is no study ${studyId}.`);
	const all = framework.structure.questions.map((one) => ({ ...one, forms: formLengths }));
	const questions = showQuestions({ ...framework.structure, questions: all }, framework.texts, {
		form: 'long',
		areas: areaLabels(readAreas(read, studyId), language),
		source: framework.source
	});
	return { slug: study.slug, questions };
}

function summarise(shown: ShownQuestion, said: Said, stories: number): QuestionStats {
	const counts = countStates(said.states);
	const notShown = counts.notShown + stories - said.states.length;
	const base = { id: shown.id, label: shown.label, ...counts, notShown };
	switch (shown.kind) {
		case 'triad': {
			const [a, b, c] = shown.corners;
			const corners = [a.label, b.label, c.label] as const;
			return { ...base, kind: 'triad', corners, ...summariseTriad(said.shares) };
		}
		case 'dyad': {
			const [left, right] = shown.poles;
			const poles = [left.label, right.label] as const;
			return { ...base, kind: 'dyad', poles, ...summariseDyad(said.positions) };
		}
		case 'stones': {
			const labels = new Map(shown.stones.map(({ id, label }) => [id, label]));
			const { stones } = summariseStones([...said.stones.values()], [...labels.keys()]);
			return {
				...base,
				kind: 'stones',
				axes: shown.axes,
				stones: stones.map((stone) => ({ ...stone, label: labels.get(stone.id) ?? stone.id }))
			};
		}
		case 'choice': {
			const labels = new Map(shown.options.map(({ id, label }) => [id, label]));
			const { options } = summariseChoices([...said.options.values()], [...labels.keys()]);
			return {
				...base,
				kind: 'choice',
				options: options.map(({ id, n }) => ({ id, label: labels.get(id) ?? id, n })),
				multiple: shown.max > 1
			};
		}
	}
}
