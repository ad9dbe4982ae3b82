import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { createAccount } from '#lib/accounts/account.service.server.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import en from '#lib/frameworks/templates/mijn-verhaal-buurtteam/en.json' with { type: 'json' };
import nl from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import type { Staff } from './authorise.server.ts';
import { giveMembership } from './members.service.server.ts';
import { roles, type Membership } from './model.ts';
import { createStudy } from './service.server.ts';

export const now = new Date('2026-11-21T10:00:00Z');

/** Two studies of a published framework, each with one area and one point. For tests of this room. */
export async function openStudiesForTest(): Promise<Database> {
	const db = openTestDatabase();
	const frameworkVersionId = await publishFramework(
		db,
		structure,
		[
			{ language: 'nl', texts: nl, review: 'source' },
			{ language: 'en', texts: en, review: 'reviewed' },
			{ language: 'tr', texts: nl, review: 'machine' }
		],
		now
	);
	await db.write((tx) => {
		for (const slug of ['noord', 'oost']) {
			const study = {
				id: slug,
				slug,
				name: slug,
				purpose: 'p',
				frameworkVersionId,
				createdAt: now
			};
			const point = { id: `${slug}-p`, code: `${slug}-1`, name: 'Balie', closesOn: '2026-11-20' };
			createStudy(tx, {
				study: { ...study, retentionMonths: 12 },
				areas: [{ id: 'a', labels: { nl: 'A' } }],
				points: [{ ...point, channel: 'online', form: 'long', languages: ['nl'] }]
			});
		}
	});
	return db;
}

/** Somebody with an account and these roles, as the service sees a session. */
export async function staffWith(db: Database, ...memberships: Membership[]): Promise<Staff> {
	const name = memberships.map(({ role, studyId }) => `${role}-${studyId}`).join('-') || 'nobody';
	const email = `${name}@stad.test`;
	const userId = await db.write((tx) => {
		const made = createAccount(tx, { name, email, passwordHash: 'x' }, now);
		for (const place of memberships) giveMembership(tx, made, place, 'system', now);
		return made;
	});
	return { kind: 'staff', userId, name, email, memberships };
}

/** Everybody there is to ask about study `noord`, by name. */
export async function everybody(db: Database): Promise<Map<string, Staff>> {
	const places: [string, Membership[]][] = [
		...roles
			.filter((role) => role !== 'beheerder')
			.map((role): [string, Membership[]] => [role, [{ role, studyId: 'noord' }]]),
		['beheerder', [{ role: 'beheerder', studyId: null }]],
		['onderzoeker elsewhere', [{ role: 'onderzoeker', studyId: 'oost' }]],
		['nobody', []]
	];
	const found = new Map<string, Staff>();
	for (const [name, memberships] of places) found.set(name, await staffWith(db, ...memberships));
	return found;
}

/** The audit, as [action, study, object]. */
export function auditOf(db: Database): [string, string | null, string | null][] {
	const rows = db.connection
		.prepare('SELECT action, study_id, object FROM audit ORDER BY sequence')
		.raw()
		.all();
	return rows as [string, string | null, string | null][];
}
