import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from './architecture-rules.ts';
import { arrows } from './arrows.ts';
import { cycles, importsOf, type Tree } from './house-rules.ts';
import { belowFloor, lockGaps, lockHosts, loosePins, type Lock } from './house-rules-files.ts';
import { readTree } from './read-tree.ts';

const code = readTree(['src', 'tests', 'scripts', 'bench']);
const source: Tree = new Map([...code].filter(([path]) => path.startsWith('src/')));
const everything = readTree(
	readdirSync('.').filter(
		(name) =>
			!/^(node_modules|\.git|\.svelte-kit|build|build\.next|data|reports|LICENSE|package-lock\.json)$/.test(
				name
			)
	)
);
const trees = { src: source, code, all: everything };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const packageFile = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;

describe.each(rules)('$title', ({ check, scope, planted, fine }) => {
	test.each(planted)('catches a planted breach: %j', (example) => {
		expect(check(new Map(Object.entries(example)))).toHaveLength(1);
	});

	test('lets through what only looks like one', () => {
		expect(check(new Map(Object.entries(fine)))).toEqual([]);
	});

	test('holds in this repository', () => {
		expect(check(trees[scope])).toEqual([]);
	});
});

describe('The list of arrows', () => {
	test('has no circle in itself', () => {
		expect(cycles({ a: ['b'], b: ['c'], c: ['b'] })).toEqual(['b → c → b']);
		expect(cycles(arrows)).toEqual([]);
	});

	test('names no room that it does not list', () => {
		expect(
			Object.values(arrows)
				.flat()
				.filter((room) => !(room in arrows))
		).toEqual([]);
	});

	test('is walked over every import of this repository', () => {
		const found = [...source].flatMap(([path, text]) => importsOf(path, text));
		const words = [...source.values()].flatMap(
			(text) => text.match(/^\s*(import|\} from) .*#lib\//gm) ?? []
		);
		expect(
			found.filter(({ specifier }) => specifier.startsWith('#lib/')).length
		).toBeGreaterThanOrEqual(words.length);
		expect(words.length).toBeGreaterThan(100);
	});
});

describe('The packages', () => {
	const planted: Lock = {
		packages: {
			'': {},
			'node_modules/rollup': {
				version: '4.68.7',
				optionalDependencies: { '@rollup/a': '1', '@rollup/b': '1' }
			},
			'node_modules/@rollup/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' },
			'node_modules/x/node_modules/devalue': { version: '5.9.2' },
			'node_modules/svelte': { version: '5.100.0' },
			'node_modules/@sveltejs/kit': { version: '2.9.9' }
		}
	};

	test('are all in the lock, optional ones of other machines too', () => {
		expect(lockGaps(planted)).toEqual(['@rollup/b']);
		expect(lockGaps(lock)).toEqual([]);
	});

	test('come from no host in particular', () => {
		expect(lockHosts(planted)).toEqual(['node_modules/@rollup/a']);
		expect(lockHosts(lock)).toEqual([]);
	});

	test('are at or above the versions without a known hole', () => {
		expect(belowFloor(planted)).toEqual([
			'node_modules/x/node_modules/devalue is 5.9.2, below 5.9.3',
			'node_modules/@sveltejs/kit is 2.9.9, below 2.69.1'
		]);
		expect(belowFloor(lock)).toEqual([]);
	});

	test('are pinned to one version each', () => {
		const loose = { dependencies: { a: '^1.0.0', b: '1.0.0' }, devDependencies: { c: 'latest' } };
		expect(loosePins(loose)).toEqual(['a is ^1.0.0', 'c is latest']);
		expect(loosePins(packageFile)).toEqual([]);
	});
});
