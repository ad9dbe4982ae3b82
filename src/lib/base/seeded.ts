/**
 * Seeded chance: numbers in [0, 1) from sfc32, seeded through splitmix32. The same seed gives the
 * same row on every machine. Source: PractRand (Doty-Humphrey) for sfc32; Steele et al. 2014 for
 * the mixing of the seed. Not for secrets.
 */
export function seededRandom(seed: number): () => number {
	let mix = seed >>> 0;
	const next = (): number => {
		mix = (mix + 0x9e3779b9) | 0;
		let z = mix ^ (mix >>> 16);
		z = Math.imul(z, 0x21f0aaad);
		z ^= z >>> 15;
		z = Math.imul(z, 0x735a2d97);
		return (z ^ (z >>> 15)) | 0;
	};
	let a = next();
	let b = next();
	let c = next();
	let counter = 1;
	const random = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i++) random();
	return random;
}
