import { expect, test } from 'vitest';
import { updateGathering } from '../run/run.store.server.ts';
import { readScene } from '../run/scene.server.ts';
import { gatheringStep } from '../schema.server.ts';
import { readRegiePage } from '../surfaces/regie/regie-page.server.ts';
import { note, now, openFollowUpForTest } from './follow-up-test-study.server.ts';
import { addNote } from './notes.service.server.ts';
import { readGoals, readStudyGoals } from './read-goals.server.ts';

async function opened() {
	const room = await openFollowUpForTest();
	await room.db.write((tx) => {
		tx.insert(gatheringStep)
			.values({
				...{ id: 'then', gatheringId: 'third', position: 0, kind: 'goals', minutes: 15 },
				...{ title: 'Terug', text: '', setting: { previous: true } }
			})
			.run();
		updateGathering(tx, 'third', { currentStep: 'then' });
	});
	return room;
}

test('The next gathering opens with every goal of those before it, on screen, regie and its own page', async () => {
	const { db, facilitator } = await opened();
	const stopped = note({ noteState: 'stopped', noteText: 'Er is geen ruimte.' });
	await addNote(db, facilitator, 'first', 'overview', stopped, now);
	const expected = [
		['walk-in', 'open', null, 'second'],
		['overview', 'stopped', 'Er is geen ruimte.', 'first'],
		['lead', 'open', null, 'first']
	];
	const { shows } = readScene(db.read, 'third', now);
	const previous = shows.kind === 'goals' ? shows.previous : [];
	expect(
		previous.map((goal) => [goal.id, goal.state, goal.note?.text ?? null, goal.from.id])
	).toEqual(expected);
	expect(shows).toMatchObject({ isAboutPrevious: true, goals: [] });
	expect(readRegiePage(db.read, facilitator, 'third', now).previous).toEqual(previous);
	const { earlier } = readGoals(db.read, facilitator, 'third', now);
	expect(
		earlier.map(({ id, state, notes, gathering }) => [
			...[id, state, notes.at(-1)?.text ?? null, gathering.id]
		])
	).toEqual(expected);
});

test('A step about the goals of before stays about them when there are new ones', async () => {
	const { db, facilitator } = await opened();
	const { shows } = readScene(db.read, 'third', now);
	expect(shows).toMatchObject({ isAboutPrevious: true });
	await db.write((tx) => tx.run("UPDATE goal SET gathering_id = 'third' WHERE id = 'walk-in'"));
	expect(readScene(db.read, 'third', now).shows).toMatchObject({
		isAboutPrevious: true,
		goals: [{ id: 'walk-in' }]
	});
	await db.write((tx) => tx.run("UPDATE gathering_step SET setting = '{}'"));
	expect(readScene(db.read, 'third', now).shows).toMatchObject({ isAboutPrevious: false });
	expect(readGoals(db.read, facilitator, 'third', now).goals).toHaveLength(1);
});

test('The list of a study has the goals of all its gatherings, and none of a rehearsal', async () => {
	const { db, facilitator } = await opened();
	const ids = () => readStudyGoals(db.read, facilitator, 'demo', now).goals.map(({ id }) => id);
	expect(ids()).toEqual(['walk-in', 'overview', 'lead']);
	await db.write((tx) => updateGathering(tx, 'second', { isRehearsal: true }));
	expect(ids()).toEqual(['overview', 'lead']);
});

test('Goals of a study are not found by who may not know of its gatherings', async () => {
	const { db } = await opened();
	const stranger = { kind: 'anonymous' } as const;
	expect(() => readStudyGoals(db.read, stranger, 'demo', now)).toThrow(
		expect.objectContaining({ code: 'notFound' })
	);
});
