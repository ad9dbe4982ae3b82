import { redirect } from '@sveltejs/kit';
import { readCode } from '#lib/gatherings/run/code.ts';
import { phonePath } from '#lib/gatherings/surfaces/addresses.ts';
import { phoneWords } from '#lib/gatherings/surfaces/room-page.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ url, locals: { language } }) => {
	const code = readCode(url.searchParams.get('code') ?? '');
	if (code) redirect(303, phonePath(code));
	return { said: phoneWords(language), language };
};
