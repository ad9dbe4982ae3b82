import { newId } from '#lib/base/ids.ts';
import { parseWeek } from '#lib/base/week.ts';
import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import { versionId } from '#lib/frameworks/show.ts';
import nl from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { parseStory } from '#lib/stories/parse-story.ts';
import { checkStory, receiveStory } from '#lib/stories/receive.server.ts';
import { createStudy } from '#lib/studies/service.server.ts';

/** What matters of a story here; the rest is the same for all. */
export type Told = {
	answers?: Readonly<Record<string, Answer>>;
	level?: number;
	test?: boolean;
	week?: string;
	study?: string;
};

/** The studies `here` and `elsewhere`, without stories, in a database of their own; for tests. */
export async function openTestStudies(): Promise<Database> {
	const now = new Date('2026-11-21T10:00:00Z');
	const db = openTestDatabase();
	const version = await publishFramework(
		db,
		structure,
		[{ language: 'nl', texts: nl, review: 'source' }],
		now
	);
	await db.write((tx) => {
		for (const id of ['here', 'elsewhere']) {
			createStudy(tx, {
				study: { id, slug: id, name: id, purpose: '', frameworkVersionId: version, createdAt: now },
				areas: [
					{ id: 'noord', labels: { nl: 'Noord' } },
					{ id: 'zuid', labels: { nl: 'Zuid', en: 'South' } }
				],
				points: [
					{
						id: `${id}-point`,
						code: id,
						name: id,
						channel: 'online',
						form: 'long',
						languages: ['nl']
					}
				]
			});
		}
	});
	return db;
}

/** Has stories told, through the same check and the same door as real ones. */
export async function tell(db: Database, stories: readonly Told[]): Promise<void> {
	await db.write((tx) => {
		for (const {
			answers = {},
			level = 1,
			test = false,
			week = '2024-W42',
			study = 'here'
		} of stories) {
			const body = {
				id: newId(),
				vertelpunt: study,
				frameworkVersion: versionId(structure),
				language: 'nl',
				title: 'Titel',
				text: 'Tekst',
				mode: null,
				consentLevel: level,
				withdrawalCodeHash: null,
				test,
				answers
			};
			const checked = checkStory(parseStory(body), {
				studyId: study,
				pointId: `${study}-point`,
				form: 'long',
				framework: structure,
				frameworkVersionId: versionId(structure),
				frameworkRevision: 1,
				areaIds: ['noord', 'zuid'],
				week: parseWeek(week) ?? 0,
				late: false
			});
			receiveStory(tx, checked, { bodyHash: body.id, raw: new Uint8Array(), codeHash: null });
		}
	});
}
