const tag = /<\/?[a-z][^<>]*>/gi;
const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' '
};

/** Whether a text holds markup that a reader would see as signs. */
export function hasMarkup(text: string): boolean {
	return plainText(text) !== text.replace(/\s+/g, ' ').trim();
}

/**
 * The words of a text with HTML in it, on one line. Tools double-escape (`&lt;b&gt;`), so markup that
 * appears after decoding goes too; a lone `<` that opens no element stays.
 */
export function plainText(html: string): string {
	const once = decode(html.replace(tag, ' '));
	return decode(once.replace(tag, ' ')).replace(/\s+/g, ' ').trim();
}

function decode(text: string): string {
	return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
		const isHex = name[1]?.toLowerCase() === 'x';
		const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
		return point > 0 && point < 0xd800 ? String.fromCodePoint(point) : whole;
	});
}
