import type { Tree } from './house-rules.ts';

// What the documents name and what the code has, as plain lists, so that a test can lay one on the other.

/** Everything between single backticks, outside blocks of code. */
export function codeSpans(text: string): string[] {
	const prose = text.replace(/^```[\s\S]*?^```/gm, '');
	return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
}

/** Scripts of package.json that a document tells people to run. */
export function namedScripts(text: string): string[] {
	const run = [...text.matchAll(/\bnpm run (?:--silent )?([a-z0-9-]+)/g)].map(([, name]) => name!);
	const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name]) => name!);
	return [...new Set([...run, ...short])];
}

/** Words after `cli --`: what a document says the command line can do. */
export function namedCommands(text: string): string[] {
	return [...text.matchAll(/\bcli -- ([a-z]+(?: [a-z]+(?![^\s`]))*)/g)].map(([, name]) => name!);
}

/** Addresses of pages and endpoints: `/vertel/{code}`. */
export function namedRoutes(text: string): string[] {
	return codeSpans(text)
		.map((span) => span.replace(/^(GET|POST) /, ''))
		.filter((span) => /^\/[a-z0-9./{}-]*$/.test(span));
}

/** Files and folders of this repository: `src/boot.server.ts`, `docs/`, `*-layout.ts` not. */
export function namedPlaces(text: string): string[] {
	const spans = codeSpans(text).filter((span) =>
		/^(src|tests|scripts|docs|bench|drizzle|static)\/[\w./[\]()+-]*$/.test(span)
	);
	const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, link]) => link!);
	return [...spans, ...links];
}

/** File names without a folder: `keys.json`, `vertelpunt.db`, `model.ts`. */
export function namedFiles(text: string): string[] {
	return codeSpans(text).filter((span) =>
		/^[\w-]+(\.[\w-]+)*\.(ts|mjs|md|json|db|yml|svelte|html|css)$/.test(span)
	);
}

/** Environment variables that code reads; what it only sets is no setting of anybody. */
export function variablesRead(tree: Tree): string[] {
	const found = [...tree.values()].flatMap((source) => [
		...source.matchAll(/(?<![\w.])(?:process\.)?env\.([A-Z][A-Z0-9_]+)\b(?!\s*=[^=])/g)
	]);
	return [...new Set(found.map(([, name]) => name!))].sort();
}

/** Environment variables a document explains: the first column of a table. */
export function variablesExplained(text: string): string[] {
	const rows = [...text.matchAll(/^\| ((?:`[A-Z][A-Z0-9_]+`(?:, )?)+) \|/gm)].map(
		([, cell]) => cell!
	);
	return rows.flatMap((cell) => codeSpans(cell)).sort();
}

/** Environment variables a document tells to set, as `PORT=3001`. */
export function variablesSet(text: string): string[] {
	return [...text.matchAll(/\b([A-Z][A-Z0-9_]{2,})=/g)].map(([, name]) => name!);
}

/** Addresses that the folders of src/routes make. */
export function routesOf(paths: Iterable<string>): string[] {
	const routes = [...paths].flatMap((path) => {
		const folder = /^src\/routes(\/.*)?\/\+(?:page(?:\.server)?\.(?:svelte|ts)|server\.ts)$/.exec(
			path
		);
		return folder ? [folder[1] ?? ''] : [];
	});
	const address = (folder: string) =>
		folder.replace(/\/\([^)]+\)/g, '').replace(/\[([^\]]+)\]/g, '{$1}') || '/';
	return [...new Set(routes.map(address))].sort();
}

/** Whether a route answers an address with its blanks filled in. */
export function answers(route: string, address: string): boolean {
	const pattern = route.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+');
	return new RegExp(`^${pattern}$`).test(address);
}

/** The list of arrows in a block of text, `F` filled in. */
export function arrowsIn(text: string): Record<string, string[]> {
	const floor = /^F = (.+)$/m.exec(text)?.[1]?.split(' ') ?? [];
	const arrows: Record<string, string[]> = {};
	for (const [, rooms, targets] of text.matchAll(/^([a-z0-9]+(?:, [a-z0-9]+)*) →(.*)$/gm)) {
		const all = targets!.trim().split(' ').filter(Boolean);
		for (const room of rooms!.split(', ')) {
			arrows[room] = all.flatMap((target) => (target === 'F' ? floor : [target]));
		}
	}
	return arrows;
}

/** Rows of the tables of a document, as cells. */
export function tableRows(text: string): string[][] {
	return text
		.split('\n')
		.filter((line) => /^\|.*\|$/.test(line) && !/^\|[-| ]+\|$/.test(line))
		.map((line) =>
			line
				.slice(1, -1)
				.split('|')
				.map((cell) => cell.trim())
		);
}
