/**
 * Eigenvalues, largest first, and their vectors of a symmetric matrix: Householder to three diagonals,
 * then QL with implicit shifts (Golub & Van Loan 2013, 8.3). `vectors[i * size + j]` is place i of
 * vector j.
 */
export function symmetricEigen(
	matrix: Float64Array,
	size: number
): { values: Float64Array; vectors: Float64Array } {
	const { vectors: z, diagonal, beside } = tridiagonal(Float64Array.from(matrix), size);
	rotateToDiagonal(z, diagonal, beside, size);
	const order = Array.from(diagonal.keys()).sort((a, b) => diagonal[b]! - diagonal[a]!);
	const vectors = new Float64Array(size * size);
	for (const [j, from] of order.entries()) {
		for (let i = 0; i < size; i++) vectors[i * size + j] = z[from * size + i]!;
	}
	return { values: Float64Array.from(order, (from) => diagonal[from]!), vectors };
}

/** Leaves the product of the reflections as the rows of `vectors`, so that rotations run along memory. */
function tridiagonal(a: Float64Array, n: number) {
	const q = new Float64Array(n * n);
	for (let i = 0; i < n; i++) q[i * n + i] = 1;
	const beside = new Float64Array(n);
	const v = new Float64Array(n);
	const w = new Float64Array(n);
	for (let k = 0; k < n - 1; k++) {
		let norm = 0;
		for (let i = k + 1; i < n; i++) norm += a[i * n + k]! ** 2;
		norm = Math.sqrt(norm);
		const head = a[(k + 1) * n + k]!;
		const target = head > 0 ? -norm : norm;
		beside[k + 1] = target;
		if (norm === 0) continue;
		v.fill(0);
		for (let i = k + 1; i < n; i++) v[i] = a[i * n + k]!;
		v[k + 1] = head - target;
		const half = norm * norm - head * target;
		if (half === 0) continue;
		let inner = 0;
		for (let i = k; i < n; i++) {
			let sum = 0;
			for (let j = k + 1; j < n; j++) sum += a[i * n + j]! * v[j]!;
			w[i] = sum / half;
			inner += v[i]! * w[i]!;
		}
		for (let i = k; i < n; i++) w[i]! -= (inner / (2 * half)) * v[i]!;
		for (let i = k; i < n; i++) {
			for (let j = k; j < n; j++) a[i * n + j]! -= v[i]! * w[j]! + w[i]! * v[j]!;
		}
		reflectRows(q, v, half, k + 1, n);
	}
	const diagonal = Float64Array.from({ length: n }, (_, i) => a[i * n + i]!);
	return { vectors: q, diagonal, beside };
}

/** q ← (I − v vᵀ / half) q. */
function reflectRows(
	q: Float64Array,
	v: Float64Array,
	half: number,
	from: number,
	n: number
): void {
	const sums = new Float64Array(n);
	for (let i = from; i < n; i++) {
		for (let j = 0; j < n; j++) sums[j]! += v[i]! * q[i * n + j]!;
	}
	for (let i = from; i < n; i++) {
		const times = v[i]! / half;
		for (let j = 0; j < n; j++) q[i * n + j]! -= times * sums[j]!;
	}
}

function rotateToDiagonal(z: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
	e.copyWithin(0, 1);
	e[n - 1] = 0;
	for (let l = 0; l < n; l++) {
		for (let round = 0; round < 60; round++) {
			let m = l;
			while (m < n - 1 && Math.abs(e[m]!) > 1e-14 * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
			if (m === l) break;
			let g = (d[l + 1]! - d[l]!) / (2 * e[l]!);
			let r = Math.hypot(g, 1);
			g = d[m]! - d[l]! + e[l]! / (g + (g < 0 ? -r : r));
			let [s, c, p] = [1, 1, 0];
			for (let i = m - 1; i >= l; i--) {
				const f = s * e[i]!;
				const b = c * e[i]!;
				r = Math.hypot(f, g);
				e[i + 1] = r;
				if (r === 0) {
					d[i + 1]! -= p;
					e[m] = 0;
					break;
				}
				s = f / r;
				c = g / r;
				g = d[i + 1]! - p;
				r = (d[i]! - g) * s + 2 * c * b;
				p = s * r;
				d[i + 1] = g + p;
				g = c * r - b;
				rotateRows(z, i, s, c, n);
			}
			if (r === 0 && m - 1 >= l) continue;
			d[l]! -= p;
			e[l] = g;
			e[m] = 0;
		}
	}
}

function rotateRows(z: Float64Array, i: number, s: number, c: number, n: number): void {
	for (let k = 0; k < n; k++) {
		const upper = z[(i + 1) * n + k]!;
		const lower = z[i * n + k]!;
		z[(i + 1) * n + k] = s * lower + c * upper;
		z[i * n + k] = c * lower - s * upper;
	}
}
