import * as v from 'valibot';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import {
	addressPart,
	isPeriod,
	neededText,
	optionalDay,
	optionalText,
	textOf,
	textsOf
} from './form-rules.ts';
import { kebab } from './kebab.ts';

/** Months a story can be kept after the study; somebody has to choose, none is filled in. */
export const retentionTerms = ['6', '12', '24', '36', '60'] as const;

export const mostAreas = 100;

const areaIds = defaultAreas.map(({ id }) => id);

const period = {
	startsOn: optionalDay,
	endsOn: optionalDay
};

const name = neededText(120);

const settings = {
	purpose: neededText(2000),
	...period,
	helpNumber: v.pipe(
		optionalText(60),
		v.check((text) => text === null || /\d/.test(text), 'phone')
	),
	distressText: optionalText(500),
	frameworkVersionId: neededText(200)
};

const ownAreas = v.pipe(
	v.string(),
	v.transform((text) => text.split('\n').map((line) => line.trim())),
	v.transform((lines) => lines.filter(Boolean)),
	v.maxLength(mostAreas, 'tooMany'),
	v.check((lines) => lines.every((line) => line.length <= 80), 'tooLong')
);

export const newStudySchema = v.pipe(
	v.object({
		name,
		slug: addressPart,
		...settings,
		retentionMonths: v.pipe(v.picklist(retentionTerms, 'choose'), v.transform(Number)),
		areas: v.array(v.picklist(areaIds, 'choose')),
		ownAreas,
		researches: v.boolean()
	}),
	v.forward(
		v.partialCheck(
			[['startsOn'], ['endsOn']],
			({ startsOn, endsOn }) => isPeriod(startsOn, endsOn),
			'endsBeforeStart'
		),
		['endsOn']
	),
	v.forward(
		v.partialCheck(
			[['areas'], ['ownAreas']],
			({ areas, ownAreas }) => areas.length + ownAreas.length > 0,
			'choose'
		),
		['areas']
	)
);

export const changedStudySchema = v.pipe(
	v.object({
		name,
		...settings,
		retentionMonths: v.pipe(
			v.picklist(['', ...retentionTerms], 'choose'),
			v.transform((months) => (months === '' ? null : Number(months)))
		)
	}),
	v.forward(
		v.partialCheck(
			[['startsOn'], ['endsOn']],
			({ startsOn, endsOn }) => isPeriod(startsOn, endsOn),
			'endsBeforeStart'
		),
		['endsOn']
	)
);

export const newAreasSchema = v.object({
	ownAreas: v.pipe(ownAreas, v.minLength(1, 'required'))
});

/** What stands in the form, as it was typed. */
export type StudyValues = Readonly<{
	name: string;
	slug: string;
	purpose: string;
	startsOn: string;
	endsOn: string;
	helpNumber: string;
	distressText: string;
	retentionMonths: string;
	frameworkVersionId: string;
	areas: readonly string[];
	ownAreas: string;
	researches: boolean;
}>;

/** What was sent. An address that was left empty follows from the name, as it does in the browser. */
export function studyValues(data: FormData): StudyValues {
	const name = textOf(data, 'name');
	return {
		name,
		slug: textOf(data, 'slug').trim() || kebab(name),
		purpose: textOf(data, 'purpose'),
		startsOn: textOf(data, 'startsOn'),
		endsOn: textOf(data, 'endsOn'),
		helpNumber: textOf(data, 'helpNumber'),
		distressText: textOf(data, 'distressText'),
		retentionMonths: textOf(data, 'retentionMonths'),
		frameworkVersionId: textOf(data, 'frameworkVersionId'),
		areas: textsOf(data, 'areas'),
		ownAreas: textOf(data, 'ownAreas'),
		researches: data.has('researches')
	};
}
