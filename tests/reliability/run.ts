import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canary } from './canary.ts';
import { diskFull } from './disk-full.ts';
import type { Experiment } from './experiment.ts';
import { fsync } from './fsync.ts';
import { fuzz } from './fuzz-experiment.ts';
import { kills } from './kills-experiment.ts';
import { patterns } from './patterns-experiment.ts';
import { room } from './room-experiment.ts';
import { roomSlow } from './room-slow.ts';
import { roomTabs } from './room-tabs.ts';
import { session } from './session-experiment.ts';
import { wal } from './wal.ts';

// npm run reliability [-- NAME … --seed N]: each experiment prints one JSON line; see README.md.

const experiments: Readonly<Record<string, Experiment>> = {
	kills,
	fsync,
	diskfull: diskFull,
	fuzz,
	wal,
	canary,
	patterns,
	room,
	'room-slow': roomSlow,
	'room-tabs': roomTabs,
	session
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { seed: { type: 'string', default: '20261121' } }
});
const unknown = positionals.filter((name) => !(name in experiments));
if (unknown.length > 0) {
	console.error(
		`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(experiments).join(', ')}.`
	);
	process.exit(2);
}

const seed = Number(values.seed);
const names = positionals.length > 0 ? positionals : Object.keys(experiments);
const root = mkdtempSync(join(tmpdir(), 'vp-reliability-'));
let isGood = true;
for (const name of names) {
	const folder = join(root, name);
	mkdirSync(folder);
	const started = performance.now();
	// Each has its own port, so that two commands may run beside each other.
	const port = 4340 + Object.keys(experiments).indexOf(name);
	const outcome = await experiments[name]!({ seed, folder, port });
	const seconds = Math.round((performance.now() - started) / 100) / 10;
	console.log(JSON.stringify({ name, seed, ...outcome, seconds }));
	if ('passed' in outcome && !outcome.passed) isGood = false;
}
rmSync(root, { recursive: true });
process.exit(isGood ? 0 : 1);
