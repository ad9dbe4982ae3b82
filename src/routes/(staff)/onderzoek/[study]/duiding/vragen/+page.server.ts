import {
	makeQuestion,
	readAnnotationQuestions,
	setQuestion
} from '#lib/exploring/meaning/annotations.service.server.ts';
import { valuesOf } from '#lib/exploring/meaning/meaning-form.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { asking } from '../asking.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => readAnnotationQuestions(app.db.read, staffOnly(actor, url), params.study));

const set = (isThere: boolean, key: string, action: string) =>
	asking(async ({ db, staff, slug, data, now }) => {
		const question = textOf(data, 'question');
		await setQuestion(db, staff, slug, question, isThere, now);
		return { key, undo: { action, fields: { question } } };
	});

export const actions = {
	maak: asking(async ({ db, staff, slug, data, now }) => {
		const values = valuesOf(data, ['label', 'kind', 'options']);
		const made = await makeQuestion(db, staff, slug, values, now);
		if (made.state === 'invalid') return { ...made, values };
		return { key: 'question.made', undo: { action: '?/haalWeg', fields: { question: made.id } } };
	}),
	haalWeg: set(false, 'question.removed', '?/zetTerug'),
	zetTerug: set(true, 'question.restored', '?/haalWeg')
};
