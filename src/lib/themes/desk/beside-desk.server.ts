import type { Read } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { studyToSee } from './change-desk.server.ts';
import { currentDesk } from './current.server.ts';
import { membersOf } from './members.ts';
import type { Desk, EditText, TextKind } from './model.ts';
import type { Likeness } from './themes-map-layout.ts';

/** What the screens of the desk need beside its view. */
export type BesideDesk = {
	/** Texts given as an example (1) or as not belonging (0), by theme; empty for who reads no texts. */
	examples: Readonly<Record<string, readonly EditText[]>>;
	/** Themes that texts lie in both of, as a share of the smaller one. */
	alike: readonly Likeness[];
};

/** Throws `notFound` for who may not see the themes of this study. */
export function readBesideDesk(read: Read, actor: Actor, slug: string, kind: TextKind): BesideDesk {
	const { id: studyId } = studyToSee(read, actor, slug);
	const { desk, listed, source } = currentDesk(read, studyId, kind);
	const readable = new Set(listed.texts.map(({ id }) => id));
	const mayRead = source.mayRead(actor, studyId);
	return { examples: mayRead ? examplesOf(desk, readable) : {}, alike: alikeOf(desk) };
}

/** Describing a theme replaces its examples, so whoever describes must know them. */
function examplesOf(desk: Desk, readable: ReadonlySet<string>): Record<string, EditText[]> {
	const asTexts = (ids: readonly string[], value: number) =>
		ids.filter((id) => readable.has(id)).map((textId): EditText => ({ textId, value }));
	return Object.fromEntries(
		Array.from(desk.themes, ([id, { examples, nonExamples }]) => [
			id,
			[...asTexts(examples, 1), ...asTexts(nonExamples, 0)]
		])
	);
}

function alikeOf(desk: Desk): Likeness[] {
	const members = [...membersOf(desk)].map(([id, { first, beside }]) => ({
		id,
		first: new Set(first),
		beside
	}));
	return members.flatMap((one, at) =>
		members.slice(at + 1).flatMap((other): Likeness[] => {
			const both =
				one.beside.filter((id) => other.first.has(id)).length +
				other.beside.filter((id) => one.first.has(id)).length;
			const smaller = Math.min(one.first.size, other.first.size);
			// Whole tenths: close enough to draw, and no count of texts to work back to.
			const share = Math.round((10 * both) / Math.max(smaller, 1)) / 10;
			return share > 0 ? [[one.id, other.id, Math.min(1, share)]] : [];
		})
	);
}
