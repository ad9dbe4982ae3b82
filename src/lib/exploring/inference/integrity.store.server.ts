import { sql } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import type { AnswerState, InputWay, Pace } from '#lib/signifiers/answer.ts';
import { answer, story } from '#lib/stories/schema.server.ts';
import type { Mode } from '#lib/stories/story-body.ts';

export type StoryRow = [id: string, mode: Mode | null, title: string, text: string];
export type GivenRow = [
	storyId: string,
	questionId: string,
	state: AnswerState,
	position: number | null,
	input: InputWay | null,
	pace: Pace | null
];

function counted(studyId: string) {
	return sql`${story.studyId} = ${studyId} AND ${story.test} = 0`;
}

/** Every story of a study by id in order, test stories left out. Its words do not leave the server. */
export function listTexts(read: Read, studyId: string): StoryRow[] {
	return read.values<StoryRow>(sql`
		SELECT ${story.id}, ${story.mode}, ${story.title}, ${story.text}
		FROM ${story} WHERE ${counted(studyId)} ORDER BY ${story.id}`);
}

/** Every answer of these stories with how it was given. */
export function listGiven(read: Read, studyId: string): GivenRow[] {
	return read.values<GivenRow>(sql`
		SELECT ${answer.storyId}, ${answer.questionId}, ${answer.state}, ${answer.position},
			${answer.input}, ${answer.pace}
		FROM ${story} JOIN ${answer} ON ${answer.storyId} = ${story.id} WHERE ${counted(studyId)}
		ORDER BY ${answer.storyId}, ${answer.questionId}`);
}
