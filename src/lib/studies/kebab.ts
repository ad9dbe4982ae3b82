/** Lower-case words of letters a-z and digits with single dashes between, as in an address. */
const kebabPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words that are pages of their own where a slug or code would stand. */
const taken = ['nieuw'];

/** A name as part of an address: `Café Noord!` becomes `cafe-noord`, at most `most` characters. */
export function kebab(name: string, most = 40): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, most)
		.replace(/^-+|-+$/g, '');
}

/** Whether a text can stand in an address by itself. */
export function isKebab(text: string): boolean {
	return kebabPattern.test(text) && !taken.includes(text);
}
