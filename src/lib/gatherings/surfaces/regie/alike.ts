import type { Item } from '../../scene.ts';

/**
 * What something may be merged with: those of its kind that stand on their own, most alike first. Alike is
 * the part of their long words that both have (Jaccard 1912, New Phytologist 11(2)); only an order to
 * look in, somebody decides.
 */
export function alikeFirst(item: Item, items: readonly Item[]): Item[] {
	const own = longWords(item.text);
	return items
		.filter((other) => other.id !== item.id && other.of === item.of)
		.filter(({ mergedInto, parentId }) => mergedInto === null && parentId === null)
		.map((other) => ({ other, alike: overlap(own, longWords(other.text)) }))
		.toSorted((one, two) => two.alike - one.alike)
		.map(({ other }) => other);
}

function longWords(text: string): Set<string> {
	return new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const both = one.intersection(other).size;
	return both === 0 ? 0 : both / one.union(other).size;
}
