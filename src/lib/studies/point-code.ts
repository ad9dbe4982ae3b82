import { kebab } from './kebab.ts';

/** Letters and digits that are not mistaken for another, and make no words. */
const signs = '23456789bcdfghjkmnpqrstvwxz';

/** Four random signs: two points with the same name still have their own code. */
export function codeMark(
	source: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array } = globalThis.crypto
): string {
	const bytes = source.getRandomValues(new Uint8Array(4));
	return Array.from(bytes, (byte) => signs[byte % signs.length]).join('');
}

/** The code that is proposed for a point: its name, and a mark (`noord-buurthuis-7k2m`). */
export function suggestedCode(name: string, mark: string): string {
	return [kebab(name, 32), mark].filter(Boolean).join('-');
}
