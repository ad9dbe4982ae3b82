import * as v from 'valibot';

/**
 * What each column of a table means. A column means a part of the story (`storyParts`) or a part of a
 * question, `QUESTION:part`: `T1:a`, `T1:b`, `T1:c` shares of a triad · `T1:x`, `T1:y` its dot ·
 * `D1:position` · `K1:choice` one option · `K1:choices` several in one cell · `K1:option:ID` a tick ·
 * `S1:stone:ID:x`, `:y` · `…:na` a tick for 'does not fit' · `…:state` the state in words.
 */
export type Mapping = {
	columns: Readonly<Record<string, string>>;
	/** What the file does not say about its questions; only for questions a new study gets. */
	questions: Readonly<Record<string, QuestionWords>>;
	language: string;
};

export type QuestionWords = {
	label?: string;
	/** Labels of the parts: corners `a`, `b`, `c`, poles `left`, `right`, options and stones by id. */
	parts?: Readonly<Record<string, string>>;
	/** Full length of the scale; found in the numbers when absent. */
	scale?: 1 | 100;
	/** Height of the triangle in the numbers of Y when its base is 1; absent: 1. */
	height?: number;
};

export const storyParts = [
	'id',
	'title',
	'text',
	'language',
	'week',
	'point',
	'level',
	'mode',
	'form',
	'test'
] as const;
export type StoryPart = (typeof storyParts)[number];

export type Target = { story: StoryPart } | { question: string; part: string; of: string | null };

const wordsSchema = v.strictObject({
	label: v.optional(v.string()),
	parts: v.optional(v.record(v.string(), v.string())),
	scale: v.optional(v.picklist([1, 100])),
	height: v.optional(v.pipe(v.number(), v.minValue(0.1)))
});

export const mappingSchema = v.strictObject({
	columns: v.record(
		v.string(),
		v.pipe(
			v.string(),
			v.check((text) => readTarget(text) !== undefined, 'no such meaning')
		)
	),
	questions: v.optional(v.record(v.string(), wordsSchema), {}),
	language: v.optional(v.string(), 'nl')
});

const questionPattern =
	/^([\w-]+):(?:(a|b|c|x|y|position|choice|choices|na|state)|option:([\w-]+)|stone:([\w-]+):(x|y))$/;

/** What a text of a mapping says; undefined when it says nothing. */
export function readTarget(text: string): Target | undefined {
	const story = storyParts.find((part) => part === text);
	if (story) return { story };
	const match = questionPattern.exec(text);
	if (!match) return undefined;
	const [, question = '', plain, option, stone, axis] = match;
	if (plain) return { question, part: plain, of: null };
	if (option) return { question, part: 'option', of: option };
	return { question, part: `stone-${axis}`, of: stone ?? '' };
}

/** The columns of one question by part, in the order of the file. */
export type QuestionColumns = {
	id: string;
	kind: 'triad' | 'dyad' | 'stones' | 'choice';
	columns: readonly { name: string; part: string; of: string | null }[];
};

/** The questions a mapping is about. One whose columns are only `na` or `state` has no answers. */
export function questionsIn(mapping: Mapping): QuestionColumns[] {
	const targets = Object.entries(mapping.columns).flatMap(([name, text]) => {
		const target = readTarget(text);
		return target && 'question' in target ? [{ name, ...target }] : [];
	});
	const grouped = Map.groupBy(targets, ({ question }) => question);
	return [...grouped].flatMap(([id, columns]) => {
		const kinds = columns.flatMap(({ part }) => kindOf(part) ?? []);
		return kinds[0] ? [{ id, kind: kinds[0], columns }] : [];
	});
}

/** The column that means this part of the story. */
export function columnOf(mapping: Mapping, part: StoryPart): string | undefined {
	return Object.entries(mapping.columns).find(([, text]) => text === part)?.[0];
}

function kindOf(part: string): QuestionColumns['kind'] | undefined {
	if (['a', 'b', 'c', 'x', 'y'].includes(part)) return 'triad';
	if (part === 'position') return 'dyad';
	if (part.startsWith('stone-')) return 'stones';
	return ['choice', 'choices', 'option'].includes(part) ? 'choice' : undefined;
}
