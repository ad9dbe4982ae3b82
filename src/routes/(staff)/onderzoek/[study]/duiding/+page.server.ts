import { readObservations } from '#lib/exploring/meaning/observation-views.server.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import { voiceOf } from './asking.server.ts';
import { observationActions } from './observation-actions.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() =>
		readObservations(app.db.read, staffOnly(actor, url), params.study, voiceOf(language))
	);

export const actions = observationActions;
