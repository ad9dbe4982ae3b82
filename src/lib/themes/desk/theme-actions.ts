import type { ThemeView } from './view.ts';

/** What opens a form in the card of a theme, and what is done at once. */
export const editorKinds = ['rename', 'describe', 'merge', 'split'] as const;
export type EditorKind = (typeof editorKinds)[number];
export type ThemeAction = EditorKind | 'pin' | 'unpin' | 'archive' | 'reject';

export function opensEditor(action: ThemeAction): action is EditorKind {
	return editorKinds.some((kind) => kind === action);
}

/** What can be done with a theme, in the order of the menu; only two texts or more can be split. */
export function themeActions({ status, n }: Pick<ThemeView, 'status' | 'n'>): ThemeAction[] {
	return [
		'rename',
		'describe',
		'merge',
		...(n > 1 ? (['split'] as const) : []),
		status === 'pinned' ? 'unpin' : 'pin',
		'archive',
		'reject'
	];
}
