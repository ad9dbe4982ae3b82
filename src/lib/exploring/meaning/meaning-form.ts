import * as v from 'valibot';
import { neededText, optionalText, textOf } from '#lib/studies/form-rules.ts';
import { annotationKinds, strengths } from './model.ts';
import { isSameReading } from './report-rule.ts';

// What may stand in the forms of this room. Each message is a code: the page has the sentence.

const mostWords = 2000;

const saw = neededText(mostWords);
const strength = v.picklist(strengths, 'choose');

export const newObservationSchema = v.pipe(
	v.object({
		saw,
		strength,
		first: optionalText(mostWords),
		second: optionalText(mostWords)
	}),
	v.forward(
		v.partialCheck(
			[['first'], ['second']],
			({ first, second }) => first === null || second === null || !isSameReading(first, second),
			'sameReading'
		),
		['second']
	)
);

export const changedObservationSchema = v.object({ saw, strength });
export const readingSchema = v.object({ reading: neededText(mostWords) });
export const pinSchema = v.object({ story: neededText(60), reason: neededText(500) });
export const perspectiveSchema = v.object({ name: neededText(80) });

const mostOptions = 20;
const options = v.pipe(
	v.string(),
	v.transform((text) => text.split('\n').map((line) => line.trim())),
	v.transform((lines) => [...new Set(lines.filter(Boolean))]),
	v.maxLength(mostOptions, 'tooMany'),
	v.check((lines) => lines.every((line) => line.length <= 80), 'tooLong')
);

export const questionSchema = v.pipe(
	v.object({ label: neededText(200), kind: v.picklist(annotationKinds, 'choose'), options }),
	v.forward(
		v.partialCheck(
			[['kind'], ['options']],
			(made) => made.kind === 'text' || made.options.length >= 2,
			'twoOptions'
		),
		['options']
	),
	v.transform(({ kind, ...made }) => ({
		...made,
		kind,
		options: kind === 'text' ? [] : made.options
	}))
);

export const noteSchema = v.object({
	story: v.string(),
	question: v.string(),
	value: v.pipe(
		v.string(),
		v.transform((text) => text.trim()),
		v.maxLength(mostWords, 'tooLong')
	)
});

/** The fields of a form as they were typed. */
export function valuesOf(data: FormData, fields: readonly string[]): Record<string, string> {
	return Object.fromEntries(fields.map((field) => [field, textOf(data, field)]));
}
