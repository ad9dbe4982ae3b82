import type { Absence } from '#lib/charts/plot-words.ts';
import type { KindOf } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import type { FacetId } from './columns.ts';
import { facetValue } from './lens-words.ts';

// Where stories came from, as a question of which every story has the answer.

export const noStates: Absence = { notApplicable: 0, skipped: 0, notShown: 0 };

/** The values that have a row: those that occur in the study, and those that are chosen. */
export function rowValues(present: readonly string[], chosen: readonly string[]): string[] {
	return [...present, ...chosen.filter((value) => !present.includes(value))];
}

export function facetQuestion(
	say: Say,
	facet: FacetId,
	values: readonly string[]
): KindOf<'choice'> {
	return {
		id: facet,
		kind: 'choice',
		part: 'person',
		label: say(`facet.${facet}`),
		max: 1,
		options: values.map((id) => ({ id, label: facetValue(say, facet, id) }))
	};
}
