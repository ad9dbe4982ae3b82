import type { Say } from '#lib/i18n/say.ts';

type Values = Readonly<Record<string, string | number>>;

/** A broken rule: `prepare.issue.<code>`, at a field (its id) or, with '', at none in particular. */
export type Refusal = { field: string; code: string; values?: Values };

/** What was done: `prepare.done.<key>`, and the form that undoes it. */
export type Done = {
	key: string;
	values?: Values;
	undo?: { action: string; fields: Readonly<Record<string, string>> };
};

/** What a change answers; nothing was changed where there are refusals. */
export type Told = { done: Done } | { refusals: readonly Refusal[] };

/** What a page got back from its form, with what was typed. */
export type Answered = {
	done: Done | null;
	refusals: readonly Refusal[];
	values: Readonly<Record<string, string>>;
};

export const nothingAnswered: Answered = { done: null, refusals: [], values: {} };

export function done(key: string, values?: Values, undo?: Done['undo']): Told {
	return { done: { key, ...(values && { values }), ...(undo && { undo }) } };
}

export function refused(field: string, code: string, values?: Values): Told {
	return { refusals: [{ field, code, ...(values && { values }) }] };
}

/** The sentence of a refusal; a need is named in it by its own words. */
export function refusalWords(say: Say, { field, code, values = {} }: Refusal): string {
	const need = values.need === undefined ? '' : say(`plan.need.${values.need}`);
	const role = values.role === undefined ? '' : say(`plan.role.${values.role}`);
	const label = field ? say(`prepare.field.${field}`) : '';
	return say(`prepare.issue.${code}`, { field: label, ...values, need, role });
}

/** The sentence of one field, for the field itself. */
export function errorIn(say: Say, { refusals }: Answered, field: string): string | undefined {
	const refusal = refusals.find((one) => one.field === field);
	return refusal && refusalWords(say, refusal);
}
