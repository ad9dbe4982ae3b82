import { deviceCookie } from '#lib/gatherings/run/join.server.ts';
import { openRoom, phoneWords } from '#lib/gatherings/surfaces/room-page.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ params, cookies, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { app, language } = locals;
	const now = new Date();
	return {
		scene: openRoom(app.db.read, params.code, cookies.get(deviceCookie), now),
		...{ code: params.code, said: phoneWords(language), language, now: now.getTime() }
	};
};
