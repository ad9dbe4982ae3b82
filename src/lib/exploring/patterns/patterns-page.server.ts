import type { Read } from '#lib/db/database.server.ts';
import type { Language } from '#lib/frameworks/model.ts';
import type { Actor } from '#lib/studies/model.ts';
import { questionsOf } from '../stats.server.ts';
import { countPerWeek } from '../store.server.ts';
import { mayMark, readMarks } from './marks.service.server.ts';
import type { PatternsPage } from './model.ts';
import { countedStudy } from './patterns.service.server.ts';

/** The page of patterns without its figures. Throws `notFound` for who may not see counts here. */
export function readPatternsPage(
	read: Read,
	actor: Actor,
	slug: string,
	language: Language
): PatternsPage {
	const { id, name, invented } = countedStudy(read, actor, slug);
	return {
		study: { slug, name, invented },
		questions: questionsOf(read, id, language).questions,
		stories: countPerWeek(read, id).reduce((sum, { n }) => sum + n, 0),
		marks: readMarks(read, actor, id),
		mayMark: mayMark(actor, id)
	};
}
