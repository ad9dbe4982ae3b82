import { asc, eq, sql } from 'drizzle-orm';
import { AppError } from '#lib/base/errors.ts';
import type { Read } from '#lib/db/database.server.ts';
import { readFramework } from '#lib/frameworks/service.server.ts';
import { languages } from '#lib/i18n/languages.ts';
import type { Answer, AnswerState, Place } from '#lib/signifiers/answer.ts';
import type { ReviewState } from '#lib/stories/model.ts';
import { answer, answerOption, answerStone, consent, story } from '#lib/stories/schema.server.ts';
import type { ConsentLevel } from '#lib/stories/story-body.ts';
import { collectionPoint } from '#lib/studies/schema.server.ts';
import { columnLayout, type Layout } from './columns.ts';
import type { ColumnRow } from './columns-segment.ts';
import { findStudy, listAreas } from './store.server.ts';

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

/** The columns of a study's framework. Throws `notFound` for an unknown study. */
export function layoutOf(
	read: Read,
	studyId: string
): { frameworkVersion: string; layout: Layout } {
	const study = findStudy(read, studyId);
	const framework = study && readFramework(read, study.frameworkVersionId, 'nl');
	if (!framework) throw new AppError('notFound', `There is no study ${studyId}.`);
	const areaIds = listAreas(read, studyId).map(({ id }) => id);
	const layout = columnLayout(framework.structure, areaIds, languages);
	return { frameworkVersion: framework.versionId, layout };
}

/** What the columns keep of every story of a study, by story id in order; test stories left out. */
export function listColumnRows(read: Read, studyId: string): { ids: string[]; rows: ColumnRow[] } {
	const answers = listAnswersByStory(read, studyId);
	const facts = listFacts(read, studyId);
	return {
		ids: facts.map(({ id }) => id),
		rows: facts.map(({ id, review, ...fact }) => ({
			...fact,
			readable: isReadable(fact.consent, review),
			answers: answers.get(id) ?? {}
		}))
	};
}

function counted(studyId: string) {
	return sql`${story.studyId} = ${studyId} AND ${story.test} = 0`;
}

function listFacts(read: Read, studyId: string) {
	return read
		.select({
			id: story.id,
			language: story.language,
			channel: collectionPoint.channel,
			consent: consent.levelEffective,
			mode: story.mode,
			form: story.form,
			review: story.review,
			week: story.receivedWeek
		})
		.from(story)
		.innerJoin(consent, eq(consent.storyId, story.id))
		.innerJoin(collectionPoint, eq(collectionPoint.id, story.pointId))
		.where(counted(studyId))
		.orderBy(asc(story.id))
		.all();
}

// What the gate grants an onderzoeker; the columns are one for all roles, the gate opens each story.
function isReadable(level: ConsentLevel, review: ReviewState): boolean {
	return level >= 1 && review !== 'held';
}

type Share = number | null;
type AnswerCells = [string, string, AnswerState, a: Share, b: Share, c: Share, position: Share];
type Children = Map<string, { options: string[]; stones: Record<string, Place> }>;

// Plain rows: a query builder would take longer over the names of the cells than SQLite over the cells.
function listAnswersByStory(read: Read, studyId: string): Map<string, Record<string, Answer>> {
	const children = listChildren(read, studyId);
	const stories = new Map<string, Record<string, Answer>>();
	const rows = read.values<AnswerCells>(sql`
		SELECT ${answer.storyId}, ${answer.questionId}, ${answer.state},
			${answer.a}, ${answer.b}, ${answer.c}, ${answer.position}
		FROM ${story} JOIN ${answer} ON ${answer.storyId} = ${story.id} WHERE ${counted(studyId)}`);
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

function listChildren(read: Read, studyId: string): Map<string, Children> {
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
		WHERE ${counted(studyId)}`);
	for (const [storyId, questionId, option] of options) {
		saidIn(storyId, questionId).options.push(option);
	}
	const stones = read.values<[string, string, string, number, number]>(sql`
		SELECT ${answerStone.storyId}, ${answerStone.questionId}, ${answerStone.stoneId},
			${answerStone.x}, ${answerStone.y}
		FROM ${story} JOIN ${answerStone} ON ${answerStone.storyId} = ${story.id}
		WHERE ${counted(studyId)}`);
	for (const [storyId, questionId, stone, x, y] of stones) {
		saidIn(storyId, questionId).stones[stone] = [x, y];
	}
	return stories;
}
