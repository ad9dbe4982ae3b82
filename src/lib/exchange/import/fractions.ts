import type { Shares } from '#lib/signifiers/answer.ts';
import { closure } from '#lib/signifiers/composition.ts';

/** Hears of something odd in a value: its code, and what it is about when that is more than the question. */
export type Told = (code: string, detail?: string) => void;

/** Full length of a scale in the numbers of a file: fractions or percentages. */
export type Scale = 1 | 100;

/** How far a number may lie outside its scale and still be taken as its end: a drag over the border. */
const tolerance = 0.01;
/** Tools write this for nothing. */
const nearlyNothing = 1e-5;
const dust = 1e-9;
/** How far three shares may be from 1 together and still be meant as a whole. */
const widestGap = 0.02;

const blankWords = new Set(['na', 'n/a', '#n/a', 'nan', 'null', 'none', 'undefined']);

/** The text of a cell; empty for the words with which programs write that there is nothing. */
export function cellText(cell: string | undefined, told: Told): string {
	const text = cell?.trim() ?? '';
	if (!blankWords.has(text.toLowerCase())) return text;
	told('missingWord');
	return '';
}

/** A number as people and programs write it (`0.35`, `0,35`, `35%`, `1e-5`); undefined when it is none. */
export function readNumber(text: string): number | undefined {
	const plain = text.replace(/\s*%$/, '');
	const dotted = plain.includes('.') ? plain : plain.replace(',', '.');
	if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(dotted)) return undefined;
	return Number(dotted);
}

/** The scale of a row of numbers: fractions when none is above 1.0001, else percentages. */
export function scaleOf(values: readonly number[]): Scale {
	return values.every((value) => value <= 1.0001) ? 1 : 100;
}

/**
 * A number on a scale as a fraction in [0, 1]. Just outside becomes the end, next to nothing becomes
 * 0, and both are told (`clamped`, `nearZero`); far outside is told (`outOfRange`) and undefined.
 */
export function fractionOf(value: number, scale: Scale, told: Told): number | undefined {
	const fraction = value / scale;
	if (fraction < -tolerance || fraction > 1 + tolerance) {
		told('outOfRange');
		return undefined;
	}
	if (Math.abs(fraction) < dust) return 0;
	if (Math.abs(fraction - 1) < dust) return 1;
	if (fraction < 0 || fraction > 1) {
		told('clamped');
		return fraction < 0 ? 0 : 1;
	}
	if (fraction <= nearlyNothing) {
		told('nearZero');
		return 0;
	}
	return fraction;
}

/**
 * Three fractions as shares. What adds up to 1 stays to the last digit; a small gap is closed (told as
 * `sumClosed` from 0.001 on), a wide one is no answer (`sumNotOne`).
 */
export function sharesOf(fractions: Shares, told: Told): Shares | undefined {
	const gap = Math.abs(fractions[0] + fractions[1] + fractions[2] - 1);
	if (gap > widestGap) {
		told('sumNotOne');
		return undefined;
	}
	if (gap > 0.001) told('sumClosed');
	return gap < 1e-12 ? fractions : closure([...fractions]);
}

/**
 * The weights of a dot in a triangle drawn in a box of 1 by 1: top, left, right (x from the left, y
 * from the base). Top = y, left = 1 − x − y/2, right = x − y/2.
 */
export function weightsAt(x: number, y: number): Shares {
	return [y, 1 - x - y / 2, x - y / 2];
}
