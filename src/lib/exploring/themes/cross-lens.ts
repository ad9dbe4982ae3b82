import { parseWeek } from '#lib/base/week.ts';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import { absentStates } from '#lib/signifiers/answer.ts';
import { zones } from '#lib/signifiers/zones.ts';
import { noTheme, unknownMode } from '../columns.ts';
import { weekKey } from '../lens-format.ts';
import { emptyLens, setNot, setPart, toggleOption, type Lens, type Range } from '../lens.ts';
import type { Crossed } from './model.ts';

// The stories behind a number, as a lens: the explorer counts exactly the same ones.

/** What a number is about: one theme or all that are shown, one option or all that are shown. */
export type Cell = { theme?: string; option?: string };

/** A number of a table or of its edges. */
export function cellLens(
	crossed: Crossed,
	question: ShownQuestion | undefined,
	{ theme, option }: Cell
): Lens {
	const small = crossed.small.themes.map(({ id }) => id);
	const lens = theme === undefined ? themesBut(small) : toggleOption(emptyLens, 'theme', theme);
	if (option !== undefined) return withOptions(lens, crossed, question, [option]);
	const shown = crossed.kind === 'choices' ? undefined : crossed.table?.options;
	if (!shown) return withAnswer(lens, crossed.id, question);
	return withOptions(
		lens,
		crossed,
		question,
		shown.map(({ id }) => id)
	);
}

/** A theme or an option that was too small for the table, with all stories it has. */
export function smallLens(
	crossed: Crossed,
	question: ShownQuestion | undefined,
	{ theme, option }: Cell
): Lens {
	if (option !== undefined) return withOptions(themesBut([]), crossed, question, [option]);
	return withAnswer(setPart(emptyLens, 'theme', { chosen: [theme ?? ''] }), crossed.id, question);
}

/** Every theme but these: shorter in an address than a list of the others. */
function themesBut(small: readonly string[]): Lens {
	return setNot(setPart(emptyLens, 'theme', { chosen: [noTheme, ...small] }), 'theme', true);
}

function withAnswer(lens: Lens, id: string, question: ShownQuestion | undefined): Lens {
	if (question) return setNot(setPart(lens, id, { absent: [...absentStates] }), id, true);
	return id === 'mode' ? setNot(setPart(lens, id, { chosen: [unknownMode] }), id, true) : lens;
}

function withOptions(
	lens: Lens,
	{ id, kind }: Crossed,
	question: ShownQuestion | undefined,
	options: readonly string[]
): Lens {
	if (id === weekKey) return setPart(lens, id, { ranges: options.flatMap(rangesIn) });
	if (kind === 'zones') {
		return setPart(lens, id, { zones: zones.filter((zone) => options.includes(zone)) });
	}
	if (question?.kind === 'stones') return toggleOption(lens, `${id}.${options[0]}`, 'used');
	return setPart(lens, id, { chosen: options });
}

/** A stretch of weeks by its name, `2024-W42~2024-W45`. */
export function rangesIn(option: string): Range[] {
	const [from, to] = option.split('~').map(parseWeek);
	return from === undefined || to === undefined ? [] : [[from, to]];
}
