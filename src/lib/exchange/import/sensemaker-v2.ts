import type { Dialect } from './sensemaker-columns.ts';

/** Export of SenseMaker version 2: ids joined by underscores, fractions, a box of 1 by 1. */
export const version2: Dialect = {
	scale: 1,
	height: 1,
	x: (id) => [`${id}_percentX`],
	y: (id) => [`${id}_percentY`],
	part: (id, part) => [`${id}_${part}`],
	absent: (id) => [`${id}_NA`],
	across: (id) => [`${id}_percentX`],
	stone: (id, stone) => [[`${id}_${stone}_percentX`], [`${id}_${stone}_percentY`]]
};
