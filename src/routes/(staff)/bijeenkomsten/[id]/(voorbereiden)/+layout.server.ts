import { readHead } from '#lib/gatherings/prepare/read-gathering.server.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import { wordsOf } from './asking.server.ts';
import type { LayoutServerLoad } from './$types.ts';

/** What every page of preparing one gathering says, and how. */
export const load: LayoutServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => ({
		head: readHead(app.db.read, staffOnly(actor, url), params.id),
		said: wordsOf(language)
	}));
