import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { watch } from '#lib/live/topics.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { meaningTopic } from './change-meaning.server.ts';
import { now, openMeaningForTest, person, seenAt, written } from './meaning-test-study.server.ts';
import { saveObservation } from './observations.service.server.ts';
import {
	makePerspective,
	moveReading,
	readCanvas,
	renamePerspective,
	setPerspective
} from './perspectives.service.server.ts';

const slug = 'demo';
let db: Database;
let aisha: Staff;
let bo: Staff;

beforeEach(async () => {
	({ db } = await openMeaningForTest());
	aisha = await person(db, 'Aisha', 'onderzoeker');
	bo = await person(db, 'Bo', 'onderzoeker');
	await saveObservation(db, aisha, slug, seenAt(), written, now);
});

const canvas = () => readCanvas(db.read, bo, slug);
const grouped = () => canvas().readings.map(({ perspectiveId }) => perspectiveId);

async function make(name: string): Promise<string> {
	const made = await makePerspective(db, aisha, slug, { name }, now);
	if (made.state === 'invalid') throw new Error(JSON.stringify(made.issues));
	return made.id;
}

it('shows every reading with what was seen, in no perspective at first', () => {
	expect(canvas()).toMatchObject({
		mayWrite: true,
		perspectives: [],
		readings: [
			{ text: written.first, author: 'Aisha', saw: written.saw, perspectiveId: null },
			{ text: written.second }
		],
		moves: []
	});
});

it('lets whoever comes last be right, and everybody see who moved what', async () => {
	const [rules, speed] = [await make('Regels'), await make('Snelheid')];
	const reading = canvas().readings[0]!.id;
	await moveReading(db, aisha, slug, reading, rules, now);
	await moveReading(db, bo, slug, reading, speed, now);
	expect(grouped()).toEqual([speed, null]);
	await moveReading(db, aisha, slug, reading, '', now);
	expect(canvas().moves.map(({ who, text, to }) => [who, text, to])).toEqual([
		['Aisha', written.first, null],
		['Bo', written.first, 'Snelheid'],
		['Aisha', written.first, 'Regels']
	]);
});

it('writes nothing down when a reading is put where it is', async () => {
	const rules = await make('Regels');
	const reading = canvas().readings[0]!.id;
	await moveReading(db, aisha, slug, reading, rules, now);
	await moveReading(db, bo, slug, reading, rules, now);
	expect(canvas().moves.map(({ who }) => who)).toEqual(['Aisha']);
});

it('frees the readings of a perspective that is removed, and has them back after undo', async () => {
	const rules = await make('Regels');
	await moveReading(db, bo, slug, canvas().readings[0]!.id, rules, now);
	await setPerspective(db, bo, slug, rules, false, now);
	expect([canvas().perspectives, grouped()]).toEqual([[], [null, null]]);
	await setPerspective(db, aisha, slug, rules, true, now);
	expect([canvas().perspectives, grouped()]).toEqual([
		[{ id: rules, name: 'Regels' }],
		[rules, null]
	]);
});

it('gives a perspective another name, and refuses one without a name', async () => {
	const rules = await make('Regels');
	await renamePerspective(db, bo, slug, rules, { name: 'Houvast' }, now);
	expect(canvas().perspectives).toEqual([{ id: rules, name: 'Houvast' }]);
	expect(await renamePerspective(db, bo, slug, rules, { name: ' ' }, now)).toMatchObject({
		state: 'invalid',
		issues: [{ path: 'name', code: 'required' }]
	});
});

it('gives no two perspectives one name', async () => {
	const [rules, speed] = [await make('Regels'), await make('Snelheid')];
	const refused = { state: 'invalid', issues: [{ path: 'name', code: 'sameName' }] };
	expect(await makePerspective(db, bo, slug, { name: 'regels' }, now)).toMatchObject(refused);
	expect(await renamePerspective(db, bo, slug, speed, { name: 'Regels' }, now)).toMatchObject(
		refused
	);
	expect((await renamePerspective(db, bo, slug, rules, { name: 'REGELS' }, now)).state).toBe(
		'done'
	);
});

it('moves nothing to a perspective that is not there, and nothing for who only looks', async () => {
	const reading = canvas().readings[0]!.id;
	await expect(moveReading(db, bo, slug, reading, 'nowhere', now)).rejects.toMatchObject({
		code: 'notFound'
	});
	await expect(moveReading(db, bo, slug, 'nothing', '', now)).rejects.toMatchObject({
		code: 'notFound'
	});
	const host = await person(db, 'Fem', 'facilitator');
	expect(readCanvas(db.read, host, slug).mayWrite).toBe(false);
	await expect(moveReading(db, host, slug, reading, '', now)).rejects.toMatchObject({
		code: 'forbidden'
	});
});

it('tells who watches that something moved', async () => {
	const heard: string[] = [];
	const stop = watch(meaningTopic('demo'), (message) => heard.push(message));
	await make('Regels');
	await wait(350);
	stop();
	expect(heard).toHaveLength(2);
});
