import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { inWorker } from '#lib/jobs/in-worker.server.ts';
import type { Patterns } from '#lib/statistics/comparison.ts';
import type { Variable } from '#lib/statistics/variable.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudy, type Study } from '#lib/studies/service.server.ts';
import { seesCounts } from '../access.ts';
import type { Lens } from '../lens.ts';
import { snapshotOf, type Snapshot } from '../snapshot.server.ts';
import { AwaitedTogether, type Waiting } from './awaited-together.ts';
import type { StudyPatterns } from './model.ts';
import { variablesOf } from './variables.server.ts';

/** The same for every study and every day: who runs it again gets the same figures. */
const seed = 1;
const workerModule = 'src/lib/statistics/patterns-worker.ts';

type Kept = { snapshot: Snapshot; calculation: AwaitedTogether<StudyPatterns> };
const kept = new WeakMap<Read, Map<string, Kept>>();

/**
 * All pairs of questions of a study compared, for an actor who sees its counts; anybody else gets
 * `notFound`, at once and not as a promise. Kept until a story comes or goes, so a second look costs
 * nothing; who asks while it is calculated waits for the same calculation. One at a time per study.
 */
export function patternsOf(
	db: Database,
	actor: Actor,
	slug: string,
	waiting: Waiting = {}
): Promise<StudyPatterns> {
	const study = countedStudy(db.read, actor, slug);
	return calculationOf(db.read, study).wait(waiting);
}

/** The study with this address. Throws `notFound` when the actor may not see what was answered in it. */
export function countedStudy(read: Read, actor: Actor, slug: string): Study {
	const study = readStudy(read, slug);
	if (!study || !seesCounts(actor, study.id)) {
		throw new AppError('notFound', 'There is no such study.');
	}
	return study;
}

/** The same without asking who looks and without keeping it, for the command line. */
export async function calculatePatterns(
	read: Read,
	{ id, slug }: Pick<Study, 'id' | 'slug'>,
	{ filter, ...waiting }: Waiting & { filter?: Lens } = {}
): Promise<StudyPatterns> {
	const { variables, stories } = variablesOf(read, id, filter);
	const input: { variables: Variable[]; seed: number } = { variables, seed };
	const patterns = await inWorker<typeof input, Patterns>(workerModule, input, waiting);
	return { study: slug, stories, seed, ...patterns };
}

function calculationOf(read: Read, study: Study): AwaitedTogether<StudyPatterns> {
	const studies = kept.get(read) ?? new Map<string, Kept>();
	kept.set(read, studies);
	const snapshot = snapshotOf(read, study.id);
	const known = studies.get(study.id);
	if (known?.snapshot === snapshot && !known.calculation.isStopped) return known.calculation;
	const calculation = new AwaitedTogether(async (waiting) => {
		await known?.calculation.result.catch(() => undefined);
		return calculatePatterns(read, study, waiting);
	});
	studies.set(study.id, { snapshot, calculation });
	calculation.result.catch(() => {
		if (studies.get(study.id)?.calculation === calculation) studies.delete(study.id);
	});
	return calculation;
}
