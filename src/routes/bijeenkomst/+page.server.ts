import { redirect } from '@sveltejs/kit';
import { askedCard, codeOfDevice } from '#lib/gatherings/run/card-address.server.ts';
import { readCode } from '#lib/gatherings/run/code.ts';
import { deviceCookie } from '#lib/gatherings/run/join.server.ts';
import { phonePath } from '#lib/gatherings/surfaces/addresses.ts';
import { phoneWords } from '#lib/gatherings/surfaces/room-page.server.ts';
import type { PageServerLoad } from './$types.ts';

/** A code opens its gathering; a card that was scanned the one that this device is in, or after the code. */
export const load: PageServerLoad = ({ url, cookies, locals: { app, language } }) => {
	const card = askedCard(url.searchParams);
	const typed = readCode(url.searchParams.get('code') ?? '');
	const code = typed || (card && codeOfDevice(app.db.read, cookies.get(deviceCookie)));
	if (code) redirect(303, phonePath(code, card));
	return { card, said: phoneWords(language), language };
};
