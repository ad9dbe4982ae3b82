import type { Read } from '#lib/db/database.server.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import { isLanguage, languages } from '#lib/i18n/languages.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import type { Variable } from '#lib/statistics/variable.ts';
import { modes } from '#lib/stories/story-body.ts';
import { channels } from '#lib/studies/model.ts';
import { listColumnRows, listFacts } from '../column-store.server.ts';
import { otherLanguage } from '../columns.ts';
import type { ColumnRow } from '../columns-segment.ts';
import { matchingIds } from '../lens-matching.server.ts';
import type { Lens } from '../lens.ts';
import { questionsOf } from '../stats.server.ts';
import type { ComparedFacet } from './model.ts';

/**
 * What a comparison looks at: every question of a study in the order of asking, then channel, mode and
 * language, as lists with a place per story. Stories are in the order of their ids, those at level 0
 * included and test stories not; with a `filter` only the stories that pass it. Shares are as the
 * database keeps them, not as the columns round them (decisions.md 16). Does not fit, skipped and not
 * shown are null. Throws `notFound` for an unknown study. One moment of the database.
 */
export function variablesOf(
	read: Read,
	studyId: string,
	filter?: Lens
): { variables: Variable[]; stories: number } {
	return read.transaction(() => {
		const { questions } = questionsOf(read, studyId, 'nl');
		const passing = filter && matchingIds(read, studyId, filter);
		const facts = listFacts(read, studyId).filter(([id]) => !passing || passing.has(id));
		const rows = listColumnRows(read, studyId, facts);
		const variables = [
			...questions.map((question) => questionVariable(question, rows)),
			facetVariable(
				'channel',
				channels,
				rows.map(({ channel }) => channel)
			),
			facetVariable(
				'mode',
				modes,
				rows.map(({ mode }) => mode)
			),
			facetVariable('language', [...languages, otherLanguage], rows.map(languageIn))
		];
		return { variables, stories: rows.length };
	});
}

function languageIn({ language }: ColumnRow): string {
	return isLanguage(language) ? language : otherLanguage;
}

function questionVariable(question: ShownQuestion, rows: readonly ColumnRow[]): Variable {
	const { id } = question;
	const answers = rows.map((row): Answer | undefined => row.answers[id]);
	switch (question.kind) {
		case 'triad':
			return { id, kind: 'triad', values: answers.map(sharesIn) };
		case 'dyad':
			return { id, kind: 'dyad', values: answers.map(positionIn) };
		case 'stones': {
			const options = question.stones.map((stone) => stone.id);
			return { id, kind: 'choices', options, values: places(options, answers.map(stonesIn)) };
		}
		case 'choice': {
			const options = question.options.map((option) => option.id);
			const values = places(options, answers.map(optionsIn));
			return question.max > 1
				? { id, kind: 'choices', options, values }
				: { id, kind: 'choice', options, values: values.map((chosen) => chosen?.[0] ?? null) };
		}
	}
}

function sharesIn(answer: Answer | undefined) {
	return answer && 'weights' in answer ? answer.weights : null;
}

function positionIn(answer: Answer | undefined): number | null {
	return answer && 'position' in answer ? answer.position : null;
}

function stonesIn(answer: Answer | undefined): readonly string[] | null {
	return answer && 'stones' in answer ? Object.keys(answer.stones) : null;
}

function optionsIn(answer: Answer | undefined): readonly string[] | null {
	return answer && 'options' in answer ? answer.options : null;
}

/** Where the chosen ones stand in the list, upwards. */
function places(
	options: readonly string[],
	chosen: readonly (readonly string[] | null)[]
): (number[] | null)[] {
	return chosen.map(
		(ids) => ids && options.flatMap((option, place) => (ids.includes(option) ? [place] : []))
	);
}

function facetVariable(
	id: ComparedFacet,
	options: readonly string[],
	values: readonly (string | null)[]
): Variable {
	const place = (value: string | null) => (value === null ? null : options.indexOf(value));
	return { id, kind: 'choice', options, values: values.map(place) };
}
