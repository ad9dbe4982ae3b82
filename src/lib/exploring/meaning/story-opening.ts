/** The first words of a text, at most `most` characters, whole words, with dots when there is more. */
export function openingOf(text: string, most = 220): string {
	const flat = text.replace(/\s+/g, ' ').trim();
	if (flat.length <= most) return flat;
	const cut = flat.slice(0, most + 1);
	const lastSpace = cut.lastIndexOf(' ');
	return `${cut.slice(0, lastSpace > 0 ? lastSpace : most)} …`;
}
