import type { Read } from '#lib/db/database.server.ts';
import { wordEvidence } from '../label/word-evidence.ts';
import type { CurrentDesk } from './current.server.ts';
import type { Span } from './excerpt.ts';
import { labelGroups } from './label-groups.ts';
import { membersOf, type Members } from './members.ts';
import type { TextKind, ThemeText } from './model.ts';
import { pickQuotes } from './quotes.ts';

/** What follows from the texts that lie in a theme now, whatever run or person put them there. */
export type DescribedTheme = {
	/** As people called it, else after its words. */
	name: string;
	terms: readonly string[];
	language: string | null;
	/** Ids of texts that show it best; their words are read again each time, for who may. */
	quotes: readonly string[];
	members: Members;
};

type Described = { version: number; themes: ReadonlyMap<string, DescribedTheme> };
const kept = new WeakMap<Read, Map<string, Described>>();

/** Words, names and quotes of all themes, made once for each version of a desk. */
export function describedThemes(
	read: Read,
	current: CurrentDesk
): ReadonlyMap<string, DescribedTheme> {
	const desks = kept.get(read) ?? new Map<string, Described>();
	kept.set(read, desks);
	const key = deskKey(current.studyId, current.kind);
	const known = desks.get(key);
	if (known?.version === current.version) return known.themes;
	const themes = describe(current);
	desks.set(key, { version: current.version, themes });
	return themes;
}

function deskKey(studyId: string, kind: TextKind): string {
	return `${kind} ${studyId}`;
}

function describe({ desk, listed }: CurrentDesk): Map<string, DescribedTheme> {
	const texts = new Map(listed.texts.map((text) => [text.id, text]));
	const members = membersOf(desk);
	const groups = Array.from(members.values(), ({ first }) => first.map((id) => texts.get(id)!));
	const labels = labelGroups(groups);
	return new Map(
		[...desk.themes.values()].map((theme, at): [string, DescribedTheme] => {
			const label = labels[at]!;
			const words = {
				terms: label.terms.length > 0 ? label.terms : theme.terms,
				language: label.language ?? theme.language
			};
			const own = groups[at]!.filter(({ id }) => desk.placings.get(id)?.aside === null);
			const quotes = pickQuotes(
				own.map((text) => ({
					textId: text.id,
					text: text.text,
					confidence: desk.placings.get(text.id)?.confidence ?? 0,
					marks: marksIn(text, words)
				}))
			);
			const name = theme.isNamed || label.name === '' ? theme.name : label.name;
			return [theme.id, { ...words, name, quotes, members: members.get(theme.id)! }];
		})
	);
}

/** Where words of a theme stand in a text: start and end in UTF-16 units. */
export function marksIn(
	{ text, language }: Pick<ThemeText, 'text' | 'language'>,
	theme: Pick<DescribedTheme, 'terms' | 'language'> | undefined
): readonly Span[] {
	if (!theme) return [];
	const marks = wordEvidence(text, theme.terms, theme.language ?? language);
	return marks.map(({ start, end }) => [start, end]);
}
