import { expect, test } from 'vitest';
import { person } from '#lib/exploring/meaning/meaning-test-study.server.ts';
import { forgetStory, registerForget } from '#lib/stories/forget.server.ts';
import { forgetCardMarks, forgetCards, forgetCardTables } from '../forget.server.ts';
import { cardMark, direction, gatheringStep, seat, weighVote } from '../schema.server.ts';
import { readGoal } from './goal-page.server.ts';
import { audited, now, openFollowUpForTest, voice } from './follow-up-test-study.server.ts';
import { readOutcome, readStatement } from './places.server.ts';
import { readStoryFollow } from './story-follow.server.ts';

// As src/boot.server.ts wires them; tests/forget.test.ts holds it to that.
registerForget('story_card', forgetCards);
registerForget('card_table', forgetCardTables);
registerForget('card_mark', forgetCardMarks);

const goal = { id: 'first', goalId: 'overview' };

test('Each source of a goal leads on to its own place, and through an outcome to the story', async () => {
	const { db, ids } = await openFollowUpForTest();
	const onderzoeker = await person(db, 'Olga', 'onderzoeker');
	const { sources } = await readGoal(db, onderzoeker, goal, voice, now);
	const found = Object.fromEntries(sources.map((source) => [source.kind, source]));
	expect(found.statement).toMatchObject({
		text: 'Hang een briefje op.',
		href: '/bijeenkomsten/first/doelen/zin/sentence'
	});
	expect(found.zone?.href).toBe('/onderzoek/demo/verkennen?T1=z:a#chart-T1');
	expect(found.zone?.facts.at(-1)).toBe('15 verhalen');
	expect(found.question?.href).toBe('/onderzoek/demo/verkennen#chart-K5');
	expect(found.outcome?.href).toBe('/bijeenkomsten/first/doelen/uitkomst/result');
	expect(found.outcome?.sources).toMatchObject([
		{
			...{ kind: 'card', text: 'Verhaal 0', facts: ['Kaartje 7'], opening: 'Er gebeurde iets.' },
			href: `/onderzoek/demo/verkennen?verhaal=${ids[0]}`
		}
	]);
	expect(audited(db, 'stories-read')).toEqual([ids[0]]);
});

test('A facilitator sees a card where a researcher reads, and nobody sees what the gate keeps shut', async () => {
	const { db, facilitator, ids } = await openFollowUpForTest();
	const card = async () => {
		const { sources } = await readGoal(db, facilitator, goal, voice, now);
		return sources.find(({ kind }) => kind === 'outcome')?.sources[0];
	};
	expect((await card())?.href).toBe(`/onderzoek/demo/verhaal/${ids[0]}/gevolg`);
	await db.write((tx) => tx.run(`UPDATE story SET review = 'held' WHERE id = '${ids[0]}'`));
	expect(await card()).toMatchObject({
		...{ text: 'Een verhaal dat u niet mag lezen', href: null, opening: null }
	});
	const asked = { slug: 'demo', storyId: ids[0]! };
	await expect(readStoryFollow(db, facilitator, asked, voice, now)).rejects.toMatchObject({
		code: 'notFound'
	});
});

test('From a story one comes to its card, its outcome, its goals and the places where its dots were spoken of', async () => {
	const { db, facilitator, ids } = await openFollowUpForTest();
	await db.write((tx) => {
		const step = { gatheringId: 'first', title: 'x', text: '', minutes: 1 };
		const setting = { question: 'T1' };
		for (const [position, kind] of (['predict', 'direction'] as const).entries()) {
			tx.insert(gatheringStep)
				.values({ ...step, id: kind, position, kind, setting })
				.run();
		}
		const said = { stepId: 'direction', doer: 'table:1', moderation: 'shown', text: 'x' } as const;
		tx.insert(direction)
			.values({ ...said, id: 'd1', zone: 'T1:a', toward: 'fewer' })
			.run();
		tx.insert(direction)
			.values({ ...said, id: 'd2', zone: 'T1:b', toward: 'more' })
			.run();
		const mark = { gatheringId: 'first', storyId: ids[0]!, mark: 'recognise' } as const;
		tx.insert(cardMark)
			.values({ ...mark, doer: 'table:1' })
			.run();
	});
	const asked = { slug: 'demo', storyId: ids[0]! };
	const followed = await readStoryFollow(db, facilitator, asked, voice, now);
	expect(followed.cards).toMatchObject([{ number: 7, marks: { recognise: 1, surprises: 0 } }]);
	expect(followed.outcomes.map(({ id }) => id)).toEqual(['result']);
	expect(followed.goals.map(({ href }) => href)).toEqual(['/bijeenkomsten/first/doelen/overview']);
	expect(followed.zones).toMatchObject([
		{
			href: '/onderzoek/demo/verkennen?T1=z:a#chart-T1',
			in: [
				{ kind: 'predict', more: 0, fewer: 0 },
				{ kind: 'direction', more: 0, fewer: 1 }
			]
		}
	]);
	expect(JSON.stringify(followed)).not.toMatch(/table:|seat:/);
	const other = { slug: 'demo', storyId: ids[1]! };
	const direct = await readStoryFollow(db, facilitator, other, voice, now);
	expect(direct.goals.map(({ id }) => id)).toEqual(['walk-in']);
});

