import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { AppError } from '#lib/base/errors.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import { parseJson } from '#lib/base/json.ts';
import { parseWeek } from '#lib/base/week.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { FrameworkStructure } from '#lib/frameworks/model.ts';
import { readFramework } from '#lib/frameworks/service.server.ts';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import { forgetAllOf } from '#lib/stories/forget.server.ts';
import type { ReviewState } from '#lib/stories/model.ts';
import { parseStory } from '#lib/stories/parse-story.ts';
import { checkStory, receiveStory, type CheckedStory } from '#lib/stories/receive.server.ts';
import { toldIn } from '#lib/stories/service.server.ts';
import { createStudy, readStudy } from '#lib/studies/service.server.ts';
import { demoPoints, demoStudy } from './demo-study.ts';

const file = resolve('src/lib/exchange/demo/stories.jsonl.gz');

/**
 * Makes the demo study, or makes it anew, from invented stories that go through the same check and the
 * same `receiveStory` as real ones. Stories that people told in it are never overwritten unless `force`.
 * Gives the number of stories.
 */
export async function loadDemo(
	database: Database,
	frameworkVersionId: string,
	now: Date,
	force = false
): Promise<number> {
	const framework = readFramework(database.read, frameworkVersionId, 'nl');
	if (!framework) throw new Error(`The framework ${frameworkVersionId} is not published.`);
	const told = toldIn(database.read, demoStudy.id);
	if (told > 0 && !force) {
		throw new AppError(
			'conflict',
			`The demo study holds ${told} stories that people told; --force removes them.`
		);
	}
	const stories = readDemoStories().map((line) =>
		check(line, framework.structure, frameworkVersionId)
	);
	await database.write((tx) => {
		if (!readStudy(tx, demoStudy.slug)) createDemoStudy(tx, frameworkVersionId, now);
		forgetAllOf(tx, demoStudy.id);
		for (const { checked, raw, bodyHash } of stories) {
			receiveStory(tx, checked, { raw, bodyHash, codeHash: null });
		}
	});
	return stories.length;
}

function readDemoStories(): string[] {
	return gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
}

function check(
	line: string,
	structure: FrameworkStructure,
	frameworkVersionId: string
): { checked: CheckedStory; raw: Uint8Array; bodyHash: string } {
	const raw = Buffer.from(line);
	const { receivedWeek, review, ...body } = parseJson(raw) as Record<string, unknown>;
	const story = parseStory(body);
	const point = demoPoints.find(({ code }) => code === story.vertelpunt);
	const week = parseWeek(String(receivedWeek));
	if (!point || week === undefined) throw new Error(`Demo story ${story.id} has no point or week.`);
	const checked = checkStory(story, {
		studyId: demoStudy.id,
		pointId: point.id,
		form: 'long',
		framework: structure,
		frameworkVersionId,
		frameworkRevision: 1,
		areaIds: defaultAreas.map(({ id }) => id),
		week,
		late: false,
		review: (review as ReviewState | undefined) ?? 'approved'
	});
	return { checked, raw, bodyHash: `demo:${sha256(raw)}` };
}

function createDemoStudy(
	tx: Parameters<typeof createStudy>[0],
	frameworkVersionId: string,
	now: Date
): void {
	createStudy(tx, {
		study: { ...demoStudy, frameworkVersionId, invented: true, createdAt: now },
		areas: defaultAreas,
		points: demoPoints.map((point) => ({ ...point, form: 'long', languages: ['nl', 'en'] }))
	});
}
