import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Outcome, Setting } from './experiment.ts';
import { inspectFile } from './inspect.ts';
import { newStory, postStory, startServer } from './posting.ts';

const cuts = 200;
const flips = 50;
const perGroup = 4;

/**
 * T03: of a file and its log as a kill left them, the log is cut at random places, and in some a byte is
 * flipped. Each opens whole, without half stories, holding what was committed first and nothing later.
 */
export async function wal({ seed, folder, port }: Setting): Promise<Outcome> {
	const data = join(folder, 'data');
	const groups = await killedWhileWriting(port, data);
	const random = seededRandom(seed);
	const file = join(data, 'vertelpunt.db');
	const log = readFileSync(`${file}-wal`);
	const copy = join(folder, 'copy');
	const figures = { opened: 0, integrityFailures: 0, halfStories: 0, notAPrefix: 0 };
	const kept: number[] = [];
	for (let n = 0; n < cuts; n++) {
		const torn = Buffer.from(log.subarray(0, Math.floor(random() * log.length)));
		if (n < flips && torn.length > 0) {
			const at = Math.floor(random() * torn.length);
			torn[at] = torn[at]! ^ (1 << Math.floor(random() * 8));
		}
		const found = openCopy(copy, readFileSync(file), torn);
		if (!found) continue;
		figures.opened += 1;
		figures.integrityFailures += found.integrityFailures;
		figures.halfStories += found.halfStories;
		if (!isPrefix(groups, found.stored)) figures.notAPrefix += 1;
		kept.push(found.stored.size);
	}
	const whole = openCopy(copy, readFileSync(file), log);
	const control = plant(copy, readFileSync(file), log);
	return {
		cuts,
		flips,
		stories: groups.flat().length,
		logBytes: log.length,
		...figures,
		fewest: Math.min(...kept),
		most: Math.max(...kept),
		control,
		passed:
			figures.opened === cuts &&
			figures.integrityFailures + figures.halfStories + figures.notAPrefix === 0 &&
			new Set(kept).size > 10 &&
			whole?.stored.size === groups.flat().length &&
			control.halfStory &&
			control.damage
	};
}

/**
 * Writes groups of stories, each acknowledged before the next begins, and kills the server before its
 * log is folded into the file: only then may a cut of the log stand for a cut of power.
 */
async function killedWhileWriting(port: number, data: string): Promise<string[][]> {
	await (await startServer(port, data)).stop();
	const server = await startServer(port, data);
	const groups: string[][] = [];
	const log = join(data, 'vertelpunt.db-wal');
	while ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) < 3_300_000) {
		const group = Array.from({ length: perGroup }, () => newStory());
		const answers = await Promise.all(group.map(({ body }) => postStory(server.address, body)));
		if (answers.some(({ status }) => status !== 201)) throw new Error('a story was refused');
		groups.push(group.map(({ id }) => id));
	}
	await server.stop('SIGKILL');
	return groups;
}

function openCopy(folder: string, database: Buffer, log: Buffer) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	const file = join(folder, 'vertelpunt.db');
	writeFileSync(file, database);
	writeFileSync(`${file}-wal`, log);
	try {
		return inspectFile(file);
	} catch {
		return undefined;
	}
}

/** Whole groups, then at most one in part, then nothing. */
function isPrefix(groups: readonly string[][], stored: ReadonlySet<string>): boolean {
	const counts = groups.map((group) => group.filter((id) => stored.has(id)).length);
	const end = counts.findIndex((count) => count < perGroup);
	return end < 0 || counts.slice(end + 1).every((count) => count === 0);
}

/** The same look must find a story without one of its answers, and a file with a spoilt page. */
function plant(folder: string, database: Buffer, log: Buffer) {
	openCopy(folder, database, log);
	const file = join(folder, 'vertelpunt.db');
	const half = join(folder, 'half.db');
	copyFileSync(file, half);
	const connection = new Sqlite(half);
	connection.exec(
		"DELETE FROM answer WHERE question_id = 'T1' AND story_id = (SELECT id FROM story WHERE body_hash NOT LIKE 'demo:%' LIMIT 1)"
	);
	connection.close();
	const bytes = readFileSync(file);
	bytes.fill(0x5a, 3 * 4096, 40 * 4096);
	const spoilt = openCopy(join(folder, 'spoilt'), bytes, Buffer.alloc(0));
	return {
		halfStory: inspectFile(half).halfStories === 1,
		damage: spoilt === undefined || spoilt.integrityFailures === 1
	};
}
