import type { Answer, Place, Shares } from '#lib/signifiers/answer.ts';
import type { RawAnswer } from './model.ts';
import {
	cellText,
	fractionOf,
	readNumber,
	sharesOf,
	weightsAt,
	type Scale,
	type Told
} from './fractions.ts';

// From the cells of one row to one answer, for every tool that writes numbers in columns. A cell is
// undefined when the file has no such column. Blank everywhere is 'skipped': no file tells it apart
// from a question that was not shown, which the report says.

export type Cell = string | undefined;
export type Reading = { answer: Answer; raw: RawAnswer | null };

export type TriadCells = { shares: readonly Cell[]; place: readonly Cell[]; absent: Cell };
export type TriadScale = { shares: Scale; place: Scale; height: number };

/** Three shares, or else the place of the dot (x, y). A dot that is far from its shares is told. */
export function readTriad(cells: TriadCells, scale: TriadScale, told: Told): Reading {
	const written = [...cells.place, ...cells.shares];
	const unsaid = absence(written, cells.absent, told);
	if (unsaid) return unsaid;
	const shares = numbersOf(cells.shares, told);
	const place = numbersOf(cells.place, told);
	const [x, y] = place;
	const dot =
		x === undefined || y === undefined
			? undefined
			: weightsAt(x / scale.place, y / scale.place / scale.height);
	const given = isThree(shares) ? shares : undefined;
	if (!given && !dot) return unreadable(written, told, 'incomplete');
	const parts = given
		? given.map((share) => fractionOf(share, scale.shares, told))
		: dot!.map((share) => fractionOf(share, 1, told));
	const weights = isThree(parts) ? sharesOf(parts, told) : undefined;
	if (!weights) return unreadable(written, told);
	if (given && dot && weights.some((share, at) => Math.abs(share - dot[at]!) > 0.02)) {
		told('placeDiffers');
	}
	const raw = rawOf(written, given ? nameOf(scale.shares) : 'x, y', weights);
	return { answer: { state: 'answered', weights }, raw };
}

/** A place between two ends, 0 at the left one. */
export function readDyad(position: Cell, absent: Cell, scale: Scale, told: Told): Reading {
	const unsaid = absence([position], absent, told);
	if (unsaid) return unsaid;
	const [number] = numbersOf([position], told);
	const fraction = number === undefined ? undefined : fractionOf(number, scale, told);
	if (fraction === undefined) return unreadable([position], told);
	const raw = rawOf([position], nameOf(scale), [fraction]);
	return { answer: { state: 'answered', position: fraction }, raw };
}

/** The stones that were placed, by id; one with half a place is left aside and told. */
export function readStones(
	cells: ReadonlyMap<string, readonly [Cell, Cell]>,
	absent: Cell,
	scale: Scale,
	told: Told
): Reading {
	const written = [...cells.values()].flat();
	const unsaid = absence(written, absent, told);
	if (unsaid) return unsaid;
	const stones: Record<string, Place> = {};
	for (const [id, place] of cells) {
		const numbers = numbersOf(place, told);
		if (numbers.length === 0) continue;
		const [x, y] = numbers.map((number) => fractionOf(number, scale, told));
		if (x === undefined || y === undefined) told('incomplete');
		else stones[id] = [x, y];
	}
	const raw = rawOf(written, nameOf(scale), Object.values(stones).flat());
	if (Object.keys(stones).length === 0) return { answer: { state: 'skipped' }, raw };
	return { answer: { state: 'answered', stones }, raw };
}

/** Whether a box was ticked. */
export function isTicked(cell: string): boolean {
	return !['', '0', 'false', 'nee', 'no', 'n'].includes(cell.toLowerCase());
}

/** An answer of options that were chosen; `written` is what stood in the file. */
export function readOptions(options: readonly string[], written: string): Reading {
	if (options.length === 0) return { answer: { state: 'skipped' }, raw: null };
	return {
		answer: { state: 'answered', options },
		raw: { raw: written, scale: 'option', fraction: null }
	};
}

/** The reading when nothing was answered; undefined when something was. */
export function absence(written: readonly Cell[], absent: Cell, told: Told): Reading | undefined {
	const hasValue = written.some((cell) => cellText(cell, told) !== '');
	if (isTicked(cellText(absent, told))) {
		if (hasValue) told('naAndValue');
		return { answer: { state: 'notApplicable' }, raw: hasValue ? rawOf(written, '', null) : null };
	}
	if (hasValue) return undefined;
	told('blank');
	return { answer: { state: 'skipped' }, raw: null };
}

function unreadable(written: readonly Cell[], told: Told, code?: string): Reading {
	if (code) told(code);
	return { answer: { state: 'skipped' }, raw: rawOf(written, '', null) };
}

function numbersOf(cells: readonly Cell[], told: Told): number[] {
	return cells.flatMap((cell) => {
		const text = cellText(cell, () => undefined);
		const number = readNumber(text);
		if (text !== '' && number === undefined) told('notANumber');
		return number === undefined ? [] : [number];
	});
}

function isThree(list: readonly (number | undefined)[]): list is Shares {
	return list.length === 3 && list.every((item) => item !== undefined);
}

function rawOf(
	written: readonly Cell[],
	scale: string,
	fraction: readonly number[] | null
): RawAnswer {
	return { raw: written.map((cell) => cell ?? '').join(' | '), scale, fraction };
}

function nameOf(scale: Scale): string {
	return scale === 1 ? '0–1' : '0–100';
}
