import { followUpVoice, followUpWords } from '#lib/gatherings/follow-up/page-words.server.ts';
import { readStoryFollow } from '#lib/gatherings/follow-up/story-follow.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const asked = { slug: params.study, storyId: params.story };
		const follow = await readStoryFollow(
			...([app.db, staff, asked, followUpVoice(language), new Date()] as const)
		);
		return { follow, said: followUpWords(language) };
	});
