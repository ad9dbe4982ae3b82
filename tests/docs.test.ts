import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrows } from './arrows.ts';
import {
	answers,
	arrowsIn,
	codeSpans,
	namedCommands,
	namedFiles,
	namedPlaces,
	namedRoutes,
	namedScripts,
	routesOf,
	tableRows,
	variablesExplained,
	variablesRead,
	variablesSet
} from './docs-reader.ts';
import { readTree } from './read-tree.ts';

const docs = [
	...readTree([...readdirSync('.').filter((name) => name.endsWith('.md')), 'docs'])
].filter(([path]) => path.endsWith('.md'));
const doc = (path: string): string => readFileSync(path, 'utf8');
const allDocs = docs.map(([, text]) => text).join('\n');
const code = readTree([
	'src',
	'scripts',
	'svelte.config.js',
	'vite.config.ts',
	'playwright.config.ts'
]);
const source = [...code]
	.filter(([path]) => !/\.(json|md)$|\.test\.ts$/.test(path))
	.map(([, text]) => text)
	.join('\n');
const packageFile = JSON.parse(doc('package.json')) as {
	version: string;
	license: string;
	scripts: Record<string, string>;
};
const routes = routesOf(code.keys());
const commands = readdirSync('src/bin/commands').map((name) =>
	name.replace('.ts', '').replace('-', ' ')
);
const rooms = readdirSync('src/lib');

function cli(...typed: string[]): string {
	return spawnSync(process.execPath, ['src/bin/cli.ts', ...typed], { encoding: 'utf8' }).stdout;
}

describe('The reader of documents', () => {
	const text = [
		'Run `npm run cli -- user add EMAIL`, `npm test`; see `/vertel/{code}`, `src/app.html`, [this](docs/a.md).',
		'| `PORT`, `HOST` | a |',
		'```sh\nnpm run --silent cli -- check\n`/no`\n```'
	].join('\n');

	test('finds commands, addresses, places and settings', () => {
		expect(namedScripts(text)).toEqual(['cli', 'test']);
		expect(namedCommands(text)).toEqual(['user add', 'check']);
		expect(namedRoutes(text)).toEqual(['/vertel/{code}']);
		expect(namedPlaces(text)).toEqual(['src/app.html', 'docs/a.md']);
		expect(variablesExplained(text)).toEqual(['HOST', 'PORT']);
		expect(variablesSet('PORT=3001 npm start')).toEqual(['PORT']);
	});

	test('tells a setting that is read from one that is only set', () => {
		const tree = new Map([
			['a.ts', 'env.HEADER = 1; env.LIMIT ??= 2; if (process.env.PORT === env.HOST) go()']
		]);
		expect(variablesRead(tree)).toEqual(['HOST', 'LIMIT', 'PORT']);
	});

	test('turns folders of routes into addresses', () => {
		const paths = [
			'src/routes/+page.svelte',
			'src/routes/(staff)/a/[b]/+page.server.ts',
			'src/routes/c/+server.ts'
		];
		expect(routesOf([...paths, 'src/routes/(staff)/+layout.svelte'])).toEqual([
			'/',
			'/a/{b}',
			'/c'
		]);
		expect(answers('/a/{b}', '/a/x')).toBe(true);
		expect(answers('/a/{b}', '/a/x/y')).toBe(false);
	});

	test('reads a list of arrows', () => {
		expect(arrowsIn('F = a b\nc, d → F e\nf →')).toEqual({
			c: ['a', 'b', 'e'],
			d: ['a', 'b', 'e'],
			f: []
		});
	});
});

