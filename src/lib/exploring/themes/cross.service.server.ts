import type { Database, Read } from '#lib/db/database.server.ts';
import type { Language } from '#lib/frameworks/model.ts';
import { inWorker } from '#lib/jobs/in-worker.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { countedStudy } from '../patterns/patterns.service.server.ts';
import { snapshotOf, type Snapshot } from '../snapshot.server.ts';
import { questionsOf } from '../stats.server.ts';
import type { ComparedThemes, Input } from './compare-themes-worker.ts';
import { crossVariables } from './cross-variables.server.ts';
import { crossedWith } from './crossed.ts';
import type { Crossing, CrossPage } from './model.ts';
import { themeLabels } from './study-themes.server.ts';

/** The same for every study and every day: who looks again sees the same figures. */
const seed = 1;
const workerModule = 'src/lib/exploring/themes/compare-themes-worker.ts';

type Kept = { snapshot: Snapshot; crossing: Promise<Crossing> };
const kept = new WeakMap<Read, Map<string, Kept>>();

/**
 * The themes of a study beside all that was answered and how stories came in. Throws `notFound` for
 * who may not see counts here. Calculated once for each state of the stories and the desk.
 */
export async function readCrossPage(
	{ read }: Pick<Database, 'read'>,
	actor: Actor,
	slug: string,
	language: Language
): Promise<CrossPage> {
	const { id, name, invented } = countedStudy(read, actor, slug);
	const crossing = await crossingOf(read, id);
	return {
		...crossing,
		study: { slug, name, invented },
		questions: questionsOf(read, id, language).questions,
		themes: themeLabels(read, id)
	};
}

function crossingOf(read: Read, studyId: string): Promise<Crossing> {
	const studies = kept.get(read) ?? new Map<string, Kept>();
	kept.set(read, studies);
	const snapshot = snapshotOf(read, studyId);
	const known = studies.get(studyId);
	if (known?.snapshot === snapshot) return known.crossing;
	const crossing = calculate(read, studyId);
	studies.set(studyId, { snapshot, crossing });
	crossing.catch(() => {
		if (studies.get(studyId)?.crossing === crossing) studies.delete(studyId);
	});
	return crossing;
}

async function calculate(read: Read, studyId: string): Promise<Crossing> {
	const { theme, others } = crossVariables(read, studyId);
	const stories = theme.values.length;
	const placed = theme.values.filter((value) => value !== null).length;
	if (placed === 0) return { stories, placed, looked: 0, crossed: [] };
	const input = { theme, others, seed };
	const { looked, found } = await inWorker<Input, ComparedThemes>(workerModule, input);
	const crossed = others.map((other, at) => crossedWith(theme, other, found[at]!));
	return { stories, placed, looked, crossed };
}
