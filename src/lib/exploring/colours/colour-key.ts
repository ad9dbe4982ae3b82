/** Where an address says which themes have a colour: beside the lens, and no part of it. */
export const colourKey = 'kleur';

/** More colours than this nobody tells apart. */
export const mostColours = 6;

/** What an address says of colours, as one text. */
export function coloursIn(params: Iterable<readonly [string, string]>): string {
	return [...params].flatMap(([key, text]) => (key === colourKey ? [text] : [])).join(',');
}

/** The themes that such a text gives a colour, in its order; unknown ones are passed over. */
export function knownColours(text: string, known: readonly string[]): string[] {
	const asked = new Set(text.split(','));
	return [...asked].filter((id) => known.includes(id)).slice(0, mostColours);
}

/** The end of an address with a lens and colours; both may be empty. */
export function withColours(lens: string, colours: readonly string[]): string {
	const part =
		colours.length > 0 ? `${colourKey}=${colours.map(encodeURIComponent).join(',')}` : '';
	return [lens, part].filter(Boolean).join('&');
}
