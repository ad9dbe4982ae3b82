import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { crossfilter } from './crossfilter.ts';
import { demo } from './demo.ts';
import { explorer } from './explorer.ts';
import type { Benchmark } from './figures.ts';
import { posts } from './posts.ts';
import { teller } from './teller.ts';
import { themes } from './themes.ts';

// npm run bench [-- NAME …]: each benchmark prints one JSON line; see README.md.

const benchmarks: Readonly<Record<string, Benchmark>> = {
	posts,
	teller,
	explorer,
	demo,
	crossfilter,
	themes
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
	console.error(
		`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`
	);
	process.exit(2);
}

const root = mkdtempSync(join(tmpdir(), 'vp-bench-'));
const machine = { node: process.versions.node, cores: cpus().length };
for (const [nth, name] of (wanted.length > 0 ? wanted : Object.keys(benchmarks)).entries()) {
	const folder = join(root, name);
	mkdirSync(folder);
	const load = Number(loadavg()[0]?.toFixed(1));
	const figures = await benchmarks[name]!({ folder, port: 4360 + 10 * nth });
	console.log(JSON.stringify({ name, ...machine, load, ...figures }));
}
rmSync(root, { recursive: true });
