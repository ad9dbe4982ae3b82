import { readPointList } from '#lib/studies/points.service.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => readPointList(app.db.read, staffOnly(actor, url), params.study, new Date()));
