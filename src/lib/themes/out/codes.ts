import type { ThemeView } from '../desk/view.ts';
import { guidOf } from './guid.ts';
import { element, textElement } from './xml.ts';

/** The chart colours of the light page (tokens.css), in turn: other programs tell codes apart by colour. */
const colours = [
	...['#0b5d66', '#b2471c', '#6a4c9c', '#3f7d20'],
	...['#a83271', '#7d6200', '#1f68b8', '#5b6470']
];

/** Themes that somebody still works with; the others are no code in another program. */
export function themesInUse(themes: readonly ThemeView[]): ThemeView[] {
	return themes.filter(({ status }) => status !== 'archived' && status !== 'rejected');
}

/** The GUID of the code that a theme becomes: the same in every file. */
export function codeGuid(themeId: string): string {
	return guidOf('theme', themeId);
}

/**
 * The themes as `Codes` of REFI-QDA 1.5, which codebook and project have in common: children inside
 * their parent, the definition and the words of a theme as its description. `themes` has at least one.
 */
export function codesElement(themes: readonly ThemeView[]): string {
	const ids = new Set(themes.map(({ id }) => id));
	const colourOf = new Map(themes.map(({ id }, at) => [id, colours[at % colours.length]!]));
	const code = (theme: ThemeView): string => {
		const words = [theme.definition, theme.terms.join(', ')].filter(Boolean).join('\n\n');
		return element(
			'Code',
			{
				guid: codeGuid(theme.id),
				name: theme.name,
				isCodable: true,
				color: colourOf.get(theme.id)!
			},
			[
				...(words ? [textElement('Description', words)] : []),
				...themes.filter(({ parent }) => parent === theme.id).map(code)
			]
		);
	};
	const roots = themes.filter(({ parent }) => parent === null || !ids.has(parent));
	return element('Codes', {}, roots.map(code));
}
