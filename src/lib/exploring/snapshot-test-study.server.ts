import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
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
import { createStudy } from '#lib/studies/service.server.ts';

// The 437 invented stories in a database in memory, as the study `demo`. For tests.

const file = resolve('src/lib/exchange/demo/stories.jsonl.gz');
const version = 'mijn-verhaal-buurtteam@1';

export async function openDemoForTest(): Promise<Database> {
	const db = openTestDatabase();
	await makeStudyForTest(db);
	await tellForTest(db, readDemoLines());
	return db;
}

function readDemoLines(): Record<string, unknown>[] {
	const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
	return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The study `demo` without stories. */
export async function makeStudyForTest(db: Database): Promise<void> {
	const now = new Date('2026-11-21T10:00:00Z');
	await publishFramework(db, structure, [{ language: 'nl', texts: nl, review: 'source' }], now);
	const study = { id: 'demo', slug: 'demo', name: 'Demo', purpose: '' };
	const point = { name: 'Punt', form: 'long', languages: ['nl'] } as const;
	await db.write((tx) =>
		createStudy(tx, {
			study: { ...study, frameworkVersionId: version, createdAt: now },
			areas: defaultAreas,
			points: [
				{ ...point, id: 'demo-online', code: 'demo-online', channel: 'online' },
				{ ...point, id: 'demo-locatie', code: 'demo-locatie', channel: 'location' }
			]
		})
	);
}

/** Tells stories in the study `demo`, each as an empty one with these keys; gives their ids. */
export async function tellForTest(
	db: Database,
	stories: readonly Record<string, unknown>[]
): Promise<string[]> {
	const empty = { title: '', text: '', mode: null, withdrawalCodeHash: null, answers: {} };
	const told = stories.map(({ receivedWeek = '2024-W42', review = 'approved', ...body }) => ({
		week: parseWeek(String(receivedWeek)) ?? 0,
		review: review as ReviewState,
		body: parseStory({
			...empty,
			id: newId(),
			vertelpunt: 'demo-online',
			frameworkVersion: version,
			language: 'nl',
			consentLevel: 1,
			...body
		})
	}));
	await db.write((tx) => {
		for (const { body, week, review } of told) {
			const checked = checkStory(body, {
				studyId: 'demo',
				pointId: body.vertelpunt,
				form: 'long',
				framework: structure,
				frameworkVersionId: version,
				frameworkRevision: 1,
				areaIds: defaultAreas.map(({ id }) => id),
				week,
				late: false,
				review
			});
			receiveStory(tx, checked, { bodyHash: body.id, raw: new Uint8Array(), codeHash: null });
		}
	});
	return told.map(({ body }) => body.id);
}
