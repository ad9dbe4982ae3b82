import type { Shares } from '#lib/signifiers/answer.ts';

/** Twelve dots, for tests: the first four near A, the next four near B, the last between all. */
export const dots: Shares[] = [
	[0.7, 0.2, 0.1],
	[0.6, 0.3, 0.1],
	[0.5, 0.2, 0.3],
	[0.65, 0.15, 0.2],
	[0.2, 0.5, 0.3],
	[0.1, 0.6, 0.3],
	[0.3, 0.5, 0.2],
	[0.25, 0.45, 0.3],
	[0.4, 0.4, 0.2],
	[0.35, 0.3, 0.35],
	[0.3, 0.35, 0.35],
	[0.2, 0.3, 0.5]
];
