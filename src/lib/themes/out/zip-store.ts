export type ZipEntry = { name: string; bytes: Uint8Array };

/** Without the 64-bit extension a zip holds no more than this. */
const mostEntries = 0xffff;
const mostBytes = 0xffffffff;

/** Names are UTF-8 (bit 11); the clock stands at 1 January 1980, so that the same entries give the same file. */
const utf8 = 0x0800;
const firstDay = 0x0021;

/**
 * A zip file with these entries as they are, not compressed, in their order. Throws a RangeError beyond
 * 65,535 entries or 4 GB. Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
 */
export function zipStored(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
	if (entries.length > mostEntries) throw new RangeError('Too many entries for a zip file.');
	const files: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const { name, bytes } of entries) {
		const path = new TextEncoder().encode(name);
		const facts = new Fields()
			.two(20, utf8, 0, 0, firstDay)
			.four(crc32(bytes), bytes.length, bytes.length)
			.two(path.length, 0);
		const entry = new Fields().four(0x04034b50).and(facts).bytes();
		files.push(entry, path, bytes);
		const listed = new Fields().four(0x02014b50).two(20).and(facts).two(0, 0, 0).four(0, offset);
		directory.push(listed.bytes(), path);
		offset += entry.length + path.length + bytes.length;
	}
	const size = lengthOf(directory);
	if (offset + size > mostBytes) throw new RangeError('Too large for a zip file.');
	const end = new Fields()
		.four(0x06054b50)
		.two(0, 0, entries.length, entries.length)
		.four(size, offset)
		.two(0);
	return joined([...files, ...directory, end.bytes()]);
}

/** Numbers of two and four bytes, the lowest byte first. */
class Fields {
	#bytes: number[] = [];

	two(...values: number[]): this {
		for (const value of values) this.#bytes.push(value & 0xff, (value >>> 8) & 0xff);
		return this;
	}

	four(...values: number[]): this {
		for (const value of values) this.two(value & 0xffff, value >>> 16);
		return this;
	}

	and(other: Fields): this {
		this.#bytes.push(...other.#bytes);
		return this;
	}

	bytes(): Uint8Array {
		return Uint8Array.from(this.#bytes);
	}
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
	let remainder = byte;
	for (let bit = 0; bit < 8; bit++) {
		remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
	}
	return remainder;
});

/** The checksum of a zip entry (ISO 3309, polynomial 0x04c11db7, lowest bit first). */
function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) sum = remainders[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
	return (sum ^ 0xffffffff) >>> 0;
}

function lengthOf(parts: readonly Uint8Array[]): number {
	return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(lengthOf(parts));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
