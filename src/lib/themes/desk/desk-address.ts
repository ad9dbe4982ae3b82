import { textKinds, type TextKind } from './model.ts';

/** What each kind of texts is called in an address. */
export const kindNames: Readonly<Record<TextKind, string>> = {
	story: 'verhalen',
	contribution: 'bijdragen',
	statement: 'veranderstatements',
	pearl: 'parels'
};

/** The end of the address of a page about themes; without it the page is about stories. */
export function kindSearch(kind: TextKind): '' | `?${string}` {
	return kind === 'story' ? '' : `?soort=${kindNames[kind]}`;
}

/** About which texts a page is; stories when its address says nothing or something else. */
export function kindIn(search: URLSearchParams): TextKind {
	return textKinds.find((kind) => kindNames[kind] === search.get('soort')) ?? 'story';
}
