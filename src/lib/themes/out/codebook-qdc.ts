import type { ThemeView } from '../desk/view.ts';
import { codesElement } from './codes.ts';
import { element, xmlDeclaration } from './xml.ts';

/**
 * A codebook that other programs for qualitative analysis open (.qdc): REFI-QDA 1.5, section 5.2.
 * `themes` has at least one; the standard knows no empty codebook.
 */
export function codebookQdc(themes: readonly ThemeView[], origin: string): string {
	const values = { xmlns: 'urn:QDA-XML:codebook:1.0', origin };
	return `${xmlDeclaration}${element('CodeBook', values, [codesElement(themes)])}\n`;
}
