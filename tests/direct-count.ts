import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

// A second count of the demo stories, straight from the file and without one line of the program:
// what `stats` says must agree with it.

type Said = {
	state: string;
	weights?: [number, number, number];
	position?: number;
	options?: string[];
	stones?: Record<string, [number, number]>;
};
type Line = { answers: Record<string, Said> };

export function readLines(file: string): Line[] {
	return gunzipSync(readFileSync(file))
		.toString('utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);
}

export function directStates(lines: readonly Line[], id: string) {
	const states = lines.map(({ answers }) => answers[id]?.state ?? 'notShown');
	const of = (state: string) => states.filter((each) => each === state).length;
	return {
		n: of('answered'),
		notApplicable: of('notApplicable'),
		skipped: of('skipped'),
		notShown: of('notShown')
	};
}

function answered(lines: readonly Line[], id: string): Said[] {
	return lines.flatMap(({ answers }) => (answers[id]?.state === 'answered' ? [answers[id]] : []));
}

/** Zones in thousandths, which the whole percentages of the file are exactly. */
export function directTriad(lines: readonly Line[], id: string) {
	const dots = answered(lines, id).map(({ weights }) => weights!);
	const zones: Record<string, number> = { a: 0, b: 0, c: 0, ab: 0, bc: 0, ca: 0, centre: 0 };
	for (const dot of dots) zones[zone(dot.map((share) => Math.round(share * 1000)))]! += 1;
	const filled = dots.map((dot) => {
		const empty = dot.filter((share) => share === 0).length;
		return dot.map((share) => (share === 0 ? 0.005 : share * (1 - 0.005 * empty)));
	});
	const logs = [0, 1, 2].map((i) => Math.exp(average(filled.map((dot) => Math.log(dot[i]!)))));
	const whole = logs.reduce((sum, each) => sum + each, 0);
	return {
		zones,
		zeros: dots.filter((dot) => dot.includes(0)).length,
		arithmeticMean: [0, 1, 2].map((i) => average(dots.map((dot) => dot[i]!))),
		geometricMean: logs.map((each) => each / whole)
	};
}

function zone([a = 0, b = 0, c = 0]: number[]): string {
	if (a >= 600) return 'a';
	if (b >= 600) return 'b';
	if (c >= 600) return 'c';
	if (a >= 200 && b >= 200 && c >= 200) return 'centre';
	if (c <= a && c <= b) return 'ab';
	return a <= b && a <= c ? 'bc' : 'ca';
}

export function directDyad(lines: readonly Line[], id: string) {
	const positions = answered(lines, id).map(({ position }) => position!);
	return { mean: average(positions), median: middle(positions) };
}

export function directOptions(lines: readonly Line[], id: string): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { options = [] } of answered(lines, id)) {
		for (const option of options) counts[option] = (counts[option] ?? 0) + 1;
	}
	return counts;
}

export function directStone(lines: readonly Line[], id: string, stone: string) {
	const places = answered(lines, id).flatMap(({ stones }) =>
		stones?.[stone] ? [stones[stone]] : []
	);
	return {
		used: places.length,
		medianX: middle(places.map(([x]) => x)),
		medianY: middle(places.map(([, y]) => y))
	};
}

function average(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function middle(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const half = Math.floor(sorted.length / 2);
	return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
