/** A closed path in the middle of (x, y), about 2r wide. */
type Mark = (x: number, y: number, r: number) => string;

/** One shape per colour, so that nobody needs the colour to tell them apart. All about as large. */
const marks: readonly Mark[] = [
	(x, y, r) => `M${at(x - r, y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
	(x, y, r) =>
		polygon(x, y, r * 0.88, [
			[-1, -1],
			[1, -1],
			[1, 1],
			[-1, 1]
		]),
	(x, y, r) =>
		polygon(x, y, r * 1.15, [
			[0, -1.05],
			[1, 0.8],
			[-1, 0.8]
		]),
	(x, y, r) =>
		polygon(x, y, r * 1.25, [
			[0, -1],
			[1, 0],
			[0, 1],
			[-1, 0]
		]),
	(x, y, r) => polygon(x, y, r * 1.15, plus),
	(x, y, r) =>
		polygon(x, y, r * 1.15, [
			[-1, -0.8],
			[1, -0.8],
			[0, 1.05]
		])
];

const plus: readonly (readonly [number, number])[] = [
	...([
		[-0.4, -1],
		[0.4, -1],
		[0.4, -0.4],
		[1, -0.4],
		[1, 0.4],
		[0.4, 0.4]
	] as const),
	...([
		[0.4, 1],
		[-0.4, 1],
		[-0.4, 0.4],
		[-1, 0.4],
		[-1, -0.4],
		[-0.4, -0.4]
	] as const)
];

/** The shape of a colour with its middle at a point. */
export function markPath(place: number, [x, y]: readonly [number, number], r: number): string {
	return marks[place % marks.length]!(x, y, r);
}

function polygon(
	x: number,
	y: number,
	r: number,
	corners: readonly (readonly [number, number])[]
): string {
	return `M${corners.map(([dx, dy]) => at(x + dx * r, y + dy * r)).join('L')}z`;
}

function at(x: number, y: number): string {
	return `${Math.round(100 * x) / 100} ${Math.round(100 * y) / 100}`;
}
