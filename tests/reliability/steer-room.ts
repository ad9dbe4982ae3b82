import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase } from '#lib/db/database.server.ts';
import { membership } from '#lib/studies/schema.server.ts';

/** Somebody who steers, without a browser. */
export type Steer = (command: unknown) => Promise<number>;

/**
 * Takes the link for the first administrator that the server printed, makes that person the facilitator of
 * the study, and gives the way to steer one of its gatherings.
 */
export async function steerRoom(
	{ address, said, data }: { address: string; said: string; data: string },
	{ gatheringId, studyId }: { gatheringId: string; studyId: string }
): Promise<Steer> {
	const link = /\/welkom\/\S+/.exec(said)?.[0] ?? '';
	const form = {
		name: 'Rik Visser',
		email: 'rik@stad.example',
		password: 'een lang wachtwoord 77'
	};
	const made = await fetch(address + link, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: address },
		body: new URLSearchParams(form)
	});
	const cookie = made.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
	const db = openDatabase(join(data, 'vertelpunt.db'));
	const userId = db.connection.prepare('SELECT id FROM user').pluck().get() as string;
	const role = 'facilitator' as const;
	await db.write((tx) =>
		tx.insert(membership).values({ id: randomUUID(), userId, studyId, role }).run()
	);
	db.close();
	return async (command) => {
		const { status } = await fetch(`${address}/api/v1/gatherings/${gatheringId}/steer`, {
			method: 'POST',
			headers: { origin: address, cookie, 'content-type': 'application/json' },
			body: JSON.stringify({ version: 0, command })
		});
		return status;
	};
}
