import * as v from 'valibot';
import { isDay } from '#lib/studies/day.ts';
import { neededText, optionalText } from '#lib/studies/form-rules.ts';
import { goalStates } from '../model.ts';

/** What may stand in a note about a goal. Each message is a code: `prepare.issue.<code>`. */
export const noteSchema = v.object({
	noteDay: v.pipe(
		neededText(10),
		v.check((text) => text === '' || isDay(text), 'day')
	),
	noteState: v.picklist(goalStates, 'choose'),
	noteText: neededText(1000),
	noteEvidence: optionalText(300),
	noteMonth: v.pipe(
		optionalText(7),
		v.check((text) => text === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(text), 'month')
	),
	noteLate: v.optional(v.string())
});

export const stopping = v.object({ noteState: v.literal('stopped') });
