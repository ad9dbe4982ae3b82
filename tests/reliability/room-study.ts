import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase } from '#lib/db/database.server.ts';
import {
	gathering,
	gatheringStep,
	seat,
	statement as statements
} from '#lib/gatherings/schema.server.ts';
import { seatRoles } from '#lib/gatherings/model.ts';
import { createStudy, newestVersionId } from '#lib/studies/service.server.ts';
import { startServer } from './posting.ts';

export type RoomPlan = {
	studyId: string;
	gatheringId: string;
	joinCode: string;
	badges: string[];
	statements: string[];
};

/**
 * A data folder with one gathering that runs, at a step in which `items` statements are voted on by
 * `seats` badges; `words` is about how long they are. The server makes the file first, so that it is the one of the real migrations.
 */
export async function prepareRoom(
	port: number,
	data: string,
	{ seats, items, words = 2 }: { seats: number; items: number; words?: number }
): Promise<RoomPlan> {
	const server = await startServer(port, data, { env: { VERTELPUNT_DEMO: '0' } });
	await server.stop();
	const db = openDatabase(join(data, 'vertelpunt.db'));
	const gatheringId = randomUUID();
	const stepId = randomUUID();
	const badges = Array.from({ length: seats }, (_, at) => `B${at}`);
	const ids = Array.from({ length: items }, () => randomUUID());
	const day = { title: 'Proef', heldOn: '2026-11-21', place: 'Zaal', topics: [] };
	await db.write((tx) => {
		const frameworkVersionId = newestVersionId(tx) ?? '';
		const study = { id: 'room', slug: 'room', name: 'Room', purpose: '', createdAt: new Date(0) };
		createStudy(tx, { study: { ...study, frameworkVersionId }, areas: [], points: [] });
		const running = { state: 'running', joinCode: 'R00M01', currentStep: stepId } as const;
		tx.insert(gathering)
			.values({ ...day, ...running, id: gatheringId, studyId: 'room', template: 'beleidsgesprek' })
			.run();
		const step = { id: stepId, gatheringId, position: 0, kind: 'statements', title: '' } as const;
		tx.insert(gatheringStep)
			.values({ ...step, text: '', minutes: 10, setting: {} })
			.run();
		for (const [at, badge] of badges.entries()) {
			const role = seatRoles[at % seatRoles.length]!;
			tx.insert(seat).values({ id: randomUUID(), gatheringId, badge, role }).run();
		}
		for (const [at, id] of ids.entries()) {
			const text = `Zin ${at + 1} ${'met nog een woord '.repeat(words / 4)}`.trim();
			tx.insert(statements)
				.values({ id, gatheringId, number: at + 1, doer: 'table:0', text, moderation: 'shown' })
				.run();
		}
	});
	db.close();
	return { studyId: 'room', gatheringId, joinCode: 'R00M01', badges, statements: ids };
}

export type RoomRows = { rows: number; voters: number; yes: Map<string, boolean> };

/** The votes in the file, by `seat badge/statement`; a voter has at most one per item. */
export function readVotes(data: string): RoomRows {
	const db = openDatabase(join(data, 'vertelpunt.db'));
	const rows = db.connection
		.prepare(
			`SELECT seat.badge || '/' || v.statement_id AS vote, v.yes FROM statement_vote v
			JOIN seat ON 'seat:' || seat.id = v.doer`
		)
		.raw()
		.all() as [string, number][];
	db.close();
	const yes = new Map(rows.map(([vote, given]) => [vote, given > 0]));
	const voters = new Set(rows.map(([vote]) => vote.split('/')[0])).size;
	return { rows: rows.length, voters, yes };
}
