import type { Read } from '#lib/db/database.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Actor } from '#lib/studies/model.ts';
import { parseLens } from '../lens-parse.ts';
import type { Lens } from '../lens.ts';
import { countedStudy } from '../patterns/patterns.service.server.ts';
import { variablesOf } from '../patterns/variables.server.ts';
import { snapshotOf } from '../snapshot.server.ts';
import { findStudy } from '../store.server.ts';
import { inferDyad, inferTriads } from './infer.ts';
import type { Inference } from './model.ts';

/** Chance is drawn from this number: the same stories always give the same figures. */
const seed = 1;

/**
 * Centres with their regions, patterns and camps for the stories of a study under a lens, from the
 * exact shares (decisions.md 16). Throws `notFound` for an unknown study. One moment of the database.
 */
export function inferenceOf(read: Read, studyId: string, lens: Lens): Inference {
	const study = findStudy(read, studyId);
	if (!study) throw new AppError('notFound', `There is no study ${studyId}.`);
	const { variables, stories } = variablesOf(read, studyId, lens);
	return {
		study: study.slug,
		stories,
		triads: inferTriads(
			variables.filter((one) => one.kind === 'triad'),
			seed
		),
		dyads: variables.filter((one) => one.kind === 'dyad').map((dyad) => inferDyad(dyad, variables))
	};
}

/** The same for who asks over the network: `notFound` for who sees no counts. What cannot be
 * read as a lens is left out, as in the explorer. */
export function askInference(
	read: Read,
	actor: Actor,
	slug: string,
	search: URLSearchParams
): Inference {
	const { id } = countedStudy(read, actor, slug);
	const { lens } = parseLens(search, snapshotOf(read, id).layout);
	return inferenceOf(read, id, lens);
}
