import { weekName } from '#lib/base/week.ts';
import type { Read } from '#lib/db/database.server.ts';
import { formLengths } from '#lib/frameworks/model.ts';
import type { ChoiceVariable, Variable } from '#lib/statistics/variable.ts';
import { consentLevels } from '#lib/stories/story-body.ts';
import { listFacts } from '../column-store.server.ts';
import { variablesOf } from '../patterns/variables.server.ts';
import { studyThemes } from './study-themes.server.ts';
import { weekStretches } from './week-stretches.ts';

/** Themes and all they are put beside, as lists with a place per story. */
export type CrossVariables = { theme: ChoiceVariable; others: Variable[] };

/**
 * The first theme of every story of a study, its answers, when it came in and how. Language is left
 * out: a machine makes themes within one language, so that difference is there by construction.
 */
export function crossVariables(read: Read, studyId: string): CrossVariables {
	return read.transaction(() => {
		const { ids, ofStories } = studyThemes(read, studyId);
		const facts = listFacts(read, studyId, ofStories);
		const { variables } = variablesOf(read, studyId);
		const weeks = facts.map((fact) => fact[8]);
		return {
			theme: choice(
				'theme',
				ids,
				facts.map((fact) => fact[9])
			),
			others: [
				...variables.filter(({ id }) => id !== 'language'),
				choice(
					'consent',
					consentLevels.map(String),
					facts.map((fact) => String(fact[4]))
				),
				choice(
					'form',
					formLengths,
					facts.map((fact) => fact[6])
				),
				weekVariable(weeks)
			]
		};
	});
}

function weekVariable(weeks: readonly number[]): ChoiceVariable {
	const stretches = weekStretches(weeks);
	return {
		id: 'week',
		kind: 'choice',
		options: stretches.map((ends) => ends.map(weekName).join('~')),
		values: weeks.map((week) => stretches.findIndex(([from, to]) => week >= from && week <= to))
	};
}

function choice(
	id: string,
	options: readonly string[],
	values: readonly (string | null)[]
): ChoiceVariable {
	const places = new Map(options.map((option, place) => [option, place]));
	const place = (value: string | null) => (value === null ? null : (places.get(value) ?? null));
	return { id, kind: 'choice', options, values: values.map(place) };
}
