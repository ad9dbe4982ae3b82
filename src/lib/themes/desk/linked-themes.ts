import type { Desk } from './model.ts';

/**
 * For each theme the one in another language that may be the same. Clusters were linked by the run that
 * `themeOf` was adopted from; a theme that was merged since stands for its part.
 */
export function linkedThemes(
	desk: Desk,
	links: readonly (readonly [number, number])[],
	themeOf: ReadonlyMap<number, string>
): Map<string, string> {
	const linked = new Map<string, string>();
	for (const [one, other] of links) {
		const [a, b] = [standing(desk, themeOf.get(one)), standing(desk, themeOf.get(other))];
		if (a === undefined || b === undefined || a === b) continue;
		if (!linked.has(a)) linked.set(a, b);
		if (!linked.has(b)) linked.set(b, a);
	}
	return linked;
}

function standing(desk: Desk, theme: string | undefined): string | undefined {
	let id = theme;
	while (id !== undefined && desk.mergedInto.has(id)) id = desk.mergedInto.get(id);
	const status = id === undefined ? undefined : desk.themes.get(id)?.status;
	return status === undefined || status === 'rejected' || status === 'archived' ? undefined : id;
}
