import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/database.server.ts';
import { oncePer } from '#lib/db/prepared.server.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import {
	answer,
	answerOption,
	answerStone,
	consent,
	story,
	withdrawalCode
} from './schema.server.ts';

// The hot path: some thirty rows a story. Building a query costs more than running it, so each insert
// is built once per connection.

export type StoryRow = Required<typeof story.$inferInsert>;
export type ConsentRow = Required<typeof consent.$inferInsert>;

const inserts = oncePer(prepareInserts);

/** Stores a story with its consent, all its answers and its withdrawal code. */
export function insertStory(
	tx: Tx,
	row: StoryRow,
	agreed: ConsentRow,
	answers: Readonly<Record<string, Answer>>,
	codeHash: string | null
): void {
	const insert = inserts(tx);
	insert.story.run(row);
	insert.consent.run(agreed);
	if (codeHash) insert.code.run({ codeHash, storyId: row.id });
	for (const [questionId, said] of Object.entries(answers)) {
		const key = { storyId: row.id, questionId };
		const [a, b, c] = 'weights' in said ? said.weights : [null, null, null];
		const position = 'position' in said ? said.position : null;
		const { state, input = null, pace = null } = said;
		insert.answer.run({ ...key, state, a, b, c, position, input, pace });
		if ('options' in said) {
			for (const optionId of said.options) insert.option.run({ ...key, optionId });
		}
		if ('stones' in said) {
			for (const [stoneId, [x, y]] of Object.entries(said.stones)) {
				insert.stone.run({ ...key, stoneId, x, y });
			}
		}
	}
}

function prepareInserts(tx: Tx) {
	const value = sql.placeholder;
	const key = { storyId: value('storyId'), questionId: value('questionId') };
	return {
		story: tx
			.insert(story)
			.values({
				id: value('id'),
				studyId: value('studyId'),
				pointId: value('pointId'),
				frameworkVersionId: value('frameworkVersionId'),
				frameworkRevision: value('frameworkRevision'),
				language: value('language'),
				title: value('title'),
				text: value('text'),
				mode: value('mode'),
				form: value('form'),
				helper: value('helper'),
				helperFromJudgedOrganisation: value('helperFromJudgedOrganisation'),
				receivedWeek: value('receivedWeek'),
				late: value('late'),
				test: value('test'),
				review: value('review'),
				bodyHash: value('bodyHash')
			})
			.prepare(),
		consent: tx
			.insert(consent)
			.values({
				storyId: value('storyId'),
				levelGiven: value('levelGiven'),
				levelEffective: value('levelEffective'),
				textHash: value('textHash'),
				language: value('language'),
				readAloud: value('readAloud')
			})
			.prepare(),
		code: tx
			.insert(withdrawalCode)
			.values({ codeHash: value('codeHash'), storyId: value('storyId') })
			.prepare(),
		answer: tx
			.insert(answer)
			.values({
				...key,
				state: value('state'),
				a: value('a'),
				b: value('b'),
				c: value('c'),
				position: value('position'),
				input: value('input'),
				pace: value('pace')
			})
			.prepare(),
		option: tx
			.insert(answerOption)
			.values({ ...key, optionId: value('optionId') })
			.prepare(),
		stone: tx
			.insert(answerStone)
			.values({ ...key, stoneId: value('stoneId'), x: value('x'), y: value('y') })
			.prepare()
	};
}
