import type { Label } from '#lib/frameworks/model.ts';
import type { Say } from '#lib/i18n/say.ts';
import { absentStates, type AbsentState } from '#lib/signifiers/answer.ts';
import type { OptionCount } from '#lib/signifiers/choice.ts';
import { countedName, isSaid, shareWords, type Absence, type Caution } from '../plot-words.ts';
import { barLengths } from './bars-layout.ts';

/** What one row of a bar chart shows, in words and lengths that are ready to be painted. */
export type Bar = {
	/** Of the option or the state. */
	id: string;
	label: string;
	count: number;
	/** Null where a share must not be shown, or has no base. */
	share: string | null;
	/** What a screen reader says. */
	readonly name: string;
	/** As a part of the longest bar. */
	length: number;
	isChosen: boolean;
	/** Drawn as an outline: left out by a choice, or no answer at all. */
	isOut: boolean;
};

export type StateBar = Bar & { id: AbsentState };

type Counted = {
	n: number;
	options: readonly OptionCount[];
	states: Absence;
	keptStates: readonly AbsentState[];
	caution: Caution;
	selected: readonly string[];
	selectedStates: readonly AbsentState[];
};

/**
 * A row per option in the order of asking, then one per way of not answering that occurs. All that a
 * row shows is worked out here at once: a filter click changes a hundred rows.
 */
export function barRows(
	say: Say,
	asked: readonly Label[],
	{ n, options, states, keptStates, caution, selected, selectedStates }: Counted
): { answers: Bar[]; absences: StateBar[] } {
	const counts = new Map(options.map((option) => [option.id, option.n]));
	const present = absentStates.filter((state) =>
		isSaid(state, { states, keptStates, selectedStates })
	);
	const stories = [
		...asked.map(({ id }) => counts.get(id) ?? 0),
		...present.map((state) => states[state])
	];
	const lengths = barLengths(stories);
	const chosenStates = new Set<string>(selectedStates);
	const isPicky = selected.length + selectedStates.length > 0;
	const row = <Id extends string>(id: Id, label: string, at: number): Bar & { id: Id } => {
		const count = stories[at] ?? 0;
		const isAnswer = at < asked.length;
		const share = isAnswer ? shareWords(say, count, n, caution) : null;
		const isChosen = isAnswer ? selected.includes(id) : chosenStates.has(id);
		return {
			...{ id, label, count, share, length: lengths[at] ?? 0, isChosen },
			isOut: isAnswer ? isPicky && !isChosen : !isChosen,
			get name() {
				return countedName(say, label, count, share);
			}
		};
	};
	return {
		answers: asked.map(({ id, label }, at) => row(id, label, at)),
		absences: present.map((state, after) =>
			row(state, say(`chart.state.${state}`), asked.length + after)
		)
	};
}
