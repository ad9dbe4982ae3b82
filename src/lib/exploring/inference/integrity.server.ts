import type { Read } from '#lib/db/database.server.ts';
import type { Language } from '#lib/frameworks/model.ts';
import { integrityOf, type ToldStory } from '#lib/statistics/integrity.ts';
import { modeDifferences } from '#lib/statistics/integrity-modes.ts';
import type { DyadVariable } from '#lib/statistics/variable.ts';
import type { Actor } from '#lib/studies/model.ts';
import { countedStudy } from '../patterns/patterns.service.server.ts';
import { variablesOf } from '../patterns/variables.server.ts';
import { questionsOf } from '../stats.server.ts';
import { listGiven, listTexts } from './integrity.store.server.ts';
import { absenceId, type IntegrityPage } from './model.ts';

const seed = 1;

/**
 * The data integrity of a study, for an actor who sees its counts; anybody else gets `notFound`. Texts
 * are compared here and stay here. Stories at level 0 count, test stories do not.
 */
export function readIntegrityPage(
	read: Read,
	actor: Actor,
	slug: string,
	language: Language
): IntegrityPage {
	const { id, name, invented } = countedStudy(read, actor, slug);
	return read.transaction(() => {
		const { questions } = questionsOf(read, id, language);
		const ids = questions.map((question) => question.id);
		const stories = toldStories(read, id);
		const { variables } = variablesOf(read, id);
		const mode = variables.find((one) => one.id === 'mode');
		const asked = variables.filter((one) => ids.includes(one.id));
		const compared = [absenceOf(stories), ...asked];
		return {
			study: { slug, name, invented },
			labels: Object.fromEntries(questions.map(({ id: question, label }) => [question, label])),
			...integrityOf(stories, ids),
			differences: mode?.kind === 'choice' ? modeDifferences(mode, compared, seed) : []
		};
	});
}

/** The stories in the order of `variablesOf`. Ready answers of a list are no heaps on a line. */
function toldStories(read: Read, studyId: string): ToldStory[] {
	const given = Map.groupBy(listGiven(read, studyId), ([storyId]) => storyId);
	return listTexts(read, studyId).map(([id, mode, title, text]) => {
		const rows = given.get(id) ?? [];
		return {
			id,
			mode,
			text: text === '' ? '' : `${title}\n${text}`,
			states: Object.fromEntries(
				rows.map(([, question, state, , , pace]) => [question, { state, pace }])
			),
			positions: rows.flatMap(([, , , position, input]) =>
				position === null || input === 'choice' ? [] : [position]
			)
		};
	});
}

/** Per story the part of the questions it was asked that did not fit. */
function absenceOf(stories: readonly ToldStory[]): DyadVariable {
	const values = stories.map(({ states }) => {
		const asked = Object.values(states).filter(({ state }) => state !== 'notShown');
		const unfit = asked.filter(({ state }) => state === 'notApplicable').length;
		return asked.length > 0 ? unfit / asked.length : null;
	});
	return { id: absenceId, kind: 'dyad', values };
}
