import { posix } from 'node:path';
import type { Tree } from './house-rules.ts';

// The rules of the house about files, packages and the lock; see tests/house-rules.ts.

export type Lock = {
	packages: Readonly<
		Record<
			string,
			{ version?: string; resolved?: string; optionalDependencies?: Record<string, string> }
		>
	>;
};
export type PackageFile = Readonly<Record<string, Record<string, string> | unknown>>;

const mostLines = 400;
const sources = /\.(ts|js|mjs|svelte|css)$/;

/** Sentences, templates and data may be long: they are lists, not code. */
export function longFiles(tree: Tree): string[] {
	return [...tree]
		.filter(([path]) => sources.test(path) && !/\/(locales|templates)\//.test(path))
		.map(([path, source]) => ({ path, lines: source.split('\n').length - 1 }))
		.filter(({ lines }) => lines > mostLines)
		.map(({ path, lines }) => `${path} has ${lines} lines`);
}

const emptyNames = /^(utils?|helpers?|commons?|misc|shared|managers?|types?|constants?|index)$/;

/** Names that say nothing about what is inside; `index` is the name of a barrel. */
export function emptyWords(tree: Tree): string[] {
	return [...tree.keys()].filter((path) =>
		path.split('/').some((part) => emptyNames.test((part.split('.')[0] ?? '').toLowerCase()))
	);
}

export function barrels(tree: Tree): string[] {
	return [...tree].filter(([, source]) => /^export \* /m.test(source)).map(([path]) => path);
}

export function roomsWithoutReadme(tree: Tree): string[] {
	const paths = [...tree.keys()];
	const rooms = new Set(paths.flatMap((path) => /^src\/lib\/[^/]+\//.exec(path)?.[0] ?? []));
	return [...rooms].filter((room) => !tree.has(`${room}README.md`));
}

export function defaultExports(tree: Tree): string[] {
	return [...tree]
		.filter(
			([path, source]) => /^src\/lib\/.*\.ts$/.test(path) && /^export default\b/m.test(source)
		)
		.map(([path]) => path);
}

export function rawHtml(tree: Tree): string[] {
	return [...tree]
		.filter(([path, source]) => path.endsWith('.svelte') && source.includes('{@html'))
		.map(([path]) => path);
}

/** A path of somebody's own machine tells who made a file and works nowhere else. */
export function machinePaths(tree: Tree): string[] {
	return [...tree].flatMap(([path, source]) => {
		const found = /(?<![\w.-])\/(?:home|root|Users|work|tmp)\/[\w.-]+/.exec(source)?.[0];
		return found ? [`${path} names ${found}`] : [];
	});
}

/** npm leaves optional packages out of a lock in silence; `npm ci` then refuses elsewhere. */
export function lockGaps({ packages }: Lock): string[] {
	const names = Object.values(packages).flatMap((entry) =>
		Object.keys(entry.optionalDependencies ?? {})
	);
	const present = new Set(
		Object.keys(packages).map((place) => place.split('node_modules/').at(-1))
	);
	return [...new Set(names)].filter((name) => !present.has(name)).sort();
}

/** The lock names no host, so that any registry can serve it. */
export function lockHosts({ packages }: Lock): string[] {
	return Object.keys(packages).filter((place) => packages[place]?.resolved?.includes('://'));
}

/** Lowest versions without a known hole that would touch us; better-auth: the one that was read. */
export const floors: Readonly<Record<string, string>> = {
	'@sveltejs/kit': '2.69.1',
	svelte: '5.55.7',
	devalue: '5.9.3',
	'better-auth': '1.7.25'
};

export function belowFloor({ packages }: Lock): string[] {
	return Object.entries(packages).flatMap(([place, { version }]) => {
		const name = place.split('node_modules/').at(-1) ?? '';
		const floor = floors[name];
		if (!place || !floor || !version) return [];
		return isLower(version, floor) ? [`${place} is ${version}, below ${floor}`] : [];
	});
}

function isLower(version: string, floor: string): boolean {
	const [ours, least] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
	const at = ours!.findIndex((part, i) => part !== least![i]);
	return at >= 0 && ours![at]! < least![at]!;
}

export function loosePins(packageFile: PackageFile): string[] {
	return ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap((kind) =>
		Object.entries((packageFile[kind] ?? {}) as Record<string, string>)
			.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
			.map(([name, version]) => `${name} is ${version}`)
	);
}

/** Where a file may lie: code in TypeScript keeps one spelling of names. */
export function oddNames(tree: Tree): string[] {
	return [...tree.keys()].filter((path) => {
		const name = posix.basename(path);
		if (!/^src\/(lib|bin)\//.test(path)) return false;
		if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z]*\.svelte$/.test(name);
		if (/\.svelte\.test\.ts$/.test(name))
			return !/^([A-Z][A-Za-z]*|[a-z][a-z0-9-]*)\.svelte\.test\.ts$/.test(name);
		return (
			name.endsWith('.ts') &&
			!/^[a-z][a-z0-9-]*(\.svelte|(\.service|\.store)?\.server)?(\.test)?\.ts$/.test(name)
		);
	});
}