test.each([
	['onderzoeker', true],
	['redacteur', true],
	['facilitator', true],
	['kijker', false],
	['opdrachtgever', false],
	['veldwerker', false],
	['beheerder', false]
] as const)('A %s follows a story: %s', async (role, may) => {
	const { db, ids } = await openFollowUpForTest();
	const staff = await person(db, 'Ada', role);
	const reading = readStoryFollow(db, staff, { slug: 'demo', storyId: ids[0]! }, voice, now);
	if (may) expect((await reading).story.title).toBe('Verhaal 0');
	else await expect(reading).rejects.toMatchObject({ code: 'notFound' });
	expect(audited(db, 'stories-read')).toEqual(may ? [ids[0]] : []);
});

test('When a story is withdrawn, what it led to stays and the way to it is gone', async () => {
	const { db, facilitator, ids } = await openFollowUpForTest();
	await db.write((tx) => {
		forgetStory(tx, ids[0]!);
		forgetStory(tx, ids[1]!);
	});
	const links = db.connection
		.prepare("SELECT of_id FROM source_link WHERE kind IN ('card', 'story')")
		.pluck()
		.all();
	expect(links).toEqual([]);
	const { sources } = await readGoal(db, facilitator, goal, voice, now);
	expect(sources.map(({ kind }) => kind)).toEqual(['statement', 'outcome', 'zone', 'question']);
	expect(sources[1]?.sources).toEqual([]);
	const asked = { slug: 'demo', storyId: ids[0]! };
	await expect(readStoryFollow(db, facilitator, asked, voice, now)).rejects.toMatchObject({
		code: 'notFound'
	});
});

test('A sentence has its dots, what says the same and its goals; an outcome its dots per role, guarded', async () => {
	const { db, facilitator } = await openFollowUpForTest();
	const sentence = readStatement(db.read, facilitator, { id: 'first', statementId: 'sentence' });
	expect(sentence).toMatchObject({ table: 3, scores: [], alike: [{ id: 'same' }] });
	expect(sentence.goals.map(({ id }) => id)).toEqual(['overview']);
	const same = readStatement(db.read, facilitator, { id: 'first', statementId: 'same' });
	expect(same.mergedInto?.id).toBe('sentence');
	await db.write((tx) => {
		const step = { id: 'weigh', gatheringId: 'first', position: 0, kind: 'weigh' } as const;
		tx.insert(gatheringStep)
			.values({ ...step, title: 'Wegen', text: '', minutes: 1, setting: { dots: 5 } })
			.run();
		for (let at = 0; at < 6; at++) {
			const role = at < 5 ? ('resident' as const) : ('policy-officer' as const);
			tx.insert(seat)
				.values({ id: `s${at}`, gatheringId: 'first', badge: `B${at}`, role })
				.run();
			tx.insert(weighVote)
				.values({ stepId: 'weigh', outcomeId: 'result', role, dots: 2, doer: `seat:s${at}` })
				.run();
		}
	});
	const asked = { id: 'first', outcomeId: 'result' };
	const result = await readOutcome(db, facilitator, asked, voice, now);
	expect(result.votes?.[0]?.result).toEqual({
		rows: [{ role: 'others', voters: 6, dots: { result: 12 } }],
		total: { voters: 6, dots: { result: 12 } }
	});
	const elsewhere = { id: 'second', outcomeId: 'result' };
	await expect(readOutcome(db, facilitator, elsewhere, voice, now)).rejects.toMatchObject({
		code: 'notFound'
	});
});
