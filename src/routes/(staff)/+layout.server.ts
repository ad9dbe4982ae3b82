import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { LayoutServerLoad } from './$types.ts';
import { staffOnly } from './guard.server.ts';

/** The only pages of staff for who is not signed in yet. */
const open = ['/(staff)/inloggen', '/(staff)/welkom/[token]'];

export const load: LayoutServerLoad = ({ locals, route, url, cookies, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { actor, language, app } = locals;
	if (!open.includes(route.id)) staffOnly(actor, url);
	if (url.searchParams.has('taal')) {
		cookies.set('vp_taal', language, { path: '/', sameSite: 'lax', secure: app.config.secure });
	}
	return {
		language,
		words: wordsFor(language, 'staff'),
		name: actor.kind === 'staff' ? actor.name : null
	};
};
