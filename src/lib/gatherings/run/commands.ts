import * as v from 'valibot';
import { goalKinds, goalTerms, phases, sourceKinds } from '../model.ts';
import { covers, itemKinds } from '../scene.ts';
import { actSchema } from './acts.ts';

// What a regie sends. A command says where things are to be, never "the next one": two regies that
// press the same key at once do not skip a step.

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));

const sourcesSchema = v.pipe(
	v.array(v.object({ kind: v.picklist(sourceKinds), ref: id })),
	v.maxLength(50)
);

const goalSchema = v.object({
	/** Made by the sender; the same one again changes the goal. */
	id: v.pipe(v.string(), v.uuid()),
	text: sentence,
	term: v.picklist(goalTerms),
	kind: v.picklist(goalKinds),
	ownerRole: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
	dueMonth: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
	sources: sourcesSchema
});
export type GivenGoal = v.InferOutput<typeof goalSchema>;

export const commandSchema = v.variant('kind', [
	v.object({ kind: v.literal('goTo'), step: id }),
	v.object({ kind: v.literal('phase'), phase: v.picklist(phases) }),
	v.object({ kind: v.literal('cover'), cover: v.picklist(covers) }),
	/** Seconds from now; null stops it. */
	v.object({
		kind: v.literal('timer'),
		seconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(14_400)))
	}),
	v.object({
		kind: v.literal('moderate'),
		of: v.picklist(itemKinds),
		item: id,
		to: v.picklist(['shown', 'hidden', 'incoming'])
	}),
	/** `into` null makes it stand on its own again. */
	v.object({
		kind: v.literal('merge'),
		of: v.picklist(['statement', 'outcome']),
		item: id,
		into: v.nullable(id)
	}),
	/** An addition to a statement, said in the plenary; `id` is made by the sender. */
	v.object({
		kind: v.literal('addition'),
		id: v.pipe(v.string(), v.uuid()),
		parent: id,
		text: sentence,
		table: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)))
	}),
	v.object({ kind: v.literal('goal'), goal: goalSchema }),
	v.object({ kind: v.literal('dropGoal'), goal: id }),
	/** Where an outcome comes from: all of it, in place of what was put down before. */
	v.object({ kind: v.literal('sources'), outcome: id, sources: sourcesSchema }),
	/** What a table sent on paper, or counted dots. */
	v.object({
		kind: v.literal('paper'),
		table: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
		act: actSchema
	})
]);

export type Command = v.InferOutput<typeof commandSchema>;
export type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** A command and the version of the scene on which it was given. */
export const givenCommandSchema = v.object({
	version: v.pipe(v.number(), v.integer(), v.minValue(0)),
	command: commandSchema
});

/** `overtaken`: another regie steered after the version on which this was given. This one holds. */
export type Steered = { version: number; overtaken: boolean };
