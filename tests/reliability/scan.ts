import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A place where bytes are kept: a file below a folder, or the log as it was heard. */
export type Kept = { place: string; bytes: Buffer };

export function filesBelow(folder: string): Kept[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((place) => statSync(place).isFile())
		.map((place) => ({ place, bytes: readFileSync(place) }));
}

/** Where a word is found in raw bytes: as UTF-8, UTF-16, hexadecimal or base64 at each of its three shifts. */
export function findWord(word: string, kept: readonly Kept[]): string[] {
	const utf8 = Buffer.from(word);
	const shapes = [utf8, Buffer.from(word, 'utf16le'), ...shifted(utf8)];
	const hex = utf8.toString('hex');
	shapes.push(Buffer.from(hex), Buffer.from(hex.toUpperCase()));
	return kept
		.filter(({ bytes }) => shapes.some((shape) => bytes.includes(shape)))
		.map(({ place }) => place);
}

/** Base64 of a word in the middle of other bytes: the signs that its neighbours cannot change. */
function shifted(word: Buffer): Buffer[] {
	return [0, 1, 2].flatMap((before) => {
		const all = Buffer.concat([Buffer.alloc(before), word]).toString('base64url');
		const sure = all.slice(
			Math.ceil((before * 8) / 6),
			Math.floor(((before + word.length) * 8) / 6)
		);
		const classic = sure.replaceAll('-', '+').replaceAll('_', '/');
		return [Buffer.from(sure), Buffer.from(classic)];
	});
}
