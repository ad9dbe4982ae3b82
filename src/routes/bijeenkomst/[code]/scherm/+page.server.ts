import { error } from '@sveltejs/kit';
import { deviceCookie } from '#lib/gatherings/run/join.server.ts';
import { openRoom, schermWords } from '#lib/gatherings/surfaces/room-page.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ params, url, cookies, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { app, language } = locals;
	const now = new Date();
	const scene = openRoom(app.db.read, params.code, cookies.get(deviceCookie), now);
	if (!scene) error(404, 'notFound');
	return {
		...{ scene, language, now: now.getTime(), said: schermWords(language) },
		code: params.code,
		origin: app.config.origin ?? url.origin,
		skin: url.searchParams.get('beeld') === 'donker' ? ('dark' as const) : ('light' as const)
	};
};
