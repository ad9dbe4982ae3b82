/** Where an address says which themes have a colour: beside the lens, and no part of it. */
export const colourKey = 'kleur';

/** More colours than this nobody tells apart. */
export const mostColours = 6;

/** The themes that an address gives a colour, in its order; unknown ones are passed over. */
export function parseColours(
	params: Iterable<readonly [string, string]>,
	known: readonly string[]
): string[] {
	const asked = [...params].flatMap(([key, text]) => (key === colourKey ? text.split(',') : []));
	return [...new Set(asked)].filter((id) => known.includes(id)).slice(0, mostColours);
}

/** The same for an address, together with its lens; both may be empty. */
export function withColours(lens: string, colours: readonly string[]): string {
	const part =
		colours.length > 0 ? `${colourKey}=${colours.map(encodeURIComponent).join(',')}` : '';
	return [lens, part].filter(Boolean).join('&');
}
