// Chance that hangs on what is drawn for and not on the order of drawing: the same text meets the same
// luck in every run on nearly the same texts, so a theme does not change because one text left.

/** A number of 32 bits for a text (FNV-1a over UTF-16 units, then mixed). */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return mixed(hash, text.length);
}

/** Two numbers mixed to 32 bits (the finaliser of MurmurHash3, Appleby 2011). */
export function mixed(a: number, b: number): number {
	let hash = (a ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b)) | 0;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number in [0, 1) for a thing and an occasion. */
export function chance(thing: number, occasion: number): number {
	return mixed(mixed(thing, occasion), 0x51ed270b) / 4294967296;
}

/** Places 0 … n - 1 in the order of their luck on this occasion. */
export function shuffledPlaces(hashes: ArrayLike<number>, occasion: number): Int32Array {
	const luck = Float64Array.from(hashes, (hash) => chance(hash, occasion));
	return Int32Array.from(luck.keys()).sort((a, b) => luck[a]! - luck[b]! || a - b);
}
