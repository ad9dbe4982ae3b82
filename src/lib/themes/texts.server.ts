import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { StoryView } from '#lib/stories/model.ts';
import { readStories } from '#lib/stories/read-stories.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readsStories } from './access.ts';
import type { TextKind, ThemeText } from './desk/model.ts';
import { listStoryTexts } from './story-texts.store.server.ts';

/** The texts of a study that themes are made of, and how many are left alone. */
export type ListedTexts = {
	/** Only what every researcher of the study may read, in the order of the ids. */
	texts: readonly ThemeText[];
	/** Level 0: their words were never kept. */
	countedOnly: number;
	/** Waiting for a redacteur. */
	held: number;
};

/** One text for a reader who may read it; a story with the teller's own answers. */
export type OpenedText = Pick<ThemeText, 'id' | 'title' | 'text' | 'language'> & {
	story: StoryView | null;
};

/** Where texts of one kind come from. Themes know nothing else about them. */
export type TextSource = {
	kind: TextKind;
	list(read: Read, studyId: string): ListedTexts;
	/** Whether the actor reads texts of this kind in this study, and so works on their themes. */
	mayRead(actor: Actor, studyId: string): boolean;
	/** These texts through the gate; what the actor may not read is left out. */
	open(read: Read, actor: Actor, ids: readonly string[]): ReadonlyMap<string, OpenedText>;
};

/** How many ids go into one question to the database. */
const atOnce = 500;

const stories: TextSource = {
	kind: 'story',
	list(read, studyId) {
		const all = listStoryTexts(read, studyId);
		const reader = anyResearcherOf(studyId);
		const readable = all.filter((one) => mayShow('read', one, reader));
		const countedOnly = all.filter(({ level }) => level < 1).length;
		return {
			texts: readable.map(({ id, title, text, language }) => ({ id, title, text, language })),
			countedOnly,
			held: all.length - readable.length - countedOnly
		};
	},
	mayRead: readsStories,
	open(read, actor, ids) {
		const opened = new Map<string, OpenedText>();
		for (let from = 0; from < ids.length; from += atOnce) {
			for (const story of readStories(read, actor, ids.slice(from, from + atOnce))) {
				if (typeof story === 'string') continue;
				const { id, title, text, language } = story;
				opened.set(id, { id, title, text, language, story });
			}
		}
		return opened;
	}
};

const sources = new Map<TextKind, TextSource>([[stories.kind, stories]]);

/** A room with texts of its own says here (in `boot.server.ts`) where they come from. */
export function registerTexts(source: TextSource): void {
	sources.set(source.kind, source);
}

/** Where texts of all kinds come from. */
export function textSources(): TextSource[] {
	return [...sources.values()];
}

/** Throws `notFound` for a kind that no room has texts of. */
export function textsOf(kind: TextKind): TextSource {
	const source = sources.get(kind);
	if (!source) throw new AppError('notFound', 'There are no texts of this kind.');
	return source;
}

/** A stand-in before the gate: what nobody with this role may read is not used for themes either. */
function anyResearcherOf(studyId: string): Actor {
	const memberships = [{ role: 'onderzoeker' as const, studyId }];
	return { kind: 'staff', userId: '', name: '', email: '', memberships };
}
