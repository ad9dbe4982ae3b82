import type { Read } from '#lib/db/database.server.ts';
import { parseLens } from '#lib/exploring/lens-parse.ts';
import type { Lens } from '#lib/exploring/lens.ts';
import { snapshotOf } from '#lib/exploring/snapshot.server.ts';
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

/** The lens of `--filter`; says what in it this study does not have. */
export function readFilter(read: Read, studyId: string, text: string): Lens {
	const { lens, issues } = parseLens(new URLSearchParams(text), snapshotOf(read, studyId).layout);
	const [issue] = issues;
	if (issue) throw new UsageError(issue.message);
	return lens;
}
