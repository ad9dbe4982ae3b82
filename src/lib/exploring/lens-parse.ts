import type { Issue } from '#lib/base/errors.ts';
import { parseWeek } from '#lib/base/week.ts';
import { absentStates } from '#lib/signifiers/answer.ts';
import { zones } from '#lib/signifiers/zones.ts';
import { colourKey } from './colours/colour-key.ts';
import type { Column, Layout } from './columns.ts';
import { notKey, stateMarks, storyKey } from './lens-format.ts';
import { emptyLens, partOf, setNot, setPart, stonePlaces, type Lens, type Part } from './lens.ts';

/** Where a part looks: a column, or a question with stones, whose states all its stones have. */
export type Target = { column: Column; isWhole: boolean };

/** What a key of a lens is about; undefined when this framework has no such thing. */
export function targetOf({ columns }: Layout, key: string): Target | undefined {
	const column = columns.find(({ id, kind }) => id === key && kind !== 'readable');
	if (column) return { column, isWhole: false };
	const first = columns.find((one) => one.kind === 'stone' && one.question === key);
	return first && { column: first, isWhole: true };
}

/** Parts of an address that are no lens: the language of the page, a story to open, and colours. */
const otherKeys: readonly string[] = ['taal', storyKey, colourKey];
const mostPoints = 100;
const fractionPattern = /^(\d+|\d*\.\d+)$/;
const sharePattern = /^-?(\d+|\d*\.\d+)$/;

/**
 * The lens of an address or of `--filter`, from its pairs of key and text; other parts of an address are
 * passed over. What cannot be read is left out and told as an issue (`unknownKey`, or `unknownValue` with
 * the text); nothing is thrown.
 */
export function parseLens(
	params: Iterable<readonly [string, string]>,
	layout: Layout
): { lens: Lens; issues: Issue[] } {
	const issues: Issue[] = [];
	const turned: string[] = [];
	let lens = emptyLens;
	const refuse = (key: string, code: string, message: string) =>
		issues.push({ path: `/${key}`, code, message });
	for (const [key, text] of params) {
		const target = targetOf(layout, key);
		if (otherKeys.includes(key)) continue;
		if (key === notKey) turned.push(...listed(text));
		else if (!target) refuse(key, 'unknownKey', `There is no filter ${key}.`);
		else {
			for (const item of itemsOf(text)) {
				const found = parseItem(target, item);
				if (found) lens = setPart(lens, key, merged(partOf(lens, key), found));
				else refuse(key, 'unknownValue', `${key} cannot be filtered by '${item}'.`);
			}
		}
	}
	for (const key of turned) {
		if (Object.hasOwn(lens, key)) lens = setNot(lens, key, true);
		else refuse(notKey, 'unknownValue', `There is no filter on ${key} to turn round.`);
	}
	return { lens, issues };
}

/** Every choice on its own, with the sign of its group: `z:a,ab|.2~.5` is `z:a`, `z:ab` and `.2~.5`. */
function itemsOf(text: string): string[] {
	return text.split('|').flatMap((group) => {
		if (group.startsWith('p:')) return [group];
		if (group.startsWith('z:')) return listed(group.slice(2)).map((zone) => `z:${zone}`);
		return listed(group);
	});
}

function listed(text: string): string[] {
	return text.split(',').filter((item) => item !== '');
}

function parseItem({ column, isWhole }: Target, item: string): Partial<Part> | undefined {
	const isQuestion = isWhole || !['stone', 'facet', 'week'].includes(column.kind);
	if (item.startsWith('!')) {
		const state = absentStates.find((name) => stateMarks[name] === item);
		return isQuestion && state ? { absent: [state] } : undefined;
	}
	if (isWhole) return undefined;
	switch (column.kind) {
		case 'triad':
			return item.startsWith('p:') ? parsePolygon(item.slice(2)) : parseZone(item);
		case 'dyad':
			return parseRange(item, parseFraction, (from, to) => from < to);
		case 'week':
			return parseRange(item, parseWeek, (from, to) => from <= to);
		case 'stone':
			return stonePlaces.some((place) => place === item) ? { chosen: [item] } : undefined;
		case 'choice':
		case 'choices':
		case 'facet':
			return column.options.includes(item) ? { chosen: [item] } : undefined;
		case 'readable':
			return undefined;
	}
}

function parseZone(item: string): Partial<Part> | undefined {
	const found = zones.find((zone) => `z:${zone}` === item);
	return found && { zones: [found] };
}

function parsePolygon(text: string): Partial<Part> | undefined {
	const polygon = text.split(';').map((point) => point.split(',').map(parseShare));
	const isWhole = polygon.every((point) => point.length === 2 && !point.includes(undefined));
	if (!isWhole || polygon.length < 3 || polygon.length > mostPoints) return undefined;
	return { polygon: polygon.map(([a = 0, b = 0]) => [a, b]) };
}

function parseRange(
	item: string,
	parse: (text: string) => number | undefined,
	isRange: (from: number, to: number) => boolean
): Partial<Part> | undefined {
	const [from, to, ...more] = item.split('~').map(parse);
	if (from === undefined || to === undefined || more.length > 0) return undefined;
	return isRange(from, to) ? { ranges: [[from, to]] } : undefined;
}

function parseFraction(text: string): number | undefined {
	const value = Number(text);
	return fractionPattern.test(text) && value <= 1 ? value : undefined;
}

// A line around the dots of a corner lies beyond the triangle, where shares leave 0..1.
function parseShare(text: string): number | undefined {
	const value = Number(text);
	return sharePattern.test(text) && Math.abs(value) <= 2 ? value : undefined;
}

// A second polygon replaces the first: one lasso per triad.
function merged(part: Part, found: Partial<Part>): Partial<Part> {
	return {
		zones: [...part.zones, ...(found.zones ?? [])],
		polygon: found.polygon ?? part.polygon,
		ranges: [...part.ranges, ...(found.ranges ?? [])],
		chosen: [...part.chosen, ...(found.chosen ?? [])],
		absent: [...part.absent, ...(found.absent ?? [])]
	};
}
