import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import {
	annotate,
	makeQuestion,
	readAnnotationQuestions,
	readAnnotations,
	setQuestion
} from './annotations.service.server.ts';
import { now, openMeaningForTest, person } from './meaning-test-study.server.ts';

const slug = 'demo';
const choice = { label: 'Wie beslist?', kind: 'choice', options: 'bewoner\n\n team \nbewoner' };
let db: Database;
let ids: string[];
let aisha: Staff;
let bo: Staff;

beforeEach(async () => {
	({ db, ids } = await openMeaningForTest());
	aisha = await person(db, 'Aisha', 'onderzoeker');
	bo = await person(db, 'Bo', 'onderzoeker');
});

async function ask(given: object = choice): Promise<string> {
	const made = await makeQuestion(db, aisha, slug, given, now);
	if (made.state === 'invalid') throw new Error(JSON.stringify(made.issues));
	return made.id;
}

const note = (actor: Staff, question: string, value: string, story = ids[0]!) =>
	annotate(db, actor, slug, { story, question, value }, now);
const notes = (actor: Staff) => readAnnotations(db.read, actor, slug, ids[0]!);

it('a question is asked about every story, with each option once', async () => {
	const id = await ask();
	expect(notes(bo)).toEqual({
		questions: [{ id, label: 'Wie beslist?', kind: 'choice', options: ['bewoner', 'team'] }],
		answers: [],
		observations: []
	});
});

it.each([
	[{ ...choice, label: '' }, 'label', 'required'],
	[{ ...choice, kind: 'number' }, 'kind', 'choose'],
	[{ ...choice, options: 'bewoner' }, 'options', 'twoOptions']
])('a question that cannot be answered is refused', async (given, path, code) => {
	expect(await makeQuestion(db, aisha, slug, given, now)).toMatchObject({
		state: 'invalid',
		issues: [{ path, code }]
	});
});

it('everybody has an answer of their own, the newest; an empty one is taken away', async () => {
	const id = await ask();
	await note(aisha, id, 'team');
	await note(aisha, id, 'bewoner');
	await note(bo, id, 'team');
	expect(notes(bo).answers).toEqual([
		{ questionId: id, author: 'Aisha', isOwn: false, value: 'bewoner' },
		{ questionId: id, author: 'Bo', isOwn: true, value: 'team' }
	]);
	expect(readAnnotationQuestions(db.read, bo, slug).questions).toMatchObject([{ id, answers: 2 }]);
	await note(aisha, id, ' ');
	expect(notes(bo).answers.map(({ author }) => author)).toEqual(['Bo']);
});

it('stays apart from what the teller answered', async () => {
	await note(aisha, await ask(), 'team');
	const told = db.connection
		.prepare('SELECT count(*) FROM answer_option WHERE story_id = ?')
		.pluck();
	expect(told.get(ids[0])).toBe(1);
});

it('a question that is removed is not asked, and has its answers back after undo', async () => {
	const id = await ask();
	await note(aisha, id, 'team');
	await setQuestion(db, bo, slug, id, false, now);
	expect(notes(bo)).toMatchObject({ questions: [], answers: [] });
	await expect(note(aisha, id, 'team')).rejects.toMatchObject({ code: 'notFound' });
	await setQuestion(db, bo, slug, id, true, now);
	expect(notes(bo).answers).toHaveLength(1);
});

it('an answer that is not offered, or is too long, is refused', async () => {
	const id = await ask();
	await expect(note(aisha, id, 'buurvrouw')).rejects.toMatchObject({ code: 'invalid' });
	const open = await ask({ label: 'Toon?', kind: 'text', options: '' });
	await expect(note(aisha, open, 'x'.repeat(2001))).rejects.toMatchObject({ code: 'invalid' });
	await expect(annotate(db, aisha, slug, { story: 7 }, now)).rejects.toMatchObject({
		code: 'invalid'
	});
});

it.each([
	['that waits for a redacteur', 3],
	['that is only counted', 4]
])('nobody notes anything about a story %s', async (_, at) => {
	const id = await ask();
	await expect(note(aisha, id, 'team', ids[at])).rejects.toMatchObject({ code: 'notFound' });
	expect(() => readAnnotations(db.read, aisha, slug, ids[at]!)).toThrow('notFound');
});

it('who reads no stories sees no notes about them', async () => {
	const host = await person(db, 'Fem', 'facilitator');
	expect(() => notes(host)).toThrow('forbidden');
	await expect(note(host, await ask(), 'team')).rejects.toMatchObject({ code: 'forbidden' });
});
