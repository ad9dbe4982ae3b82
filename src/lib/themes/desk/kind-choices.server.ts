import type { Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { textSources } from '../texts.server.ts';
import { studyToSee } from './change-desk.server.ts';
import { textKinds, type TextKind } from './model.ts';

/** One kind of texts of a study and how many there are to make themes of. */
export type KindChoice = { kind: TextKind; n: number };

/**
 * The kinds of texts that a study has texts of, and the kind that is asked for in any case. Throws
 * `notFound` for who may not see the themes of this study.
 */
export function kindChoices(
	read: Read,
	actor: Actor,
	slug: string,
	asked: { kind: TextKind; n: number }
): KindChoice[] {
	const { id: studyId } = studyToSee(read, actor, slug);
	return textSources()
		.map(({ kind, list }) =>
			kind === asked.kind ? asked : { kind, n: list(read, studyId).texts.length }
		)
		.filter(({ kind, n }) => n > 0 || kind === asked.kind)
		.toSorted((one, other) => textKinds.indexOf(one.kind) - textKinds.indexOf(other.kind));
}
