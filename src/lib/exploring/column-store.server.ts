import { sql, type SQL } from 'drizzle-orm';
import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import type { FormLength } from '#lib/frameworks/model.ts';
import { readFramework } from '#lib/frameworks/service.server.ts';
import { languages } from '#lib/i18n/languages.ts';
import type { Answer, AnswerState, Place } from '#lib/signifiers/answer.ts';
import type { ReviewState } from '#lib/stories/model.ts';
import { answer, answerOption, answerStone, consent, story } from '#lib/stories/schema.server.ts';
import type { ConsentLevel, Mode } from '#lib/stories/story-body.ts';
import type { Channel } from '#lib/studies/model.ts';
import { collectionPoint } from '#lib/studies/schema.server.ts';
import { readAreas } from '#lib/studies/service.server.ts';
import { columnLayout, type Layout } from './columns.ts';
import type { ColumnRow } from './columns-segment.ts';
import { findStudy } from './store.server.ts';

/**
 * A text that is equal as long as nobody wrote: `data_version` moves with the writes of other
 * connections (a command line beside the server too), `total_changes` with those of this one.
 */
export function writeStamp(read: Read): string {
	const { version, changes } = read.get<{ version: number; changes: number }>(
		sql`SELECT data_version AS version, total_changes() AS changes FROM pragma_data_version`
	);
	return `${version}.${changes}`;
}

/** The columns of a study's framework and of its themes. Throws `notFound` for an unknown study. */
export function layoutOf(
	read: Read,
	studyId: string,
	themeIds: readonly string[]
): { frameworkVersion: string; layout: Layout } {
	const study = findStudy(read, studyId);
	const framework = study && readFramework(read, study.frameworkVersionId, 'nl');
	if (!framework) throw new AppError('notFound', `There is no study ${studyId}.`);
	const areaIds = readAreas(read, studyId).map(({ id }) => id);
	const layout = columnLayout(framework.structure, areaIds, languages, themeIds);
	return { frameworkVersion: framework.versionId, layout };
}

/** What a story is known by, besides its answers, in the order of `listFacts`. */
export type Facts = [
	id: string,
	/** Names the body as it was received, so also its answers. */
	bodyHash: string,
	language: string,
	channel: Channel,
	consent: ConsentLevel,
	mode: Mode | null,
	form: FormLength,
	review: ReviewState,
	week: number,
	theme: string | null
];

function counted(studyId: string, ids?: readonly string[]) {
	const ofStudy = sql`${story.studyId} = ${studyId} AND ${story.test} = 0`;
	if (!ids || ids.length > mostPicked) return ofStudy;
	return sql`${ofStudy} AND ${story.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

// Plain rows here: the query builder takes longer over the names of the cells than SQLite over the cells.

/** More stories than this are read with all the others: that is quicker than picking them. */
const mostPicked = 500;

/**
 * Every story of a study by id in order; test stories left out. `themes` says which theme a story lies
 * in. Equal facts are equal columns.
 */
export function listFacts(
	read: Read,
	studyId: string,
	themes: ReadonlyMap<string, string> = new Map()
): Facts[] {
	const rows = read.values<Facts>(sql`
		SELECT ${story.id}, ${story.bodyHash}, ${story.language}, ${collectionPoint.channel},
			${consent.levelEffective}, ${story.mode}, ${story.form}, ${story.review}, ${story.receivedWeek}, NULL
		FROM ${story} JOIN ${consent} ON ${consent.storyId} = ${story.id}
			JOIN ${collectionPoint} ON ${collectionPoint.id} = ${story.pointId}
		WHERE ${counted(studyId)} ORDER BY ${story.id}`);
	for (const row of rows) row[9] = themes.get(row[0]) ?? null;
	return rows;
}

/** What the columns keep of these stories, in the same order. */
export function listColumnRows(read: Read, studyId: string, facts: readonly Facts[]): ColumnRow[] {
	if (facts.length === 0) return [];
	const picked = counted(
		studyId,
		facts.map(([id]) => id)
	);
	const answers = listAnswersByStory(read, picked);
	return facts.map(([id, , language, channel, level, mode, form, review, week, theme]) => ({
		answers: answers.get(id) ?? {},
		language,
		channel,
		consent: level,
		mode,
		form,
		readable: isReadable(level, review),
		week,
		theme
	}));
}

// What the gate grants an onderzoeker; the columns are one for all roles, the gate opens each story.
function isReadable(level: ConsentLevel, review: ReviewState): boolean {
	return level >= 1 && review !== 'held';
}

type Share = number | null;
type AnswerCells = [string, string, AnswerState, a: Share, b: Share, c: Share, position: Share];
type Children = Map<string, { options: string[]; stones: Record<string, Place> }>;

function listAnswersByStory(read: Read, picked: SQL): Map<string, Record<string, Answer>> {
	const children = listChildren(read, picked);
	const stories = new Map<string, Record<string, Answer>>();
	const rows = read.values<AnswerCells>(sql`
		SELECT ${answer.storyId}, ${answer.questionId}, ${answer.state},
			${answer.a}, ${answer.b}, ${answer.c}, ${answer.position}
		FROM ${story} JOIN ${answer} ON ${answer.storyId} = ${story.id} WHERE ${picked}`);
	for (const [storyId, questionId, state, a, b, c, position] of rows) {
		const answers = stories.get(storyId) ?? {};
		stories.set(storyId, answers);
		if (state !== 'answered') answers[questionId] = { state };
		else if (a !== null && b !== null && c !== null)
			answers[questionId] = { state, weights: [a, b, c] };
		else if (position !== null) answers[questionId] = { state, position };
		else answers[questionId] = answerOf(children.get(storyId)?.get(questionId));
	}
	return stories;
}

function answerOf(said: { options: string[]; stones: Record<string, Place> } | undefined): Answer {
	if (!said) return { state: 'skipped' };
	const state = 'answered';
	return said.options.length > 0
		? { state, options: said.options }
		: { state, stones: said.stones };
}

function listChildren(read: Read, picked: SQL): Map<string, Children> {
	const stories = new Map<string, Children>();
	const saidIn = (storyId: string, questionId: string) => {
		const children: Children = stories.get(storyId) ?? new Map();
		stories.set(storyId, children);
		const said = children.get(questionId) ?? { options: [], stones: {} };
		children.set(questionId, said);
		return said;
	};
	const options = read.values<[string, string, string]>(sql`
		SELECT ${answerOption.storyId}, ${answerOption.questionId}, ${answerOption.optionId}
		FROM ${story} JOIN ${answerOption} ON ${answerOption.storyId} = ${story.id}
		WHERE ${picked}`);
	for (const [storyId, questionId, option] of options) {
		saidIn(storyId, questionId).options.push(option);
	}
	const stones = read.values<[string, string, string, number, number]>(sql`
		SELECT ${answerStone.storyId}, ${answerStone.questionId}, ${answerStone.stoneId},
			${answerStone.x}, ${answerStone.y}
		FROM ${story} JOIN ${answerStone} ON ${answerStone.storyId} = ${story.id}
		WHERE ${picked}`);
	for (const [storyId, questionId, stone, x, y] of stones) {
		saidIn(storyId, questionId).stones[stone] = [x, y];
	}
	return stories;
}
