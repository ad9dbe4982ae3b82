import { preferNotToSay } from '#lib/frameworks/model.ts';
import { kebab } from './kebab.ts';

export type Area = { id: string; labels: Readonly<Record<string, string>> };

/**
 * Areas from lines somebody typed, each with an id of its own that `known` does not have. A line that
 * says what is there already is left out: twice the same area would split its stories.
 */
export function areasFromLines(lines: readonly string[], known: readonly Area[]): Area[] {
	const all = [...known];
	for (const line of lines) {
		const label = line.trim();
		const isThere = all.some(({ labels }) => labels.nl?.toLowerCase() === label.toLowerCase());
		if (label && !isThere) all.push({ id: freeId(label, all), labels: { nl: label } });
	}
	return all.slice(known.length);
}

function freeId(label: string, taken: readonly Area[]): string {
	const wanted = kebab(label) || 'area';
	const isTaken = (id: string) => id === preferNotToSay || taken.some((area) => area.id === id);
	let id = wanted;
	for (let number = 2; isTaken(id); number++) id = `${wanted}-${number}`;
	return id;
}
