import { encode } from 'uqr';

/** The quiet zone a reader needs around a QR code, in modules (ISO/IEC 18004, 9.1). */
export const quietZone = 4;

/**
 * A QR code as one SVG path in modules, the quiet zone included in `size`. Level M: a quarter-dirty
 * poster still reads, and the squares stay large.
 */
export function qrPath(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: 'M', border: 0 });
	const path = data.flatMap((row, y) => runs(row).map(([x, width]) => rectangle(x, y, width)));
	return { size: size + 2 * quietZone, path: path.join('') };
}

/** The same as a file to print elsewhere: black on white, ten units a module. */
export function qrFile(text: string): string {
	const { size, path } = qrPath(text);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>\n`;
}

/** Dark modules of a row that touch, as [start, length]: one shape has no hairlines between. */
function runs(row: readonly boolean[]): [number, number][] {
	const found: [number, number][] = [];
	row.forEach((isDark, x) => {
		const last = found.at(-1);
		if (isDark && last && last[0] + last[1] === x) last[1] += 1;
		else if (isDark) found.push([x, 1]);
	});
	return found;
}

function rectangle(x: number, y: number, width: number): string {
	return `M${x + quietZone} ${y + quietZone}h${width}v1h-${width}z`;
}
