import { readDraw } from '#lib/exploring/meaning/draw.service.server.ts';
import { drawAsked } from '#lib/exploring/meaning/observe-href.ts';
import { readObservation } from '#lib/exploring/meaning/observation-views.server.ts';
import { readPins } from '#lib/exploring/meaning/pins.service.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { voiceOf } from '../asking.server.ts';
import { observationActions } from '../observation-actions.server.ts';
import { pinActions } from '../pin-actions.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const voice = voiceOf(language);
		const { study: slug, observation: id } = params;
		const found = readObservation(app.db.read, staff, slug, id, voice);
		const asked = drawAsked(url.searchParams);
		const now = new Date();
		const pins = await readPins(app.db, staff, slug, id, now);
		const draw = await readDraw(app.db, staff, slug, found.lens, asked, voice, now);
		return { ...found, pins, draw };
	});

export const actions = { ...observationActions, ...pinActions };
