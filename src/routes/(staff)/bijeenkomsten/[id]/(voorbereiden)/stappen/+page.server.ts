import { questionsOf } from '#lib/exploring/stats.server.ts';
import { gatheringToSee } from '#lib/gatherings/prepare/change-gathering.server.ts';
import { readSteps, readThemeChoices } from '#lib/gatherings/prepare/read-gathering.server.ts';
import {
	moveStep,
	removeStep,
	saveStep,
	stepFields
} from '#lib/gatherings/prepare/steps.service.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { asking, fieldsOf } from '../asking.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => {
		const staff = staffOnly(actor, url);
		const steps = readSteps(app.db.read, staff, params.id);
		const { study } = gatheringToSee(app.db.read, staff, params.id);
		const asked = url.searchParams.get('stap');
		const step = steps.find(({ id }) => id === asked);
		const editing = step
			? { id: step.id, values: stepFields(step) }
			: asked === 'nieuw'
				? { id: '', values: {} }
				: null;
		const { questions } = questionsOf(app.db.read, study.id, language);
		return {
			...{ steps, editing },
			themes: editing ? readThemeChoices(app.db.read, study.id) : [],
			questions: questions.map(({ id, label }) => ({ id, label }))
		};
	});

export const actions: Actions = {
	stap: asking(({ db, staff, id, data, now }) => {
		const position = data.has('position') ? Number(textOf(data, 'position')) : null;
		const stepId = textOf(data, 'step');
		return saveStep(db, staff, id, { stepId, position }, fieldsOf(data), now);
	}),
	verplaats: asking(({ db, staff, id, data, now }) => {
		const by = textOf(data, 'by') === '-1' ? -1 : 1;
		return moveStep(db, staff, id, { stepId: textOf(data, 'step'), by }, now);
	}),
	haalWeg: asking(({ db, staff, id, data, now }) =>
		removeStep(db, staff, id, textOf(data, 'step'), now)
	)
};
