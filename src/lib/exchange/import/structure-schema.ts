import * as v from 'valibot';
import { languages } from '#lib/i18n/languages.ts';

// A framework as it stands in a file. The ids become keys of texts and parts of addresses.

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));
const ids = v.array(id);
const base = {
	id,
	part: v.picklist(['role', 'signifier', 'person']),
	forms: v.array(v.picklist(['long', 'short'])),
	tensions: v.array(v.string())
};

const question = v.variant('kind', [
	v.strictObject({ kind: v.literal('triad'), ...base, corners: v.strictTuple([id, id, id]) }),
	v.strictObject({
		kind: v.literal('dyad'),
		...base,
		poles: v.strictTuple([id, id]),
		shape: v.picklist(['too-little-too-much', 'both-good'])
	}),
	v.strictObject({
		kind: v.literal('stones'),
		...base,
		stones: v.pipe(ids, v.minLength(1)),
		axes: v.strictTuple([id, id])
	}),
	v.strictObject({
		kind: v.literal('choice'),
		...base,
		options: ids,
		optionsFrom: v.optional(v.literal('areas')),
		max: v.pipe(v.number(), v.integer(), v.minValue(1))
	})
]);

export const structureSchema = v.strictObject({
	id: v.pipe(v.string(), v.nonEmpty()),
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	sourceLanguage: v.picklist(languages),
	tensions: v.array(v.string()),
	questions: v.array(question),
	workRoles: ids,
	privateOption: v.optional(v.strictObject({ question: id, option: id }))
});

export const translationSchema = v.strictObject({
	language: v.picklist(languages),
	texts: v.record(v.string(), v.string()),
	review: v.picklist(['source', 'draft', 'machine', 'reviewed'])
});
