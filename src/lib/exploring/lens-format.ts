import { weekName } from '#lib/base/week.ts';
import type { AbsentState } from '#lib/signifiers/answer.ts';
import type { Lens, Part, Range } from './lens.ts';

// A lens in an address (decisions.md 42): `K5=solved,partly&D1=.2~.5,!na&T1=z:a,ab|p:.8,.1;.5,.4;.5,.1`
// A part is groups between `|`: `z:` zones, `p:` the A and B of each point of a polygon, or a list of
// options, ranges `from~to` and states `!…`. `not=K5` turns K5 round; `week=2024-W42~2024-W50`.

export const stateMarks: Readonly<Record<AbsentState, string>> = {
	notApplicable: '!na',
	skipped: '!skipped',
	notShown: '!not-shown'
};

/** The key of the week part, and of the list of parts that are turned round. */
export const weekKey = 'week';
export const notKey = 'not';
/** Beside a lens: the id of a story that the address opens. */
export const storyKey = 'verhaal';

/** The part of an address without its question mark; equal lenses give equal texts. */
export function formatLens(lens: Lens): string {
	const known = texts.get(lens);
	if (known !== undefined) return known;
	const text = format(lens);
	texts.set(lens, text);
	return text;
}

/** A lens is never changed, and every chart on a page asks for its text. */
const texts = new WeakMap<Lens, string>();

function format(lens: Lens): string {
	const keys = Object.keys(lens).toSorted();
	const turned = keys.filter((key) => lens[key]?.isNot);
	return [
		...keys.map((key) => `${encodeURIComponent(key)}=${formatPart(key, lens[key]!)}`),
		...(turned.length > 0 ? [`${notKey}=${turned.map(encodeURIComponent).join(',')}`] : [])
	].join('&');
}

function formatPart(key: string, { zones, polygon, ranges, chosen, absent }: Part): string {
	const list = [
		...chosen.map(encodeURIComponent),
		...ranges.map(key === weekKey ? weeks : fractions),
		...absent.map((state) => stateMarks[state])
	];
	const points = polygon.map((point) => point.map(fraction).join(','));
	return [
		...(zones.length > 0 ? [`z:${zones.join(',')}`] : []),
		...(points.length > 0 ? [`p:${points.join(';')}`] : []),
		...(list.length > 0 ? [list.join(',')] : [])
	].join('|');
}

function weeks([from, to]: Range): string {
	return `${weekName(from)}~${weekName(to)}`;
}

function fractions([from, to]: Range): string {
	return `${fraction(from)}~${fraction(to)}`;
}

function fraction(value: number): string {
	return String(value).replace(/^0\./, '.');
}
