import { readStudyNames } from '#lib/exploring/study-page.server.ts';
import { staffOnly } from '../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, url }) => ({
	studies: readStudyNames(app.db.read, staffOnly(actor, url))
});