describe('The documents and the code say the same about', () => {
	test('scripts: each one named exists, each one that exists is named', () => {
		expect(namedScripts(allDocs).filter((name) => !packageFile.scripts[name])).toEqual([]);
		const forPeople = Object.keys(packageFile.scripts).filter((name) => !/^pre/.test(name));
		const named = namedScripts(doc('CONTRIBUTING.md'));
		expect(forPeople.filter((name) => !named.includes(name))).toEqual([]);
	});

	test('scripts: each file that one starts is there', () => {
		const files = Object.values(packageFile.scripts).flatMap(
			(line) => line.match(/\b[\w/-]+\.(ts|mjs)\b/g) ?? []
		);
		expect(files.length).toBeGreaterThan(4);
		expect(files.filter((file) => !existsSync(file))).toEqual([]);
	});

	test('commands: each one named exists and explains itself, each one that exists is named', () => {
		expect(namedCommands(allDocs).filter((name) => !commands.includes(name))).toEqual([]);
		const named = namedCommands(doc('README.md') + doc('docs/operations.md'));
		expect(commands.filter((name) => !named.includes(name))).toEqual([]);
		const overview = cli('--help');
		for (const name of commands) {
			expect(overview).toContain(`\n  ${name}`);
			expect(cli(...name.split(' '), '--help')).toContain(`cli -- ${name}`);
		}
	});

	test('options of commands: each one named is in the help', () => {
		const rows = docs.flatMap(([, text]) => [
			...text.matchAll(/cli -- ([a-z]+(?: add)?)([^\n]*)/g)
		]);
		expect(rows.length).toBeGreaterThan(5);
		for (const [, name, rest] of rows) {
			if (!commands.includes(name!)) continue;
			const help = cli(...name!.split(' '), '--help');
			for (const [option] of rest!.matchAll(/--[a-z-]+/g)) {
				if (option !== '--help')
					expect({ name, help }).toMatchObject({ help: expect.stringContaining(option) });
			}
		}
	});

	test('settings: each one read is explained, each one explained or set is read', () => {
		const read = variablesRead(code);
		expect(variablesExplained(doc('docs/operations.md'))).toEqual(read);
		expect(variablesSet(allDocs).filter((name) => !read.includes(name))).toEqual([]);
	});

	test('addresses: each one named is answered, each one answered is named', () => {
		expect(namedRoutes(allDocs).filter((address) => !isAnswered(address))).toEqual([]);
		const named = namedRoutes(doc('docs/operations.md'));
		expect(routes.filter((route) => !named.includes(route))).toEqual([]);
	});

	function isAnswered(address: string): boolean {
		// `/api` alone is said of everything below it.
		return routes.some((route) => answers(route, address) || route.startsWith(`${address}/`));
	}

	test('files and folders: each one named is there', () => {
		const missing = docs.flatMap(([path, text]) =>
			namedPlaces(text)
				.filter(
					(place) =>
						![place, posix.join(posix.dirname(path), place)].some((each) => existsSync(each))
				)
				.map((place) => `${path} names ${place}`)
		);
		expect(missing).toEqual([]);
	});

	test('files without a folder: each one named is there or is made by the program', () => {
		const names = new Set(
			[...readTree(['src', 'tests', 'scripts', 'docs'])].map(([path]) => posix.basename(path))
		);
		const missing = namedFiles(allDocs).filter(
			(name) => !names.has(name) && !existsSync(name) && !source.includes(`'${name}'`)
		);
		expect(missing).toEqual([]);
	});

	test('rooms: each folder is in ARCHITECTURE.md, and what is said to be unbuilt is', () => {
		const text = doc('ARCHITECTURE.md');
		const described = tableRows(text).flatMap(([cell]) => codeSpans(cell ?? ''));
		expect(described.toSorted()).toEqual(rooms.toSorted());
		const planned = codeSpans(/^Planned and not built: ([\s\S]*?)\. Their/m.exec(text)?.[1] ?? '');
		expect([...rooms, ...planned].toSorted()).toEqual(Object.keys(arrows).toSorted());
	});

	test('arrows: the list in ARCHITECTURE.md is the list that is held', () => {
		const sorted = (list: Readonly<Record<string, readonly string[]>>) =>
			Object.fromEntries(Object.entries(list).map(([room, to]) => [room, to.toSorted()]));
		expect(
			sorted(arrowsIn(/^```text\n([\s\S]*?)^```/m.exec(doc('ARCHITECTURE.md'))?.[1] ?? ''))
		).toEqual(sorted(arrows));
	});

	test('formulas: the file, its test and each name in docs/methods.md exist', () => {
		const cells = tableRows(doc('docs/methods.md')).flatMap((row) =>
			row.filter((cell) => /^`[a-z-]+\.ts`/.test(cell))
		);
		expect(cells.length).toBeGreaterThan(20);
		for (const cell of cells) {
			const spans = codeSpans(cell);
			const files = spans
				.filter((span) => span.endsWith('.ts'))
				.map((span) => `src/lib/signifiers/${span}`);
			const text = files.map((file) => doc(file)).join('\n');
			for (const file of files)
				expect(existsSync(file.replace('.ts', '.test.ts')), file).toBe(true);
			for (const name of spans.filter((span) => !span.endsWith('.ts'))) {
				expect(text, `${name} in ${cell}`).toMatch(
					new RegExp(`export (function|const) ${name}\\b`)
				);
			}
		}
	});

	test('words: each code word of the glossary is used in the code', () => {
		const words = tableRows(doc('docs/glossary.md'))
			.slice(1)
			.flatMap(([, cell]) => codeSpans(cell ?? ''));
		expect(words.length).toBeGreaterThan(25);
		expect(
			words.filter((word) => !new RegExp(`\\b${word}(s|\\b)|${word}[A-Z]`).test(source))
		).toEqual([]);
	});

	test('the licence and the version', () => {
		expect(packageFile.license).toBe('EUPL-1.2');
		expect(doc('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
		expect(doc('publiccode.yml')).toContain('license: EUPL-1.2');
		expect(doc('publiccode.yml')).toContain(`softwareVersion: ${packageFile.version}\n`);
		expect(doc('CHANGELOG.md')).toContain('## [Unreleased]');
	});
});
