import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import { currentDesk } from './current.server.ts';
import { labelGroups } from './label-groups.ts';
import { splitInWorker } from './machine.server.ts';
import type { TextKind } from './model.ts';

/** A part of a theme: a name to change, its words, and the texts that would go there. */
export type SplitPart = { name: string; terms: readonly string[]; texts: readonly string[] };

/**
 * The texts of a theme cut in at most `k` parts, the largest first; a text that fits in none is in none.
 * Throws `notFound` for a theme that is not there, `conflict` for one that the machine cannot cut.
 */
export async function splitOf(
	read: Read,
	{ studyId, kind }: { studyId: string; kind: TextKind },
	themeId: string,
	k: number
): Promise<SplitPart[]> {
	const { desk, listed } = currentDesk(read, studyId, kind);
	if (!desk.themes.has(themeId)) throw new AppError('notFound', 'There is no such theme.');
	const texts = listed.texts.filter(({ id }) => desk.placings.get(id)?.theme === themeId);
	const partOf = await splitInWorker(texts, k);
	const parts = Map.groupBy(texts.entries(), ([at]) => partOf[at] ?? null);
	parts.delete(null);
	const groups = [...parts.values()].map((part) => part.map(([, text]) => text));
	if (groups.length < 2) throw new AppError('conflict', 'This theme cannot be cut.');
	const labels = labelGroups(groups);
	return groups
		.map((group, at) => ({
			name: labels[at]!.name,
			terms: labels[at]!.terms,
			texts: group.map(({ id }) => id)
		}))
		.toSorted((one, other) => other.texts.length - one.texts.length);
}
