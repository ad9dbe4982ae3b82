import * as v from 'valibot';
import { noTheme } from './model.ts';
import { sampleSizes } from './sample.ts';

// What may stand in the forms of this room. Each message is a code: the page has the sentence.

export const sampleSchema = v.object({ size: v.picklist(sampleSizes, 'choose') });

export const codingSchema = v.pipe(
	v.object({
		text: v.string(),
		first: v.pipe(v.string(), v.nonEmpty('choose')),
		others: v.array(v.string())
	}),
	v.forward(
		v.partialCheck(
			[['first'], ['others']],
			({ first, others }) => first !== noTheme || others.length === 0,
			'noneAndOthers'
		),
		['others']
	),
	v.transform(({ text, first, others }) => ({
		text,
		themes: first === noTheme ? [] : [...new Set([first, ...others])]
	}))
);
