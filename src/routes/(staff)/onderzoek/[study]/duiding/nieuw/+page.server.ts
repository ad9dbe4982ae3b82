import { redirect } from '@sveltejs/kit';
import { readDraw } from '#lib/exploring/meaning/draw.service.server.ts';
import { valuesOf } from '#lib/exploring/meaning/meaning-form.ts';
import { drawAsked } from '#lib/exploring/meaning/observe-href.ts';
import { readSeen } from '#lib/exploring/meaning/observation-views.server.ts';
import { saveObservation } from '#lib/exploring/meaning/observations.service.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { asking, voiceOf } from '../asking.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const voice = voiceOf(language);
		const found = readSeen(app.db.read, staff, params.study, url.searchParams, voice);
		const asked = drawAsked(url.searchParams);
		const now = new Date();
		const draw = await readDraw(app.db, staff, params.study, found.lens, asked, voice, now);
		return { ...found, draw };
	});

export const actions = {
	default: asking(async ({ db, staff, slug, data, url, now }) => {
		const values = valuesOf(data, ['saw', 'strength', 'first', 'second']);
		const saved = await saveObservation(db, staff, slug, url.searchParams, values, now);
		if (saved.state === 'invalid') return { ...saved, values };
		redirect(303, `/onderzoek/${slug}/duiding/${saved.id}`);
	})
};
