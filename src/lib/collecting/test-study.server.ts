import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import en from '#lib/frameworks/templates/mijn-verhaal-buurtteam/en.json' with { type: 'json' };
import nl from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import { createStudy } from '#lib/studies/service.server.ts';

/** A database in memory with one study: point `buurthuis` is open, point `dicht` is closed. For tests. */
export async function openStudyForTest(now: Date): Promise<Database> {
	const database = openTestDatabase();
	const version = await publishFramework(
		database,
		structure,
		[
			{ language: 'nl', texts: nl, review: 'source' },
			{ language: 'en', texts: en, review: 'reviewed' }
		],
		now
	);
	const point = { channel: 'location', form: 'long', languages: ['nl', 'en'] } as const;
	await database.write((tx) =>
		createStudy(tx, {
			study: {
				id: '11111111-1111-4111-8111-111111111111',
				slug: 'proef',
				name: 'Proefstudie',
				purpose: 'Voor een test.',
				frameworkVersionId: version,
				createdAt: now
			},
			areas: defaultAreas,
			points: [
				{
					...point,
					id: '22222222-2222-4222-8222-222222222222',
					code: 'buurthuis',
					name: 'Buurthuis'
				},
				{
					...point,
					id: '33333333-3333-4333-8333-333333333333',
					code: 'dicht',
					name: 'Dicht',
					closedAt: now
				}
			]
		})
	);
	return database;
}
