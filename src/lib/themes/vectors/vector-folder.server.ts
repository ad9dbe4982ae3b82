import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { WordVectors } from './mean-vectors.ts';

const chunk = 1 << 20;
const newLine = 10;
const space = 32;

/** A folder of word vectors that cannot be used; its message is one sentence for who keeps the server. */
export class VectorFolderError extends Error {}

/**
 * The `.vec` files of a folder, text as word2vec and fastText write it: a line with the number of words
 * and of dimensions, then a word and its numbers on every line. Files of several languages share one
 * aligned space. Throws a `VectorFolderError` when there are none or their heads do not agree.
 */
export function vectorFiles(folder: string): { files: string[]; dims: number } {
	let names: string[];
	try {
		names = readdirSync(folder).filter((name) => name.endsWith('.vec'));
	} catch {
		throw new VectorFolderError(`The folder of word vectors ${folder} cannot be read.`);
	}
	const files = names.toSorted().map((name) => join(folder, name));
	const [first] = files;
	if (!first) throw new VectorFolderError(`The folder of word vectors ${folder} has no .vec file.`);
	const dims = dimsOf(first);
	const other = files.find((file) => dimsOf(file) !== dims);
	if (other) throw new VectorFolderError(`${other} has other dimensions than ${first}.`);
	return { files, dims };
}

/** The vectors of these words only, so that memory follows the texts; the mean where files share a word. */
export function readVectors(folder: string, wanted: ReadonlySet<string>): WordVectors {
	const { files, dims } = vectorFiles(folder);
	const of = new Map<string, Float32Array>();
	for (const file of files) {
		let nth = 0;
		eachLine(file, (line) => {
			if (++nth === 1) return true;
			const end = line.indexOf(space);
			const word = line.toString('utf8', 0, Math.max(0, end)).normalize('NFC').toLowerCase();
			if (!wanted.has(word)) return true;
			const numbers = line.toString('latin1', end).trim().split(' ').map(Number);
			if (numbers.length !== dims || !numbers.every(Number.isFinite)) {
				throw new VectorFolderError(`Line ${nth} of ${file} is not a word with ${dims} numbers.`);
			}
			const known = of.get(word);
			of.set(
				word,
				Float32Array.from(numbers, (number, d) => number + (known?.[d] ?? 0))
			);
			return true;
		});
	}
	return { dims, of };
}

function dimsOf(file: string): number {
	let head = '';
	eachLine(file, (line) => {
		head = line.toString('latin1');
		return false;
	});
	const dims = /^\d+ (\d{1,4})\s*$/.exec(head)?.[1];
	if (!dims || Number(dims) < 1) {
		throw new VectorFolderError(
			`${file} does not begin with a number of words and one of dimensions.`
		);
	}
	return Number(dims);
}

/** Reads a file line by line in pieces; such files have gigabytes. Stops when `use` says false. */
function eachLine(file: string, use: (line: Buffer) => boolean): void {
	const handle = openSync(file, 'r');
	try {
		let rest = Buffer.alloc(0);
		for (;;) {
			const piece = Buffer.alloc(chunk);
			const length = readSync(handle, piece, 0, chunk, null);
			const bytes = Buffer.concat([rest, piece.subarray(0, length)]);
			let from = 0;
			for (let to = bytes.indexOf(newLine); to >= 0; to = bytes.indexOf(newLine, from)) {
				if (!use(bytes.subarray(from, to))) return;
				from = to + 1;
			}
			rest = bytes.subarray(from);
			if (length > 0) continue;
			if (rest.length > 0) use(rest);
			return;
		}
	} finally {
		closeSync(handle);
	}
}
