import * as v from 'valibot';
import { formLengths } from '#lib/frameworks/model.ts';
import { languages } from '#lib/i18n/languages.ts';
import { channels } from '#lib/studies/model.ts';
import { structureSchema, translationSchema } from './structure-schema.ts';

/** The first line of our own export: what the stories below it answer, and where they were told. */
export const studyLineSchema = v.strictObject({
	kind: v.literal('study'),
	slug: v.string(),
	name: v.pipe(v.string(), v.nonEmpty()),
	purpose: v.string(),
	invented: v.boolean(),
	helpNumber: v.nullable(v.string()),
	distressText: v.nullable(v.string()),
	framework: v.strictObject({
		structure: structureSchema,
		translations: v.pipe(v.array(translationSchema), v.minLength(1))
	}),
	areas: v.array(v.strictObject({ id: v.string(), labels: v.record(v.string(), v.string()) })),
	points: v.array(
		v.strictObject({
			code: v.string(),
			name: v.string(),
			channel: v.picklist(channels),
			form: v.picklist(formLengths),
			languages: v.array(v.picklist(languages))
		})
	)
});

export type StudyLine = v.InferOutput<typeof studyLineSchema>;
