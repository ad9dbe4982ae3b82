import { seesCounts } from '#lib/exploring/access.ts';
import { readStudyNames } from '#lib/exploring/study-page.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { isAdministrator, type Actor } from '#lib/studies/model.ts';
import type { StudyRights } from '#lib/studies/navigation.ts';
import { knows, rightsIn } from '#lib/studies/rights.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { LayoutServerLoad } from './$types.ts';
import { staffOnly } from './guard.server.ts';

/** The only pages of staff for who is not signed in yet. */
const open = ['/(staff)/inloggen', '/(staff)/welkom/[token]'];

type StudyHere = { slug: string; name: string; rights: StudyRights };

export const load: LayoutServerLoad = ({ locals, params, route, url, cookies, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { actor, language, app } = locals;
	if (!open.includes(route.id)) staffOnly(actor, url);
	if (url.searchParams.has('taal')) {
		cookies.set('vp_taal', language, { path: '/', sameSite: 'lax', secure: app.config.secure });
	}
	const { read } = app.db;
	return {
		language,
		words: wordsFor(language, 'staff'),
		name: actor.kind === 'staff' ? actor.name : null,
		studies: readStudyNames(read, actor),
		studyHere: studyHere(read, actor, params.study),
		mayMakeStudies: isAdministrator(actor)
	};
};

/** The study of this address, when it exists for this actor. */
function studyHere(read: Read, actor: Actor, slug: string | undefined): StudyHere | null {
	const study = slug === undefined ? undefined : readStudy(read, slug);
	if (!study || !knows(actor, study.id)) return null;
	const rights = { ...rightsIn(actor, study.id), mayCount: seesCounts(actor, study.id) };
	return { slug: study.slug, name: study.name, rights };
}
