import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import { textKinds, type EditPayload, type EditText, type TextKind } from './model.ts';
import { textOrders, type TextOrder } from './theme-texts.ts';

// What a program or a page asks of the desk over the wire, read once at the border.

const kind = v.optional(v.picklist(textKinds), 'story');
/** More themes than this nobody looks through. */
const k = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(60));
const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const runSchema = v.strictObject({
	kind,
	k: v.optional(k),
	seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)))
});
const cutSchema = v.strictObject({ k });
const adoptSchema = v.strictObject({
	clusters: v.union([v.literal('all'), v.array(v.pipe(v.number(), v.integer()))])
});
const pageSchema = v.object({
	theme: v.string(),
	kind,
	from: v.optional(wholeNumber, '0'),
	count: v.optional(wholeNumber, '20'),
	order: v.optional(v.picklist(textOrders), 'clearest'),
	lot: v.optional(wholeNumber, '1')
});
const splitSchema = v.object({
	theme: v.string(),
	kind,
	k: v.pipe(v.optional(wholeNumber, '2'), v.minValue(2), v.maxValue(8))
});
const deskSchema = v.object({ kind });
/** The payload itself is checked against the desk (edit-form.ts). */
const editSchema = v.strictObject({
	kind,
	payload: v.custom<EditPayload>((given) => typeof given === 'object' && given !== null),
	texts: v.optional(
		v.custom<readonly EditText[]>((given) => Array.isArray(given)),
		[]
	)
});

export type AskedPage = {
	theme: string;
	kind: TextKind;
	from: number;
	count: number;
	order: TextOrder;
	/** Of the order by lot. */
	lot: number;
};

export const askedRun = (given: unknown) => read(runSchema, given);
export const askedCut = (given: unknown) => read(cutSchema, given);
export const askedAdoption = (given: unknown) => read(adoptSchema, given);
export const askedEdit = (given: unknown) => read(editSchema, given);
export const askedPage = (params: URLSearchParams): AskedPage => read(pageSchema, entries(params));
export const askedSplit = (params: URLSearchParams) => read(splitSchema, entries(params));
export const askedDesk = (params: URLSearchParams) => read(deskSchema, entries(params));

function entries(params: URLSearchParams): Record<string, string> {
	return Object.fromEntries(params);
}

function read<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
	const parsed = v.safeParse(schema, given);
	if (!parsed.success) {
		throw new AppError('invalid', 'This cannot be asked.', issuesOf(parsed.issues));
	}
	return parsed.output;
}
