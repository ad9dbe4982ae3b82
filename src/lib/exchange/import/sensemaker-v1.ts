import type { Dialect } from './sensemaker-columns.ts';

/**
 * Export of SenseMaker version 1 and its workbench: X and Y glued to the id, in a triangle of equal
 * sides (Y up to √3/2), everything else in percentages.
 */
export const version1: Dialect = {
	scale: 100,
	height: Math.sqrt(3) / 2,
	x: (id) => [`${id}X`],
	y: (id) => [`${id}Y`],
	part: (id, part) => [`${id}_${part}`, `${id}${part}`],
	absent: (id) => [`${id}_NA`, `${id}NA`],
	across: (id) => [`${id}XR`],
	stone: (id, stone) => [
		[`${id}_${stone}XR`, `${id}${stone}XR`],
		[`${id}_${stone}YR`, `${id}${stone}YR`]
	]
};
