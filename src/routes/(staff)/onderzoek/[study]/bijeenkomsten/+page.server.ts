import { readGatherings } from '#lib/gatherings/prepare/read-gathering.server.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => readGatherings(app.db.read, staffOnly(actor, url), params.study));
