import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { forgetStory, registerForget } from '#lib/stories/forget.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { auditOf } from '#lib/studies/test-study.server.ts';
import { annotate, makeQuestion, readAnnotations } from './annotations.service.server.ts';
import { readDraw } from './draw.service.server.ts';
import { forgetAnnotations, forgetPins } from './forget.server.ts';
import {
	heldWords,
	now,
	openMeaningForTest,
	person,
	seenAt,
	uncountedWords,
	voice,
	written
} from './meaning-test-study.server.ts';
import {
	observationsAbout,
	readObservation,
	readObservations
} from './observation-views.server.ts';
import { saveObservation } from './observations.service.server.ts';
import { readCanvas } from './perspectives.service.server.ts';
import { pinStory, readPins, unpinStory } from './pins.service.server.ts';

// No word of a story reaches who may not read it, on any page of this room.

const slug = 'demo';
let db: Database;
let ids: string[];
let aisha: Staff;
let editor: Staff;
let host: Staff;
let id: string;

beforeEach(async () => {
	({ db, ids } = await openMeaningForTest());
	aisha = await person(db, 'Aisha', 'onderzoeker');
	editor = await person(db, 'Bo', 'redacteur');
	host = await person(db, 'Fem', 'facilitator');
	const saved = await saveObservation(db, aisha, slug, seenAt(), written, now);
	id = saved.state === 'done' ? saved.id : '';
});

const draw = (
	actor: Staff,
	asked: { by?: string; count?: number; seed?: number } = {},
	lens = ''
) => readDraw(db, actor, slug, lens, { by: '', count: 20, seed: 1, ...asked }, voice, now);
const pin = (actor: Staff, story: string, reason = 'Dit zegt het zoals velen.') =>
	pinStory(db, actor, slug, id, { story, reason }, now);
const pins = (actor: Staff) => readPins(db, actor, slug, id, now);

describe('what a page carries', () => {
	it.each([
		['an onderzoeker', () => aisha, ['Ik kreeg een brief.'], [heldWords, uncountedWords]],
		['a redacteur', () => editor, ['Ik kreeg een brief.', heldWords], [uncountedWords]],
		['a facilitator', () => host, [], ['Ik kreeg een brief.', heldWords, uncountedWords]]
	])('to %s holds the words they may read and no others', async (_, who, seen, hidden) => {
		for (const story of ids.slice(0, 2)) await pin(aisha, story);
		await pin(editor, ids[3]!);
		const actor = who();
		const load = JSON.stringify([
			readObservations(db.read, actor, slug, voice),
			readObservation(db.read, actor, slug, id, voice),
			readCanvas(db.read, actor, slug),
			await pins(actor),
			await draw(actor),
			await draw(actor, { by: 'T1' })
		]);
		for (const words of seen) expect(load).toContain(words);
		for (const words of hidden) expect(load).not.toContain(words);
		for (const title of actor === host ? ['De brief', 'Bij naam'] : []) {
			expect(load).not.toContain(title);
		}
	});

	it('puts every text that was shown in the audit, and nothing when none was', async () => {
		const before = auditOf(db).length;
		await draw(host);
		expect(auditOf(db)).toHaveLength(before);
		await draw(aisha, {}, 'K5=not-solved');
		expect(auditOf(db).at(-1)).toEqual(['stories-read', 'demo', ids[2]]);
	});
});

describe('a draw', () => {
	it('is from the stories under the lens that may be read, and says from how many', async () => {
		expect(await draw(aisha, { count: 1 }, 'K5=solved')).toMatchObject({
			from: 2,
			count: 1,
			seed: 1
		});
		expect(await draw(editor, {}, 'K5=solved')).toMatchObject({ from: 3 });
		expect(await draw(host, {}, 'K5=solved')).toMatchObject({ from: 0, stories: [] });
	});

	it('from the zones of a triad takes one of each zone at least, and names it', async () => {
		const { from, by, stories } = await draw(aisha, { by: 'T1', count: 2 });
		expect([from, by]).toEqual([3, 'T1']);
		expect(stories.map(({ place }) => place)).toEqual([
			'Hoek: Gelijke regels voor iedereen',
			'Hoek: Wat deze persoon nodig had'
		]);
	});

	it('from a triad that is not there is from all', async () => {
		expect(await draw(aisha, { by: 'T9' })).toMatchObject({ by: '', from: 3 });
	});
});

describe('a story put with an observation', () => {
	it('needs a reason', async () => {
		expect(await pin(aisha, ids[0]!, '  ')).toMatchObject({
			state: 'invalid',
			issues: [{ path: 'reason', code: 'required' }]
		});
		expect(await pins(aisha)).toEqual([]);
	});

	it('must be under the lens of the observation', async () => {
		expect(await pin(aisha, ids[2]!)).toMatchObject({
			state: 'invalid',
			issues: [{ path: 'reason', code: 'outsideLens' }]
		});
	});

	it.each([
		['waits for a redacteur', 3],
		['is only counted', 4]
	])('must be readable: one that %s is not found', async (_, at) => {
		await expect(pin(aisha, ids[at]!)).rejects.toMatchObject({ code: 'notFound' });
	});

	it('shows its reason and author, is found from the story, and can be taken off and put back', async () => {
		await pin(aisha, ids[0]!);
		expect(await pins(editor)).toMatchObject([
			{ reason: 'Dit zegt het zoals velen.', author: 'Aisha', story: { title: 'De brief' } }
		]);
		const about = observationsAbout(db.read, aisha, 'demo', { storyId: ids[0]! });
		expect(about.map((one) => one.id)).toEqual([id]);
		expect(observationsAbout(db.read, aisha, 'demo', { storyId: ids[1]! })).toEqual([]);
		const { reason } = await unpinStory(db, editor, slug, id, ids[0]!, now);
		expect(await pins(aisha)).toEqual([]);
		await pin(aisha, ids[0]!, reason);
		expect(await pins(aisha)).toHaveLength(1);
	});

	it('goes, with what was noted about it, when its teller takes it away', async () => {
		registerForget('observation_story', forgetPins);
		registerForget('annotation', forgetAnnotations);
		await pin(aisha, ids[0]!);
		const made = await makeQuestion(
			db,
			aisha,
			slug,
			{ label: 'Toon?', kind: 'text', options: '' },
			now
		);
		const question = made.state === 'done' ? made.id : '';
		for (const story of ids.slice(0, 2)) {
			await annotate(db, aisha, slug, { story, question, value: 'boos' }, now);
		}
		await db.write((tx) => forgetStory(tx, ids[0]!));
		expect(await pins(aisha)).toEqual([]);
		const left = db.connection.prepare('SELECT text_id FROM annotation').pluck().all();
		expect(left).toEqual([ids[1]]);
		expect(() => readAnnotations(db.read, aisha, slug, ids[0]!)).toThrow('notFound');
	});
});
