type Values = Readonly<Record<string, string | number | boolean>>;

/** The first line of a file, which is always UTF-8. */
export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** An element with attributes in the order given, and other elements in it. */
export function element(name: string, values: Values, children: readonly string[] = []): string {
	const attributes = Object.entries(values).map(([key, value]) => ` ${key}="${attribute(value)}"`);
	const open = `<${name}${attributes.join('')}`;
	return children.length === 0 ? `${open}/>` : `${open}>\n${children.join('\n')}\n</${name}>`;
}

/** An element with nothing but words in it. */
export function textElement(name: string, words: string): string {
	return `<${name}>${escaped(words)}</${name}>`;
}

// Other control signs cannot stand in XML 1.0 at all, not even escaped (section 2.2).
const impossible = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]', 'g');

function escaped(words: string): string {
	return words
		.toWellFormed()
		.replace(impossible, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('\r', '&#13;');
}

/** Line ends and tabs would be read back as spaces. */
function attribute(value: string | number | boolean): string {
	return escaped(String(value))
		.replaceAll('"', '&quot;')
		.replaceAll('\n', '&#10;')
		.replaceAll('\t', '&#9;');
}
