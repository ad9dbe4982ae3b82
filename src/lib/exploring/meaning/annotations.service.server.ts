import * as v from 'valibot';
import { issuesOf } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { mayShow } from '#lib/stories/may-show.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Outcome } from '#lib/studies/manage.service.server.ts';
import {
	countAnswers,
	deleteAnswer,
	findQuestion,
	insertQuestion,
	listAnswersAbout,
	listQuestions,
	updateQuestion,
	upsertAnswer
} from './annotations.store.server.ts';
import { changeMeaning, pageOf, studyToSee, studyToWrite } from './change-meaning.server.ts';
import { findShown } from './gate.store.server.ts';
import { noteSchema, questionSchema } from './meaning-form.ts';
import type { Annotated, MeaningPage, QuestionView } from './model.ts';
import { observationsAbout } from './observation-views.server.ts';

/** The researchers' own questions of a study, and how often each was answered. */
export function readAnnotationQuestions(
	read: Read,
	actor: Staff,
	slug: string
): MeaningPage & { questions: (QuestionView & { answers: number })[] } {
	const study = studyToSee(read, actor, slug);
	const counts = countAnswers(read, study.id);
	const questions = listQuestions(read, study.id).map(({ id, label, kind, options }) => ({
		...{ id, label, kind, options },
		answers: counts.get(id) ?? 0
	}));
	return { ...pageOf(study, actor), questions };
}

export async function makeQuestion(
	db: Database,
	actor: Staff,
	slug: string,
	given: unknown,
	now: Date
): Promise<Outcome<{ id: string }>> {
	studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(questionSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	return changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		const id = newId();
		const made = { id, studyId, authorId: actor.userId, createdAt: now };
		insertQuestion(tx, { ...made, ...parsed.output });
		record('annotation-question-made', `question:${id}`);
		return { state: 'done', id };
	});
}

/** Takes a question away or (`isThere`) brings it back, with what was answered. */
export async function setQuestion(
	db: Database,
	actor: Staff,
	slug: string,
	id: string,
	isThere: boolean,
	now: Date
): Promise<void> {
	await changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		if (!findQuestion(tx, studyId, id)) throw new AppError('notFound');
		updateQuestion(tx, id, { removedAt: isThere ? null : now });
		record(
			isThere ? 'annotation-question-restored' : 'annotation-question-removed',
			`question:${id}`
		);
	});
}

/**
 * What researchers noted about a story, and the observations it was put with. Throws `notFound` when
 * the actor may not read that story.
 */
export function readAnnotations(
	read: Read,
	actor: Staff,
	slug: string,
	storyId: string
): Annotated {
	const study = studyToWrite(read, actor, slug);
	readableOnly(read, actor, study.id, storyId);
	const questions = listQuestions(read, study.id);
	const isAsked = new Set(questions.map(({ id }) => id));
	return {
		questions: questions.map(({ id, label, kind, options }) => ({ id, label, kind, options })),
		answers: listAnswersAbout(read, storyId)
			.filter(({ questionId }) => isAsked.has(questionId))
			.map(({ questionId, author, authorId, value }) => ({
				...{ questionId, author, value },
				isOwn: authorId === actor.userId
			})),
		observations: observationsAbout(read, actor, study.id, { storyId })
	};
}

/**
 * Keeps one's own answer about a story; an empty one is taken away. Throws `notFound` for a story the
 * actor may not read, `invalid` for an answer the question does not offer.
 */
export async function annotate(
	db: Database,
	actor: Staff,
	slug: string,
	given: unknown,
	now: Date
): Promise<void> {
	studyToWrite(db.read, actor, slug);
	const parsed = v.safeParse(noteSchema, given);
	if (!parsed.success) throw new AppError('invalid', 'invalid', issuesOf(parsed.issues));
	const { story: storyId, question: questionId, value } = parsed.output;
	await changeMeaning(db, actor, slug, now, ({ tx, studyId, record }) => {
		readableOnly(tx, actor, studyId, storyId);
		const question = findQuestion(tx, studyId, questionId);
		if (question?.removedAt !== null) throw new AppError('notFound');
		if (value === '') deleteAnswer(tx, questionId, storyId, actor.userId);
		else {
			const isOffered = question.kind === 'text' || question.options.includes(value);
			if (!isOffered) throw new AppError('invalid', 'The question does not offer this answer.');
			const about = { textKind: 'story', textId: storyId } as const;
			upsertAnswer(tx, { questionId, ...about, authorId: actor.userId, value, changedAt: now });
		}
		record('story-annotated', `question:${questionId} story:${storyId}`);
	});
}

function readableOnly(read: Read, actor: Staff, studyId: string, storyId: string): void {
	const story = findShown(read, storyId);
	if (story?.studyId !== studyId || !mayShow('read', story, actor)) throw new AppError('notFound');
}
