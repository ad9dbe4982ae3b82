import { recordAudit } from '#lib/audit/audit.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { gatheringToSee } from '../prepare/change-gathering.server.ts';
import { goalsCsv, statementsCsv } from './harvest-csv.ts';
import { harvestJson } from './harvest-json.ts';
import { readHarvest } from './harvest.service.server.ts';
import type { HarvestView } from './view.ts';

export const harvestFiles = {
	'oogst.json': { type: 'application/json', write: harvestJson },
	'zinnen.csv': { type: 'text/csv; charset=utf-8', write: statementsCsv },
	'doelen.csv': { type: 'text/csv; charset=utf-8', write: goalsCsv }
} as const satisfies Record<string, { type: string; write: (harvest: HarvestView) => string }>;
export type HarvestFile = keyof typeof harvestFiles;

export function isHarvestFile(name: string): name is HarvestFile {
	return Object.hasOwn(harvestFiles, name);
}

/**
 * The harvest as a file to take along, without the title of any story. Audited. Throws `notFound`.
 */
export async function takeHarvest(
	db: Database,
	actor: Staff,
	id: string,
	{ file, voice }: { file: HarvestFile; voice: Voice },
	now: Date
): Promise<{ type: string; body: string }> {
	const harvest = await readHarvest(db, actor, id, voice, now, { titles: false });
	const { type, write } = harvestFiles[file];
	const { study } = gatheringToSee(db.read, actor, id);
	const object = `gathering:${id} file:${file}`;
	const entry = { actor: actor.userId, action: 'harvest-taken', studyId: study.id, object };
	await db.write((tx) => recordAudit(tx, entry, now));
	return { type, body: write(harvest) };
}
