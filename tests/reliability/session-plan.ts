import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { asc, eq, sql } from 'drizzle-orm';
import { openDatabase } from '#lib/db/database.server.ts';
import { demoId } from '#lib/gatherings/demo/demo-id.server.ts';
import { gatheringStep, outcome, seat } from '#lib/gatherings/schema.server.ts';
import type { StepKind, StepSetting } from '#lib/gatherings/model.ts';
import { insertEdit } from '#lib/themes/desk/edits.store.server.ts';

export const sessionId = demoId('gathering-sensemaking-65');

type Step = { kind: StepKind; title: string; text: string; minutes: number; setting: StepSetting };

/** Kinds of steps that the prepared agenda does not have, put where a facilitator would. */
const extra: Readonly<Partial<Record<StepKind, readonly Step[]>>> = {
	pattern: [
		{
			...{ kind: 'theme', title: 'Een thema dat terugkwam', text: '', minutes: 10 },
			setting: { theme: 'session-theme' }
		},
		{
			...{ kind: 'direction', title: 'Meer zoals deze, minder zoals die', minutes: 15 },
			text: 'Kies een plek in de driehoek. Waarvan willen wij meer, en waarvan minder?',
			setting: { question: 'T2' }
		},
		{
			...{ kind: 'statements', title: 'Wat moet er anders?', minutes: 30, setting: {} },
			text: 'Elke tafel schrijft één zin. Daarna zegt u van elke zin of die leeft, of u die herkent en of die haalbaar is.'
		}
	],
	weigh: [
		{
			...{ kind: 'goals', title: 'Wat spreken wij af?', minutes: 20, setting: {} },
			text: 'Wie gaat wat doen, en voor wanneer?'
		}
	]
};

/**
 * Makes the demo's prepared session one with every kind of step, with a theme on the desk of the study, all
 * 65 people checked in and the concept outcomes away: the tables write their own. Gives the badges by table.
 */
export async function prepareSession(data: string): Promise<Map<number, string[]>> {
	const db = openDatabase(join(data, 'vertelpunt.db'));
	const all = (query: string, ...given: string[]) =>
		db.connection
			.prepare(query)
			.pluck()
			.all(...given) as string[];
	const [actorId = ''] = all('SELECT id FROM user');
	const [studyId = ''] = all('SELECT study_id FROM gathering WHERE id = ?', sessionId);
	const stories = all(
		"SELECT id FROM story WHERE study_id = ? AND review = 'approved' LIMIT 48",
		studyId
	);
	const badges = await db.write((tx) => {
		const desk = { studyId, textKind: 'story', actorId, at: new Date() } as const;
		const theme = 'session-theme';
		const definition = 'Verhalen waarin iemand post kreeg die pas na uitleg te begrijpen was.';
		const name = 'Brieven die niemand begrijpt';
		const edit = (payload: Parameters<typeof insertEdit>[1]['payload'], texts: string[] = []) =>
			insertEdit(
				tx,
				{ ...desk, id: randomUUID(), payload },
				texts.map((textId) => ({ textId, value: 0 }))
			);
		edit({ kind: 'create', theme, name });
		edit({ kind: 'describe', theme, definition });
		edit({ kind: 'move', theme }, stories);
		const steps = tx
			.select()
			.from(gatheringStep)
			.where(eq(gatheringStep.gatheringId, sessionId))
			.orderBy(asc(gatheringStep.position))
			.all();
		const agenda = steps.flatMap((step) => [step, ...(extra[step.kind] ?? [])]);
		for (const [position, step] of agenda.entries()) {
			const row = { id: randomUUID(), gatheringId: sessionId, ...step, position };
			tx.insert(gatheringStep)
				.values(row)
				.onConflictDoUpdate({ target: gatheringStep.id, set: { position } })
				.run();
		}
		tx.run(sql`DELETE FROM source_link WHERE of_id IN
			(SELECT id FROM outcome WHERE gathering_id = ${sessionId})`);
		tx.delete(outcome).where(eq(outcome.gatheringId, sessionId)).run();
		tx.update(seat).set({ isPresent: true }).where(eq(seat.gatheringId, sessionId)).run();
		return tx.select().from(seat).where(eq(seat.gatheringId, sessionId)).all();
	});
	db.close();
	const byTable = Map.groupBy(badges, ({ tableNumber }) => tableNumber ?? 0);
	return new Map([...byTable].map(([table, seats]) => [table, seats.map(({ badge }) => badge)]));
}

/** What is in the file of what the room did. */
export function countSession(data: string): Record<string, number> {
	const db = openDatabase(join(data, 'vertelpunt.db'));
	const count = (query: string) =>
		db.connection.prepare(query).pluck().get({ id: sessionId }) as number;
	const inStep = 'step_id IN (SELECT id FROM gathering_step WHERE gathering_id = @id)';
	const found = {
		predictions: count(`SELECT count(*) FROM prediction WHERE ${inStep}`),
		marks: count('SELECT count(*) FROM card_mark WHERE gathering_id = @id'),
		readings: count(`SELECT count(*) FROM gathering_reading WHERE ${inStep}`),
		directions: count(`SELECT count(*) FROM direction WHERE ${inStep}`),
		statements: count('SELECT count(*) FROM statement WHERE gathering_id = @id'),
		votes: count(
			`SELECT count(*) FROM statement_vote WHERE statement_id IN
				(SELECT id FROM statement WHERE gathering_id = @id)`
		),
		outcomes: count('SELECT count(*) FROM outcome WHERE gathering_id = @id'),
		weighed: count(`SELECT count(DISTINCT doer) FROM weigh_vote WHERE ${inStep}`),
		dots: count(`SELECT sum(dots) FROM weigh_vote WHERE ${inStep}`),
		goals: count('SELECT count(*) FROM goal WHERE gathering_id = @id')
	};
	db.close();
	return found;
}
