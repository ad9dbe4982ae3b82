import { cardSizes, printParts } from '#lib/gatherings/print/print-pack.ts';
import { readPrintPack } from '#lib/gatherings/print/print-pack.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { voiceOf } from '../asking.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const wanted = url.searchParams.getAll('deel');
		const chosen = printParts.filter((part) => wanted.includes(part));
		const parts = chosen.length > 0 ? chosen : printParts;
		const smallest = cardSizes.find((size) => size === url.searchParams.get('maat')) ?? 'a6';
		const staff = staffOnly(actor, url);
		// A code that leads to the computer itself opens nothing on a tablet.
		const { origin } = app.config.origin ? new URL(app.config.origin) : url;
		const isReached = !/^https?:\/\/(localhost|127\.|\[::1\])/.test(origin);
		const asked = { parts, smallest, origin: isReached ? origin : null };
		const voice = voiceOf(language);
		const pack = await readPrintPack(app.db, staff, params.id, asked, voice, new Date());
		return { pack, parts, smallest, isReached };
	});
