import type { Read } from '#lib/db/database.server.ts';
import { readStudies, readStudy, type Study } from '#lib/studies/service.server.ts';
import { UsageError } from './command.ts';

/** The study that was asked for; says which ones there are when it is none of them. */
export function studyOf(read: Read, slug: string): Study {
	const study = readStudy(read, slug);
	if (study) return study;
	const slugs = readStudies(read).map((each) => each.slug);
	throw new UsageError(
		`There is no study ${slug}; ${slugs.length > 0 ? `there is ${slugs.join(', ')}` : 'there is none yet'}.`
	);
}
