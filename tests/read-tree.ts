import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

const notText = /\.(gz|woff2?|png|ico|jpg)$/;
const notOurs = new Set([
	'node_modules',
	'.git',
	'.svelte-kit',
	'build',
	'build.next',
	'data',
	'reports'
]);

/** Every text file below the given places, by its path from the top of the repository. */
export function readTree(places: readonly string[]): Map<string, string> {
	const tree = new Map<string, string>();
	const add = (place: string): void => {
		if (statSync(place).isDirectory()) {
			for (const name of readdirSync(place).sort()) {
				if (!notOurs.has(name)) add(posix.join(place.split('\\').join('/'), name));
			}
		} else if (!notText.test(place))
			tree.set(place, readFileSync(join(process.cwd(), place), 'utf8'));
	};
	for (const place of places) add(place);
	return tree;
}
