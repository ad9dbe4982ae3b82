import { posix } from 'node:path';

// The rules of the house about imports, each a pure function of a tree of sources that gives one line
// per breach. tests/architecture.test.ts shows each of them a planted breach before the real tree.

/** Paths from the top of the repository, with their text. */
export type Tree = ReadonlyMap<string, string>;
export type Arrows = Readonly<Record<string, readonly string[]>>;
export type Import = { from: string; specifier: string; target: string | null; typeOnly: boolean };

const statement = /^[ \t]*(?:import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]/gm;
const bare = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;
const worker = /\bnew URL\(\s*['"](\.[^'"]+\.(?:ts|js))['"]\s*,\s*import\.meta\.url/g;

/** Everything one file imports: statically, for its types, dynamically or as a worker. */
export function importsOf(from: string, source: string): Import[] {
	const found: Import[] = [];
	const add = (specifier: string, typeOnly: boolean) =>
		found.push({ from, specifier, target: targetOf(from, specifier), typeOnly });
	for (const [, clause, specifier] of source.matchAll(statement)) {
		add(specifier!, isTypeOnly(clause!));
	}
	for (const pattern of [bare, dynamic, worker]) {
		for (const [, specifier] of source.matchAll(pattern)) add(specifier!, false);
	}
	return found;
}

function isTypeOnly(clause: string): boolean {
	if (/^\s*type\b/.test(clause)) return true;
	const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1]?.split(',') ?? [''];
	return (
		names.filter((name) => name.trim()).every((name) => /^\s*type\s/.test(name)) && names[0] !== ''
	);
}

function targetOf(from: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice(5)}`;
	return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

export function roomOf(path: string): string | null {
	return /^src\/lib\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function allImports(tree: Tree): Import[] {
	return [...tree]
		.filter(([path]) => /\.(ts|js|mjs|svelte)$/.test(path))
		.flatMap(([path, source]) => importsOf(path, source));
}

/** Imports from one room into another, with both rooms. */
function crossings(tree: Tree): (Import & { room: string; other: string })[] {
	return allImports(tree).flatMap((each) => {
		const room = roomOf(each.from);
		const other = each.target && roomOf(each.target);
		return room && other && room !== other ? [{ ...each, room, other }] : [];
	});
}

export function missingArrows(tree: Tree, arrows: Arrows): string[] {
	return crossings(tree)
		.filter(({ room, other }) => !arrows[room]?.includes(other))
		.map(
			({ from, specifier, room, other }) =>
				`${room} → ${other} is no arrow: ${from} imports ${specifier}`
		);
}

/** What the rooms really import of each other. */
export function usedArrows(tree: Tree): Arrows {
	const used: Record<string, string[]> = {};
	for (const { room, other } of crossings(tree)) (used[room] ??= []).push(other);
	return used;
}

/** Each circle once, as `a → b → a`. */
export function cycles(arrows: Arrows): string[] {
	const found: string[] = [];
	const done = new Set<string>();
	const walk = (room: string, way: readonly string[]): void => {
		const start = way.indexOf(room);
		if (start >= 0) found.push([...way.slice(start), room].join(' → '));
		if (start >= 0 || done.has(room)) return;
		for (const next of new Set(arrows[room])) walk(next, [...way, room]);
		done.add(room);
	};
	for (const room of Object.keys(arrows)) walk(room, []);
	return found;
}

export function frameworkModulesInRooms(tree: Tree): string[] {
	return allImports(tree)
		.filter(({ from, specifier }) => roomOf(from) && /^\$(app|env)\//.test(specifier))
		.map(({ from, specifier }) => `${from} imports ${specifier}`);
}

export function oldLibAlias(tree: Tree): string[] {
	return allImports(tree)
		.filter(({ specifier }) => /^\$lib(\/|$)/.test(specifier))
		.map(({ from, specifier }) => `${from} imports ${specifier}`);
}

export function importsWithoutEnding(tree: Tree): string[] {
	return allImports(tree)
		.filter(({ target }) => target && !/\.(ts|js|mjs|svelte|css|json)$/.test(target))
		.map(({ from, specifier }) => `${from} imports ${specifier}`);
}

/** SQL stays in its own room; tables are only named by others for a foreign key or a read join. */
export function foreignTables(tree: Tree): string[] {
	return allImports(tree)
		.filter(({ from, target }) => {
			if (!from.startsWith('src/') || !target || !roomOf(target)) return false;
			if (roomOf(target) === roomOf(from)) return false;
			if (target.endsWith('store.server.ts')) return true;
			return target.endsWith('/schema.server.ts') && !/(store|\/schema)\.server\.ts$/.test(from);
		})
		.map(({ from, specifier }) => `${from} imports ${specifier}`);
}

export function importsOfTheOutside(tree: Tree): string[] {
	return allImports(tree)
		.filter(({ from, target }) => roomOf(from) && target?.startsWith('src/') && !roomOf(target))
		.map(({ from, specifier }) => `${from} imports ${specifier}`);
}

/** A `.server.ts` file may reach a browser file only as a type. Node tests may import it. */
export function serverCodeInBrowserFiles(tree: Tree): string[] {
	const isServerSide = (path: string) =>
		/\.server\.ts$|\/\+server\.ts$|^src\/bin\//.test(path) ||
		(path.endsWith('.test.ts') && !path.endsWith('.svelte.test.ts'));
	return allImports(tree)
		.filter(
			({ from, target, typeOnly }) =>
				/^src\/(lib|routes)\//.test(from) &&
				!typeOnly &&
				!isServerSide(from) &&
				target?.endsWith('.server.ts')
		)
		.map(({ from, specifier }) => `${from} imports ${specifier}`);
}

const pure = /^src\/lib\/(signifiers\/|collecting\/form\/|.*-layout\.ts$)/;
const outside =
	/\b(document|window|localStorage|navigator|process|crypto|performance|fetch|setTimeout)\s*[.(]|\bnew Date\b|\bDate\.now\b|\bMath\.random\b/;

/** Pure files know no page, machine, clock or chance; d3 is allowed for its maths. */
export function impureFiles(tree: Tree): string[] {
	return [...tree]
		.filter(([path]) => pure.test(path) && !path.endsWith('.test.ts'))
		.flatMap(([path, source]) => {
			const word = outside.exec(withoutComments(source))?.[0];
			const imported = importsOf(path, source)
				.filter(({ specifier, target, typeOnly }) =>
					target
						? /\.svelte(\.ts)?$/.test(target) || (!typeOnly && target.endsWith('.server.ts'))
						: !/^d3(-|$)/.test(specifier)
				)
				.map(({ specifier }) => `${path} imports ${specifier}`);
			return word ? [...imported, `${path} uses ${word}`] : imported;
		});
}

function withoutComments(source: string): string {
	return source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '$1');
}
