import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createAccount } from '#lib/accounts/account.service.server.ts';
import { newId } from '#lib/base/ids.ts';
import { parseWeek } from '#lib/base/week.ts';
import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import nl from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import type { ReviewState } from '#lib/stories/model.ts';
import { parseStory } from '#lib/stories/parse-story.ts';
import { checkStory, receiveStory } from '#lib/stories/receive.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { giveMembership } from '#lib/studies/members.service.server.ts';
import type { Membership, Role } from '#lib/studies/model.ts';
import { createStudy } from '#lib/studies/service.server.ts';

// The study `demo` in a database in memory, people with a role in it, and stories to tell. For tests.

const version = 'mijn-verhaal-buurtteam@1';
export const now = new Date('2026-11-21T10:00:00Z');

/** A story as its file says it; `review` says how it was judged. */
export type Line = Readonly<Record<string, unknown>>;

/** The 437 invented stories. */
export function demoLines(): Line[] {
	const file = resolve('src/lib/exchange/demo/stories.jsonl.gz');
	const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
	return lines.map((line) => JSON.parse(line) as Line);
}

/** The study without stories. */
export async function openStudyForTest(): Promise<Database> {
	const db = openTestDatabase();
	await publishFramework(db, structure, [{ language: 'nl', texts: nl, review: 'source' }], now);
	const point = { name: 'Punt', form: 'long', languages: ['nl'] } as const;
	await db.write((tx) =>
		createStudy(tx, {
			study: {
				...{ id: 'demo', slug: 'demo', name: 'Demo', purpose: '' },
				...{ frameworkVersionId: version, createdAt: now }
			},
			areas: defaultAreas,
			points: [
				{ ...point, id: 'demo-online', code: 'demo-online', channel: 'online' },
				{ ...point, id: 'demo-locatie', code: 'demo-locatie', channel: 'location' }
			]
		})
	);
	return db;
}

/** Tells stories through the same check and door as real ones; gives their ids in order. */
export async function tellStories(db: Database, lines: readonly Line[]): Promise<string[]> {
	const told = lines.map(({ receivedWeek = '2024-W42', review = 'approved', ...line }) => ({
		week: parseWeek(String(receivedWeek)) ?? 0,
		review: review as ReviewState,
		body: parseStory({
			...{ id: newId(), vertelpunt: 'demo-online', frameworkVersion: version, language: 'nl' },
			...{ title: '', text: '', mode: null, withdrawalCodeHash: null, consentLevel: 1 },
			answers: {},
			...line
		})
	}));
	await db.write((tx) => {
		for (const { body, week, review } of told) {
			const checked = checkStory(body, {
				...{ studyId: 'demo', pointId: body.vertelpunt, form: 'long', week, review },
				...{ framework: structure, frameworkVersionId: version, frameworkRevision: 1 },
				areaIds: defaultAreas.map(({ id }) => id),
				late: false
			});
			receiveStory(tx, checked, { bodyHash: body.id, raw: new Uint8Array(), codeHash: null });
		}
	});
	return told.map(({ body }) => body.id);
}

/** Somebody with an account and one role in the study. */
export async function personForTest(db: Database, name: string, role: Role): Promise<Staff> {
	const email = `${name.toLowerCase()}@stad.test`;
	const place: Membership = { role, studyId: role === 'beheerder' ? null : 'demo' };
	const userId = await db.write((tx) => {
		const made = createAccount(tx, { name, email, passwordHash: 'x' }, now);
		giveMembership(tx, made, place, 'system', now);
		return made;
	});
	return { kind: 'staff', userId, name, email, memberships: [place] };
}
