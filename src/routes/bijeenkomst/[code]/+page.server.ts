import { askedCard, isCardOf } from '#lib/gatherings/run/card-address.server.ts';
import { deviceCookie } from '#lib/gatherings/run/join.server.ts';
import { openRoom, phoneWords } from '#lib/gatherings/surfaces/room-page.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ params, url, cookies, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { app, language } = locals;
	const now = new Date();
	const scene = openRoom(app.db.read, params.code, cookies.get(deviceCookie), now);
	const card = askedCard(url.searchParams);
	return {
		...{ scene, card },
		scanned: card && scene && { number: card.kaart, isHere: isCardOf(scene.id, card) },
		...{ code: params.code, said: phoneWords(language), language, now: now.getTime() }
	};
};
