import * as v from 'valibot';
import { cardMarks, seatRoles, statementQuestions } from '../model.ts';
import type { ActKind } from '../scene.ts';

// What a phone or a tablet sends. Every act can be sent again: it says how things are to be, not what
// is to be added.

const id = v.pipe(v.string(), v.uuid());
const sentence = (most: number) =>
	v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.check(isWhole));
const share = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1));
const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const dots = v.pipe(
	v.record(id, amount),
	v.check((given) => Object.keys(given).length <= 200)
);
const role = v.picklist(seatRoles);

/** No text may hold what a database or a screen cannot. */
function isWhole(text: string): boolean {
	return text.isWellFormed() && !text.includes('\0');
}

export const actSchema = v.variant('kind', [
	/** All dots of this doer: three shares of a triad, or one position of a dyad, for each. */
	v.object({
		kind: v.literal('prediction'),
		places: v.pipe(
			v.array(v.pipe(v.array(share), v.minLength(1), v.maxLength(3))),
			v.minLength(1),
			v.maxLength(10)
		)
	}),
	/** A card by the number on it. At most one mark of a doer lies on a card: the last one. */
	v.object({
		kind: v.literal('mark'),
		card: amount,
		mark: v.picklist(cardMarks),
		on: v.boolean()
	}),
	v.object({
		kind: v.literal('statement'),
		text: sentence(500),
		topic: v.nullable(v.pipe(v.string(), v.maxLength(60)))
	}),
	v.object({
		kind: v.literal('vote'),
		statement: id,
		question: v.picklist(statementQuestions),
		/** Null takes the vote back. */
		yes: v.nullable(v.boolean())
	}),
	/** All readings of this doer: at most two. */
	v.object({ kind: v.literal('readings'), texts: v.pipe(v.array(sentence(1000)), v.maxLength(2)) }),
	/** One per zone; an empty text takes it away. */
	v.object({
		kind: v.literal('direction'),
		zone: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}:[a-z0-9-]{1,20}$/)),
		toward: v.picklist(['more', 'fewer']),
		text: v.pipe(v.string(), v.trim(), v.maxLength(500), v.check(isWhole))
	}),
	/** The sender makes the id: the same one again changes it. */
	v.object({
		kind: v.literal('outcome'),
		id,
		text: sentence(500),
		tension: v.nullable(v.pipe(v.string(), v.maxLength(60)))
	}),
	/** All dots of this voter by outcome. */
	v.object({ kind: v.literal('weigh'), dots }),
	/** Counted on paper by a table or the regie: all yes and voters of a role. */
	v.object({
		kind: v.literal('paper-vote'),
		statement: id,
		question: v.picklist(statementQuestions),
		role,
		yes: amount,
		voters: amount
	}),
	v.object({ kind: v.literal('paper-weigh'), role, dots })
]);

export type Act = v.InferOutput<typeof actSchema> & { kind: ActKind };
export type ActOf<K extends ActKind> = Extract<Act, { kind: K }>;

/** An act, and the badge of who does it when that is not the device's own seat. */
export const sentActSchema = v.object({
	act: actSchema,
	badge: v.optional(v.pipe(v.string(), v.maxLength(40)))
});
