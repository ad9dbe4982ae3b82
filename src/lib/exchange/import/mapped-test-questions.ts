import { formLengths, type FrameworkTexts } from '#lib/frameworks/model.ts';
import { showQuestions } from '#lib/frameworks/show.ts';
import template from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';

/** The questions of the template as a study asks them, for tests of what columns mean. */
export const shown = showQuestions(
	{
		...structure,
		questions: structure.questions.map((question) => ({ ...question, forms: formLengths }))
	},
	template,
	{ form: 'long', areas: [{ id: 'noord', label: 'Noord' }], source: template }
);

/** The sentences of the template. */
export const nl: FrameworkTexts = template;
