import * as v from 'valibot';
import { parseJson } from '#lib/base/json.ts';
import type { Notes } from './notes.ts';
import { hasMarkup, plainText } from './plain-text.ts';
import { unreadable } from './unreadable.ts';

// What SenseMaker calls a framework: the questions ('signifiers') behind the columns of an export.

export type Part = { id: string; title: string };
type Ends = { low: string; high: string };

export type Signifier = { id: string; title: string } & (
	| { kind: 'triad'; anchors: readonly [Part, Part, Part] }
	| { kind: 'dyad'; anchors: readonly [Part, Part] }
	| { kind: 'stones'; stones: readonly Part[]; axes: readonly [Ends, Ends] }
	| { kind: 'list'; items: readonly Part[]; most: number }
	| { kind: 'freetext'; isStory: boolean; isLong: boolean }
);

export type Definition = { name: string; language: string; signifiers: readonly Signifier[] };

const text = v.fallback(
	v.pipe(
		v.union([v.string(), v.number()]),
		v.transform((value) => String(value))
	),
	''
);
const flag = v.fallback(v.boolean(), false);
const record = v.fallback(v.record(v.string(), v.unknown()), {});

const signifierSchema = v.object({
	id: v.pipe(v.string(), v.nonEmpty()),
	type: text,
	title: text,
	fragment: flag,
	content: v.optional(record, {})
});

/**
 * Reads the definition beside an export, plain or 'boxed' (every scalar in an array of its own, empty
 * lists as `{}`). HTML in titles becomes plain text and is told. What is no question (labels, buttons)
 * is left out. Throws `AppError('invalid')` when there are no signifiers in it.
 */
export function readDefinition(bytes: Uint8Array, notes: Notes): Definition {
	const top = unbox(parseJson(bytes));
	const found = v.safeParse(v.object({ name: text, language: text, signifiers: v.unknown() }), top);
	const listed = found.success ? listOf(found.output.signifiers) : [];
	if (!found.success || listed.length === 0) {
		throw unreadable('noSignifiers', 'The definition has no list of signifiers.');
	}
	return {
		name: plainText(found.output.name),
		language: found.output.language,
		signifiers: listed.flatMap((raw) => {
			const read = v.safeParse(signifierSchema, raw);
			const signifier = read.success && signifierOf(read.output, notes);
			return signifier ? [signifier] : [];
		})
	};
}

type Raw = v.InferOutput<typeof signifierSchema>;

function signifierOf(raw: Raw, notes: Notes): Signifier | undefined {
	const { id, type, content } = raw;
	const base = () => ({ id, title: titleOf(raw.title, id, notes) });
	const broken = () => void notes.warn('brokenQuestion', plainText(raw.title) || id);
	switch (type) {
		case 'triad': {
			const [top, left, right, ...more] = partsOf(content.labels, 'text', notes);
			if (!top || !left || !right || more.length > 0) return broken();
			return { ...base(), kind: 'triad', anchors: [top, left, right] };
		}
		case 'dyad': {
			const [left, right, ...more] = partsOf(content.labels, 'text', notes);
			if (!left || !right || more.length > 0) return broken();
			return { ...base(), kind: 'dyad', anchors: [left, right] };
		}
		case 'stones': {
			const stones = partsOf(content.stones, 'title', notes);
			const axes = v.parse(v.object({ x: v.optional(record, {}), y: v.optional(record, {}) }), {
				...v.parse(record, content.axis)
			});
			if (stones.length === 0) return broken();
			return { ...base(), kind: 'stones', stones, axes: [endsOf(axes.x), endsOf(axes.y)] };
		}
		case 'list': {
			const most = v.parse(v.fallback(v.number(), 1), content.max_responses);
			const items = partsOf(content.items, 'title', notes);
			if (items.length === 0) return broken();
			return { ...base(), kind: 'list', items, most };
		}
		case 'freetext': {
			const isLong = v.parse(flag, content.multiline);
			return { ...base(), kind: 'freetext', isStory: raw.fragment, isLong };
		}
		default:
			return undefined;
	}
}

function partsOf(raw: unknown, key: 'text' | 'title', notes: Notes): Part[] {
	const schema = v.object({ id: v.pipe(v.string(), v.nonEmpty()), [key]: text });
	return listOf(raw).flatMap((item) => {
		const read = v.safeParse(schema, item);
		if (!read.success) return [];
		const id = String(read.output.id);
		return [{ id, title: titleOf(String(read.output[key]), id, notes) }];
	});
}

function endsOf(axis: Readonly<Record<string, unknown>>): Ends {
	const end = (key: string) => plainText(v.parse(text, axis[key]));
	return { low: end('start_label'), high: end('end_label') };
}

function titleOf(raw: string, id: string, notes: Notes): string {
	const title = plainText(raw) || id;
	if (hasMarkup(raw)) notes.warn('htmlInTitle', title);
	return title;
}

/** Takes every scalar out of the array around it. Arrays of objects stay, also of one. */
function unbox(value: unknown): unknown {
	if (Array.isArray(value)) {
		const [only] = value as unknown[];
		const isBox = value.length === 1 && (typeof only !== 'object' || only === null);
		return isBox ? only : value.map(unbox);
	}
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unbox(inner)]));
}

/** A list; what is written as `{}` (or anything else) is empty. */
function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? (value as unknown[]) : [];
}
