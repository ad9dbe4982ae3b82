import * as v from 'valibot';
import { formLengths, languages } from '#lib/frameworks/model.ts';
import { addressPart, isPeriod, neededText, optionalDay, textOf, textsOf } from './form-rules.ts';
import { channels } from './model.ts';

export const newPointSchema = v.pipe(
	v.object({
		name: neededText(80),
		code: addressPart,
		channel: v.picklist(channels, 'choose'),
		form: v.picklist(formLengths, 'choose'),
		languages: v.pipe(v.array(v.picklist(languages, 'choose')), v.minLength(1, 'choose')),
		opensOn: optionalDay,
		closesOn: optionalDay
	}),
	v.forward(
		v.partialCheck(
			[['opensOn'], ['closesOn']],
			({ opensOn, closesOn }) => isPeriod(opensOn, closesOn),
			'endsBeforeStart'
		),
		['closesOn']
	)
);

/** What stands in the form, as it was typed. */
export type PointValues = Readonly<{
	name: string;
	code: string;
	channel: string;
	form: string;
	languages: readonly string[];
	opensOn: string;
	closesOn: string;
}>;

export function pointValues(data: FormData): PointValues {
	return {
		name: textOf(data, 'name'),
		code: textOf(data, 'code').trim(),
		channel: textOf(data, 'channel'),
		form: textOf(data, 'form'),
		languages: textsOf(data, 'languages'),
		opensOn: textOf(data, 'opensOn'),
		closesOn: textOf(data, 'closesOn')
	};
}
