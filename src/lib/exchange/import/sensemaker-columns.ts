import type { Scale } from './fractions.ts';
import type { Definition, Signifier } from './sensemaker-definition.ts';

/**
 * How one generation of exports names its columns and scales its numbers. Each name is a list of
 * spellings, of which the first one in the header counts.
 */
export type Dialect = {
	scale: Scale;
	/** Height of the triangle in the numbers of Y, when its base is 1. */
	height: number;
	x(id: string): string[];
	y(id: string): string[];
	/** An anchor of a triad, an item of a list. */
	part(id: string, part: string): string[];
	absent(id: string): string[];
	/** Place of a dyad, 0 at the left. */
	across(id: string): string[];
	stone(id: string, stone: string): [string[], string[]];
};

type Column = string | undefined;

/** The columns of one question; undefined where the file has none. */
export type Bound = { absent: Column } & (
	| { kind: 'triad'; of: Extract<Signifier, { kind: 'triad' }>; place: Column[]; shares: Column[] }
	| { kind: 'dyad'; of: Extract<Signifier, { kind: 'dyad' }>; across: Column; ends: Column[] }
	| {
			kind: 'stones';
			of: Extract<Signifier, { kind: 'stones' }>;
			places: ReadonlyMap<string, readonly [Column, Column]>;
	  }
	| {
			kind: 'list';
			of: Extract<Signifier, { kind: 'list' }>;
			/** The item itself in one column, for a single choice. */
			single: Column;
			/** A column per item; also for items the definition does not know. */
			ticks: ReadonlyMap<string, string>;
	  }
	| { kind: 'freetext'; of: Extract<Signifier, { kind: 'freetext' }>; single: Column }
);

/** Finds the columns of every question. A question without any column was not in this export. */
export function bindColumns(
	{ signifiers }: Definition,
	header: readonly string[],
	dialect: Dialect
): Bound[] {
	const names = new Set(header);
	const find = (spellings: readonly string[]): Column => spellings.find((name) => names.has(name));
	return signifiers.map((of): Bound => {
		const { id } = of;
		const absent = find(dialect.absent(id));
		switch (of.kind) {
			case 'triad': {
				const place = [find(dialect.x(id)), find(dialect.y(id))];
				const shares = of.anchors.map((anchor) => find(dialect.part(id, anchor.id)));
				return { kind: 'triad', of, absent, place, shares };
			}
			case 'dyad': {
				const ends = of.anchors.map((anchor) => find(dialect.part(id, anchor.id)));
				return { kind: 'dyad', of, absent, across: find(dialect.across(id)), ends };
			}
			case 'stones': {
				const places = of.stones.map((stone) => {
					const [x, y] = dialect.stone(id, stone.id);
					return [stone.id, [find(x), find(y)] as const] as const;
				});
				return { kind: 'stones', of, absent, places: new Map(places) };
			}
			case 'list':
				return { kind: 'list', of, absent, single: find([id]), ticks: ticksOf(id, header, absent) };
			case 'freetext':
				return { kind: 'freetext', of, absent, single: find([id]) };
		}
	});
}

/** Every column that was bound. */
export function boundColumns(bound: readonly Bound[]): Set<string> {
	const columns = bound.flatMap((one): Column[] => {
		switch (one.kind) {
			case 'triad':
				return [one.absent, ...one.place, ...one.shares];
			case 'dyad':
				return [one.absent, one.across, ...one.ends];
			case 'stones':
				return [one.absent, ...[...one.places.values()].flat()];
			case 'list':
				return [one.absent, one.single, ...one.ticks.values()];
			case 'freetext':
				return [one.absent, one.single];
		}
	});
	return new Set(columns.filter((column) => column !== undefined));
}

function ticksOf(id: string, header: readonly string[], absent: Column): Map<string, string> {
	const own = header.filter((name) => name.startsWith(`${id}_`) && name !== absent);
	return new Map(own.map((name) => [name.slice(id.length + 1), name]));
}
